"""What is printed, and how: laid out on sheets, sent to the printer beside the windows, or kept as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

import msgspec
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from governance_desk.documents.printing.grid import Grid
from governance_desk.documents.printing.order import copied, on_leaves
from governance_desk.language import tr
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.background import Background, Watch, in_background
from ui.operations.paint_pages import paint_pages
from ui.operations.saved import saved, tell
from ui.preferences import Preferences


class Duplex(StrEnum):
    """Whether both sides of the paper are printed, and along which edge it is turned."""

    NONE = "none"
    LONG = "long"
    SHORT = "short"


class Paper(StrEnum):
    """The paper in the printer."""

    A4 = "A4"
    A5 = "A5"


class Choice(msgspec.Struct, frozen=True):
    """How to print; `printer` is empty for a PDF file."""

    printer: str = ""
    copies: int = 1
    collate: bool = True
    duplex: Duplex = Duplex.NONE
    paper: Paper = Paper.A4
    colour: bool = True
    each: int = 1
    reserve: int = 0  # ballots beyond those that are needed


class Job(msgspec.Struct, frozen=True):
    """A PDF to print. `starts`: pages (0 …) that begin a recipient's paper; `ballots`: how many to cut, or 0."""

    pdf: bytes
    name: str
    kind: str = "paper"
    starts: tuple[int, ...] = ()
    ballots: int = 0
    to_sign: bool = False
    issue: Callable[[QWidget], object] | None = None  # offered once it is printed: see `filing.offer_to_issue`
    note: str = ""


class Amount(msgspec.Struct, frozen=True):
    """How much is printed: `pages` of the paper that were chosen; of one copy the `sides`, white ones between them
    counted, and the `leaves` of paper that they take; and how many `copies`.

    Ballots that are cut are one copy: their sheets hold as many as are wanted.
    """

    pages: int
    sides: int
    leaves: int
    copies: int

    @property
    def sheets(self) -> int:
        """Of paper, in all."""
        return self.leaves * self.copies


class Sheets(msgspec.Struct, frozen=True):
    """Pages as they come out: `order` has the page of `content` (0 …) for each side, None for a white one."""

    content: bytes
    order: tuple[int | None, ...]
    grid: Grid | None = None


BALLOT = "ballot"
"""The kind of paper that is cut."""
_DUPLEX = {
    Duplex.NONE: QPrinter.DuplexMode.DuplexNone,
    Duplex.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.A5: QPageSize.PageSizeId.A5}


def printers() -> list[str]:
    """The names of the printers that are installed, the default one first."""
    names = list(QPrinterInfo.availablePrinterNames())
    default = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != default)


def remembered(preferences: Preferences, kind: str, available: Sequence[str]) -> Choice:
    """What was chosen the last time for this kind of paper; the default printer where that one is gone."""
    try:
        choice = msgspec.json.decode(preferences.printing_of(kind), type=Choice)
    except msgspec.DecodeError:
        choice = Choice(printer=available[0] if available else "", each=2 if kind == BALLOT else 1)
    if choice.printer and choice.printer not in available:
        choice = msgspec.structs.replace(choice, printer=available[0] if available else "")
    return msgspec.structs.replace(choice, copies=1)  # forty copies of the next paper would surprise


def remember(preferences: Preferences, kind: str, choice: Choice) -> None:
    """Propose this the next time."""
    preferences.set_printing_of(kind, msgspec.json.encode(choice).decode())


def duplex_of(job: Job, choice: Choice, first: int, last: int) -> Duplex:
    """As is chosen, but one side where nothing would lie behind it: some printers put the next copy there."""
    pages = last - first + 1
    alone = pages == 1 if job.ballots else pages <= choice.each
    return Duplex.NONE if alone else choice.duplex


def amount(job: Job, choice: Choice, first: int, last: int) -> Amount:
    """How much `send` prints, or `keep` writes, of the pages from `first` to `last` (1 …)."""
    pages = last - first + 1
    both = duplex_of(job, choice, first, last) is not Duplex.NONE
    copies = copies_of(job, choice) if choice.printer else 1
    if job.ballots and choice.each > 1:
        sets = -(-number_of(job, choice) // choice.each)
        sides = sets * (pages + pages % 2 if both else pages)
    elif choice.each > 1:
        sides = -(-pages // choice.each)
    else:
        sides = len(_order(job, range(pages), first, both=both))
    return Amount(pages, sides, -(-sides // 2) if both else sides, copies)


def _order(job: Job, pages: Sequence[int], first: int, *, both: bool) -> Sequence[int | None]:
    """The pages as they are; on both sides, each recipient's paper begins a leaf."""
    return on_leaves(pages, [start - first + 1 for start in job.starts]) if both and job.starts else pages


def laid_out(job: Job, choice: Choice, first: int, last: int, *, whole: bool = True) -> Sheets:
    """The pages from `first` to `last` (1 …) as they are to be printed.

    Ballots: as many as are wanted, and only so many; not `whole` gives each sheet once, for the preview.
    """
    from governance_desk.documents.layout.preview import Preview
    from governance_desk.documents.printing.impose import ballot_sheets, handout, pages_of

    pdf = pages_of(job.pdf, first, last)
    grid = None
    duplex = duplex_of(job, choice, first, last)
    both = duplex is not Duplex.NONE
    if job.ballots and choice.each > 1:
        number = number_of(job, choice) if whole else min(number_of(job, choice), choice.each)
        pdf, grid = ballot_sheets(
            pdf, each=choice.each, number=number, both_sides=both, short_edge=duplex is Duplex.SHORT
        )
    elif choice.each > 1:
        pdf, grid = handout(pdf, each=choice.each)
    with Preview(pdf) as preview:
        count = len(preview)
    order = _order(job, range(count), first, both=both and choice.each == 1)
    return Sheets(pdf, tuple(order), grid)


def copies_of(job: Job, choice: Choice) -> int:
    """How often the sheets are printed: ballots that are laid out side by side are counted in them."""
    return 1 if job.ballots and choice.each > 1 else number_of(job, choice)


def number_of(job: Job, choice: Choice) -> int:
    """How many are wanted in all: of ballots also those in reserve."""
    return choice.copies + choice.reserve if job.ballots else choice.copies


def send(
    *, job: Job, choice: Choice, first: int, last: int, parent: QWidget, printer: QPrinter | None = None
) -> Background:
    """Print it beside the windows. `printer`: another than the one of the choice, such as one that writes a file."""
    made = printer if printer is not None else QPrinter(QPrinterInfo.printerInfo(choice.printer))
    made.setDocName(job.name)
    made.setPageSize(QPageSize(_SIZES[choice.paper]))
    made.setFullPage(True)
    duplex = duplex_of(job, choice, first, last)
    made.setDuplex(_DUPLEX[duplex])
    made.setColorMode(QPrinter.ColorMode.Color if choice.colour else QPrinter.ColorMode.GrayScale)
    copies = copies_of(job, choice)
    again = 1
    if copies > 1 and made.supportsMultipleCopies():
        made.setCopyCount(copies)
        made.setCollateCopies(choice.collate)
    else:
        again = copies

    def work(watch: Watch) -> int:
        sheets = laid_out(job, choice, first, last)
        both = duplex is not Duplex.NONE
        order = copied(sheets.order, again, collate=choice.collate, both_sides=both)
        return paint_pages(sheets.content, made, order, colour=choice.colour, watch=watch)

    return in_background(
        sentence=tr("{paper} is being printed …", paper=job.name),
        work=work,
        done=lambda _pages: _printed(job, parent),
        parent=parent,
    )


def keep(*, job: Job, choice: Choice, first: int, last: int, parent: QWidget, done: Callable[[], None]) -> bool:
    """Write the sheets as a PDF where the clerk says; False where they changed their mind."""
    from governance_desk.documents.issue import file_name, write_document

    path = ask_where_to_save(parent, tr("Save"), name=f"{file_name(job.name)}.pdf", kind="PDF", ending=".pdf")
    if path is None:
        return False

    def work(_watch: Watch) -> None:
        from governance_desk.documents.printing.impose import in_order

        sheets = laid_out(job, choice, first, last)
        write_document(path, in_order(sheets.content, sheets.order))

    def finished(_result: None) -> None:
        done()
        saved(parent, path)

    in_background(
        sentence=tr("The sheets are being laid out …"), work=work, done=finished, parent=parent, may_stop=False
    )
    return True


def _printed(job: Job, parent: QWidget) -> None:
    """Say so across the top of the desk's window."""
    said = tr("{paper} was sent to the printer.", paper=job.name)
    if (offer := job.issue) is not None:
        tell(parent, said, action=tr("Issue and file it …"), do=lambda: offer(parent))
    else:
        tell(parent, said)
