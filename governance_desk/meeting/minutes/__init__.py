"""The minutes of a meeting that is over: signed, then filed."""
