"""The versions of the tables."""

# Oldest first; the last one is this program's. Alembic's script folder holds the same (tested), but asking it
# would cost more than opening the file.
REVISIONS = ("0001", "0002", "0003")
