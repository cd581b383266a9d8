"""What is moved on an item and on the agenda: shown, noted, put in order."""
