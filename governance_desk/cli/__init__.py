"""The command line. Everything but its frame is imported when a command is run."""
