"""A copy of the association to try a meeting on, which says of itself that it is one."""
