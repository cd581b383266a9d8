"""Causes in the register that are made from something else than a vote."""

ANNULLED = "annulled/"
"""Before a vote's id: the vote was made void after it had taken effect."""
