"""Whether a declared vote came out as its story expects."""

from __future__ import annotations

from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.language import Text, text
from governance_desk.meeting.state import MeetingId, VoteStage
from governance_desk.stories import steps as s

_NEXT = text("Correct the story and play it again.")


def check_verdict(desk: Desk, meeting: MeetingId, step: s.AnyStep) -> None:
    """Fault where a declared vote has not come out as the step expects."""
    if not isinstance(step, s.Vote | s.Declare) or (isinstance(step, s.Vote) and not step.declare):
        return
    votes = list(desk.association.meetings[meeting].votes.values())
    vote = votes[-1]
    if desk.association.meetings[meeting].correspondence is not None:  # its votes were opened together
        vote = max(votes, key=lambda each: each.declared)
    verdict, wanted = vote.verdict, step.expect
    if verdict is None:
        raise Fault(text("no verdict was given"), next_step=_NEXT)
    tally_not_voted = vote.tally.not_voted if vote.tally is not None else None
    for name, expected, found in (
        ("passed", wanted.passed, verdict.passed),
        ("required", wanted.required, verdict.required),
        ("counted", wanted.counted, verdict.counted),
        ("base", wanted.base, verdict.base),
        ("base_name", wanted.base_name, verdict.base_name),
        ("margin", wanted.margin, verdict.margin),
        ("resolution", wanted.resolution, vote.resolution),
        ("not_voted", wanted.not_voted, tally_not_voted),
        ("tied", wanted.tied, vote.stage is VoteStage.TIED),
        ("round", wanted.round, vote.round),
    ):
        if expected is not None and expected != found:
            raise unexpected(name, expected, found)
    if wanted.article and wanted.article not in verdict.article:
        raise unexpected("article", wanted.article, verdict.article)


def unexpected(name: str, expected: object, found: object) -> Fault:
    """The story expects something else."""
    return Fault(
        text(
            "{name} should be {expected}, but is {found}.",
            name=name,
            expected=_said(name, expected),
            found=_said(name, found),
        ),
        next_step=_NEXT,
    )


def _said(name: str, value: object) -> Text | str:
    """A value in words: whether a motion has passed, yes or no, a dash for nothing."""
    if value is None:
        return "—"
    if not isinstance(value, bool):
        return str(value)
    if name == "passed":
        return text("passed") if value else text("not passed")
    return text("yes") if value else text("no")
