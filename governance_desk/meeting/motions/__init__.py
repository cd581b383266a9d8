"""Amendments, parts voted separately, changes of the agenda in session, and items voted on together."""
