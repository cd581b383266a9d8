"""An issued document on its way out: to whom, with which words, and what became of it."""
