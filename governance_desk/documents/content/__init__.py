"""What stands in a document, without a word on how it looks."""
