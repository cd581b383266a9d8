"""`governance-desk rehearse STORY --into DIR`: a scripted meeting, from its story to the printed minutes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from governance_desk.cli.output import print_json, print_line, print_missing
from governance_desk.language import render, text, tr
from governance_desk.meeting.state import VoteStage
from governance_desk.stories.rehearse import rehearse as play
from governance_desk.stories.state import FinalState, MeetingState, VoteState


def rehearse(
    story: Annotated[Path, typer.Argument(metavar=tr("STORY"), help=tr("The story, a TOML file."))],
    into: Annotated[
        Path, typer.Option("--into", metavar=tr("DIR"), help=tr("The folder for everything that is written."))
    ],
    as_json: Annotated[bool, typer.Option("--json", help=tr("Print one JSON object."))] = False,
) -> None:
    """Play a scripted meeting and write every document."""
    state = play(story, into, tell=print_missing)
    if as_json:
        print_json(state)
        return
    for line in lines(state, into):
        print_line(line)


def lines(state: FinalState, into: Path) -> list[str]:
    """What happened, for people."""
    said = [state.story]
    for meeting in state.meetings:
        said += ["", *_meeting(meeting)]
    for drawn in state.consequences:
        sentence = (
            text(
                "Drawn from absences and taken back: {subject} ({article})",
                subject=drawn.subject,
                article=drawn.article,
            )
            if drawn.lifted
            else text("Drawn from absences: {subject} ({article})", subject=drawn.subject, article=drawn.article)
        )
        said.append(render(sentence))
    said += ["", *(str(into / name) for name in state.files.values())]
    return said


def _meeting(meeting: MeetingState) -> list[str]:
    said = [f"{meeting.title}　{meeting.day}　{meeting.place}".rstrip()]
    if meeting.cancelled_because:
        said.append("  " + tr("Cancelled: {reason}", reason=meeting.cancelled_because))
    if meeting.quorum is not None:
        working, article = render(meeting.quorum.working), meeting.quorum.article
        said.append("  " + tr("{working} ({article})", working=working, article=article))
    return said + [f"  {_vote(vote)}" for vote in meeting.votes if vote.verdict is not None]


def _vote(vote: VoteState) -> str:
    """审议年度工作报告：通过。同意13票；…（第十八条（二））."""
    assert vote.verdict is not None
    outcome = text("passed") if vote.verdict.passed else text("not passed")
    if vote.stage == VoteStage.TIED:
        outcome = text("a tie, to be voted on again")
    return tr(
        "{motion}: {outcome}. {working} ({article})",
        motion=vote.motion,
        outcome=render(outcome),
        working=render(vote.verdict.working),
        article=vote.verdict.article,
    )
