"""Causes in the register that are made from something else than a vote."""

ANNULLED = "annulled/"
"""Before a vote's id: the vote was made void after it had taken effect."""

REPORTED = "report/"
"""Before a meeting's id and an item's: it was reported to the meeting, which needed no vote."""
