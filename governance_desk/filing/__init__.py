"""The papers that the association has issued: numbered, kept as they went out, superseded and never changed.

The journal says what was issued, of what and under which number, and names the content by its SHA-256; the bytes lie
beside it, with those of the attached files (see `journal/contents.py`).
"""
