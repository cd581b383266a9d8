"""After a decision to terminate: the group that winds up, and what becomes of the remainder (CFIA 28, 29)."""
