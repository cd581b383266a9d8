"""Elections in the window: prepared in dialogs, counted in the session."""
