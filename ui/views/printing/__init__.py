"""Printing: the pages as they will be, the printer, and how."""
