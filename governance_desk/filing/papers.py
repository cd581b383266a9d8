"""The kinds of paper, by the key under which each is filed."""

from __future__ import annotations

from governance_desk.filing.state import About
from governance_desk.language import tr

OTHER = "other"
"""The kind of what was made elsewhere and is none of the program's own papers."""

_ABOUT = {
    About.MEETING: ("letter", "notice", "agenda", "minutes", "resolution", "rules", "tally", "written_record"),
    About.UNIT: ("letter", "withdrawal", "leaving", "reminder"),
    About.PERSON: ("letter", "consequence", "reminder"),
    About.ASSOCIATION: ("letter", "statistics", "conditions"),
}


def ballot_name(*, election: bool) -> str:
    """What the ballot is called: the one of an election is another paper than the one on a motion."""
    return tr("Ballot") if election else tr("Voting paper")


def papers_made_elsewhere(about: About) -> tuple[str, ...]:
    """The kinds of paper that somebody may bring who made it elsewhere, about a thing of this kind."""
    return (*_ABOUT.get(about, ("letter",)), OTHER)


def paper_name(paper: str) -> str:
    """What this kind of paper is called, in the language in use; one of another program by its key."""
    return {
        "notice": tr("Notice"),
        "agenda": tr("Agenda"),
        "sign_in": tr("Sign-in sheet"),
        "proxy": tr("Written proxy"),
        "rules": tr("Election rules"),
        "ballot": tr("Ballot"),
        "tally": tr("Tally sheet"),
        "resolution": tr("Resolution"),
        "minutes": tr("Minutes"),
        "written_ballot": tr("Letter with the ballot"),
        "written_record": tr("Record of the vote in writing"),
        "head_count": tr("Head count"),
        "ledger": tr("Attendance ledger"),
        "candidates": tr("List of candidates"),
        "conditions": tr("Table of the personal conditions"),
        "consequence": tr("Notice of what followed from absences"),
        "application": tr("Receipt of the application"),
        "withdrawal": tr("Receipt of the withdrawal"),
        "leaving": tr("Letter on the end of the membership"),
        "certificate": tr("Certificate"),
        "reminder": tr("Reminder"),
        "statistics": tr("Statistics"),
        "letter": tr("Letter"),
        OTHER: tr("Other document"),
    }.get(paper, paper)
