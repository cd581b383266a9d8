"""The import of a member list, one file for each step: choose, columns, problems."""
