"""The last act of a session is undone by a further entry, as far as the rules allow it."""
