"""Dialogs in which documents are signed, and in which their signatures are looked at."""
