"""`governance-desk rehearse STORY --into DIR`: a scripted meeting, from its story to the printed minutes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from governance_desk.cli.output import print_json, print_line
from governance_desk.language import render, text, tr
from governance_desk.stories.rehearse import rehearse as play
from governance_desk.stories.state import FinalState, MeetingState


def rehearse(
    story: Annotated[Path, typer.Argument(metavar=tr("STORY"), help=tr("The story, a TOML file."))],
    into: Annotated[
        Path, typer.Option("--into", metavar=tr("DIR"), help=tr("The folder for everything that is written."))
    ],
    as_json: Annotated[bool, typer.Option("--json", help=tr("Print one JSON object."))] = False,
) -> None:
    """Play a scripted meeting and write every document."""
    state = play(story, into)
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
    if meeting.quorum is not None:
        said.append(f"  {render(meeting.quorum.working)}（{meeting.quorum.article}）")
    for vote in meeting.votes:
        if vote.verdict is None:
            continue
        passed = text("passed") if vote.verdict.passed else text("not passed")
        said.append(f"  {vote.motion}: {render(passed)}。{render(vote.verdict.working)}（{vote.verdict.article}）")
    return said
