"""A document as a spreadsheet."""
