"""The parts of a charter in the order in which charters are written, under a few headings."""

from __future__ import annotations

import msgspec

from governance_desk.language import Text, text


class Group(msgspec.Struct, frozen=True):
    """A heading, and the keys of the whole charter that stand under it."""

    name: Text
    keys: tuple[str, ...]


GROUPS = (
    Group(text("The association"), ("name", "short_name", "source", "since", "language", "key", "format")),
    Group(
        text("Membership"),
        (
            *("classes", "liaison", "admission", "changes", "certificates", "contributions"),
            *("leaving", "losses", "expulsion", "bars"),
        ),
    ),
    Group(text("Bodies and their meetings"), ("bodies", "absences")),
    Group(text("Offices and elections"), ("offices", "seating", "elections")),
    Group(text("Decisions"), ("matters", "motions", "voting")),
    Group(text("Periods and days"), ("periods", "period_end", "yearly_papers")),
    Group(text("Termination"), ("winding_up",)),
    Group(text("Open questions"), ("topics",)),
    Group(text("The charter's text"), ("articles",)),
)
"""Every key of the charter stands in exactly one of them."""
