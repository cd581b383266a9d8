"""The journal: what has happened, in order, sealed, never changed."""
