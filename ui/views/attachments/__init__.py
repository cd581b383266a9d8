"""Attached files: the button at the place where they lie, and the list behind it."""
