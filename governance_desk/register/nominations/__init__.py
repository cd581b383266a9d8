"""Nominations by the units, the personal conditions, and who may be a candidate."""
