"""PDFium may be used by one thread at a time, whatever the document: who uses it holds this lock."""

from threading import Lock

LOCK = Lock()
