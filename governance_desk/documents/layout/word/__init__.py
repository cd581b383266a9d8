"""Documents as Word has them (DOCX), from the same description as the PDF: for those who go on writing."""
