"""What the print dialog says in words."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.language import tr
from ui.operations.printing import Choice, Duplex, Job, copies_of, number_of

LEAST_SCALE = 0.6
"""Below it, the body of a paper is smaller than a newspaper's."""


def duplex_words() -> dict[Duplex, str]:
    """How the paper is turned."""
    return {
        Duplex.NONE: tr("one side only"),
        Duplex.LONG: tr("turned along the long edge"),
        Duplex.SHORT: tr("turned along the short edge"),
    }


def sheets_words(job: Job, choice: Choice, pages: int, scale: float) -> Iterator[str]:
    """How much paper it takes, and how small the type becomes."""
    yield job.note
    both = 1 if choice.duplex is Duplex.NONE else 2
    if job.ballots and choice.each > 1:
        number = number_of(job, choice)
        leaves = -(-number // choice.each) * -(-pages // both)
        yield tr("{ballots} ballots on {sheets} sheets.", ballots=number, sheets=leaves)
        yield tr("Cut along the marks.")
    else:
        sides = -(-pages // choice.each)
        leaves = -(-sides // both) * (copies_of(job, choice) if choice.printer else 1)
        yield tr("{pages} pages on {sheets} sheets.", pages=pages, sheets=leaves)
    if scale < 1:
        yield tr("Shown at {percent} of their size.", percent=f"{round(scale * 100)}%")
    if scale < LEAST_SCALE:
        yield tr("Small type: put fewer on a sheet where it is to be read with ease.")
