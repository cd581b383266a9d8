"""The papers of each year that the charter wants outside any meeting: recorded, with their files."""
