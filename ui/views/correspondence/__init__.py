"""The windows of a vote in writing, outside a meeting."""
