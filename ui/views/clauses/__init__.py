"""The charter page's parts: an open clause, the dialog that adopts a reading, the articles with their meaning."""
