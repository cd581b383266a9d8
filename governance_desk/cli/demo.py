"""`governance-desk demo`: the sample association; with `--headless` its meeting is held without windows."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from governance_desk.cli.output import print_line, print_missing
from governance_desk.language import tr
from governance_desk.meeting.hall import HallView

Paint = Callable[[HallView, Path], None]
"""Paints a view of the hall screen into a PNG file."""

_painters: list[Paint] = []


def use_painter(paint: Paint) -> None:
    """The windows lend the core what it has not: a way to paint the hall screen."""
    _painters[:] = [paint]


def demo(
    folder: Annotated[
        Path | None, typer.Option("--into", metavar=tr("DIR"), help=tr("The folder for the sample."))
    ] = None,
    headless: Annotated[bool, typer.Option("--headless", help=tr("Hold the meeting without windows."))] = False,
) -> None:
    """Make the sample association; hold its meeting."""
    into = folder or sample_folder()
    if headless:
        run_headless(into, _painters[0] if _painters else None)
        return
    from governance_desk.stories.sample import make_sample

    path = make_sample(into)
    print_line(tr("The sample association: {file}", file=str(path)))
    print_line(tr("Open it with: {command}", command=f"governance-desk open {path}"))


def run_headless(folder: Path, paint: Paint | None = None) -> None:
    """Hold the sample meeting from its notice to its minutes and say where everything lies.

    `paint` makes the pictures of the hall screen; without it there are none, and that is said.
    """
    from governance_desk.stories.papers import write_papers
    from governance_desk.stories.sample import hold_sample

    player, views = hold_sample(folder)
    try:
        number, meeting = len(player.meetings), player.meetings[-1]
        title = player.desk.association.meetings[meeting].title
        papers = write_papers(player.desk, meeting, folder, number, tell=print_missing)
        path, head = player.desk.path, player.desk.head
    finally:
        player.desk.close()
    print_line(tr("{title} has been held and closed.", title=title))
    print_line(tr("The association: {file}", file=str(path)))
    print_line(tr("The notice: {file}", file=str(papers["notice"])))
    print_line(tr("The minutes: {file}", file=str(papers["minutes"])))
    if paint is None:
        print_line(tr("There are no pictures of the hall screen: they need the windows' own command, governance-desk."))
    else:
        pictures = folder / "hall"
        pictures.mkdir(exist_ok=True)
        for at, view in enumerate(views, 1):
            paint(view, pictures / f"{at:02}-{type(view).__name__.lower()}.png")
        print_line(tr("The hall screen, {count} pictures: {folder}", count=len(views), folder=str(pictures)))
    print_line(tr("The journal has {number} entries; its head is {hash}.", number=head.number, hash=head.hash[:16]))


def sample_folder() -> Path:
    """A new folder for one sample, below the user's own data of this program."""
    from platformdirs import user_data_path

    written = datetime.datetime.now().astimezone()
    return user_data_path("governance-desk", appauthor=False) / "samples" / f"{written:%Y%m%d-%H%M%S}"
