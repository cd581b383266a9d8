"""Files that are attached to what the association records: an application, an item of an agenda, a contribution.

The journal says what was attached to what; the bytes lie beside it (see `journal/contents.py`).
"""
