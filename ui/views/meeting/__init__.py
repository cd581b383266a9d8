"""The page of one meeting: its steps from the agenda to the signed minutes."""
