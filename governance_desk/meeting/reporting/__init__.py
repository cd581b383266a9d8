"""Matters that are reported to a meeting instead of put to the vote, where the association reads its charter so."""
