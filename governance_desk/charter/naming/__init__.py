"""What everything in the format of a charter is called: the one place for it, in both languages."""
