"""As many votes for as against: the chair or the lot decides, or the vote is taken again, as the charter has it."""

from __future__ import annotations

from governance_desk.charter.keys import Tie
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import DecideTie
from governance_desk.meeting.events import TieDecided, VoteTied
from governance_desk.meeting.judge import tally_of, verdict_on
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, Vote
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict
from governance_desk.voting.tie import DECIDED_OUTSIDE, tie_clause


def decide_tie(room: Room, command: DecideTie) -> list[Event]:
    """What the chair decided, or the lot came to. Refusal where the votes are not equal, or the rule asks neither."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    kind = pending_tie(room, vote)
    if kind not in DECIDED_OUTSIDE:
        raise Refusal(
            text("In this vote there is nothing for the chair or the lot to decide."),
            article=_article(room),
            next_step=text("Declare the result; the votes and the charter settle it."),
        )
    who = command.who.strip() or (room.meeting.chair if kind is Tie.CHAIR_DECIDES else "")
    if not who:
        raise Refusal(
            text("Who drew the lot?"),
            article=_article(room),
            next_step=text("Enter the name; it stands in the minutes."),
        )
    if vote.tie is not None and (vote.tie.passed, vote.tie.who) == (command.passed, who):
        return []
    return [
        TieDecided(
            meeting=command.meeting,
            vote=vote.id,
            by=kind,
            passed=command.passed,
            who=who,
            article=_article(room),
            at=room.now.stamp,
        )
    ]


def pending_tie(room: Room, vote: Vote) -> Tie | None:
    """How the charter wants the tie of this vote decided; None where there is none to decide."""
    tally = tally_of(room, vote)
    if tally is None:
        return None
    return verdict_on(room, vote, tally).tie


def undecided(room: Room, vote: Vote, tally: Tally, verdict: Verdict) -> list[Event]:
    """A tie that the votes do not settle: the end of this round, or a Refusal until the chair or the lot has spoken."""
    if verdict.tie is Tie.VOTE_AGAIN:
        return [
            VoteTied(
                meeting=room.meeting.id,
                vote=vote.id,
                tally=tally,
                verdict=verdict,
                article=_article(room),
                at=room.now.stamp,
            )
        ]
    lot = verdict.tie is Tie.LOT
    raise Refusal(
        text("There are as many votes for as against, and the lot decides.")
        if lot
        else text("There are as many votes for as against, and the chair decides."),
        article=_article(room),
        next_step=text("Draw the lot and record what it came to, then declare the result.")
        if lot
        else text("Record what the chair decides, then declare the result."),
    )


def _article(room: Room) -> str:
    return room.rules.article_of(tie_clause(room.body), room.day)
