"""What is signed, filled in and sent back; who issued the paper."""

from __future__ import annotations

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from governance_desk.documents.content.blocks import Imprint, Issued, SignatureBlock, SignatureRow, Slip, SlipField
from governance_desk.documents.layout.blocks.labels import COLON, common_width, plain
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, CELL, MM, PITCH, SIZE_4
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.word.borders import border, line_to
from governance_desk.documents.layout.word.faces import CUT, IMPRINT, LABEL, TITLE, cells
from governance_desk.documents.layout.word.lists import label, name
from governance_desk.documents.layout.word.page import CENTRED, RIGHT_ALIGNED, Page
from governance_desk.documents.layout.word.runs import run
from governance_desk.documents.layout.word.text import INDENT

ROW = 1.5 * PITCH
_SLIP_ROW = 1.25 * PITCH
_DATE = "　年　　月　　日"
_IMPRINT_LINE = 24.0


def signatures(block: SignatureBlock, page: Page) -> None:
    """A blank line, then a role, the name where known and a line to sign on, in one or two columns."""
    columns = max(1, min(block.columns, 2))
    room = (BLOCK_WIDTH - INDENT - (columns - 1) * CELL) / columns
    wide = common_width(row.role for row in block.rows)
    page.keep_last()  # no signature stands on a page without a line of what is signed
    page.paragraph(keep=True)
    for start in range(0, len(block.rows), columns):
        rows = block.rows[start : start + columns]
        made = page.paragraph(left=INDENT, pitch=ROW, keep=start + columns < len(block.rows))
        for place, row in enumerate(rows):
            left = INDENT + place * (room + CELL)
            if place:
                made.paragraph_format.tab_stops.add_tab_stop(Pt(left))
                made.add_run("\t")
            label(made, row.role, wide)
            _name(made, row)
            dated = block.dated and columns == 1
            line_to(made, left + room - (cells(_DATE) * CELL if dated else 0.0))
            if dated:
                run(made, _DATE)


def _name(made: Paragraph, row: SignatureRow) -> None:
    if text := printable(row.name):
        name(made, text)
        run(made, " ")


def issued(block: Issued, page: Page) -> None:
    """The issuer centred above the date, the date four characters in from the right; room for the seal above."""
    date, issuer = printable(block.date), printable(block.issuer)
    right = 4 * CELL
    page.keep_last()
    for _ in range(2):
        page.paragraph(keep=True)
    middle = right + (cells(date) - cells(issuer)) / 2 * CELL
    run(page.paragraph(align=RIGHT_ALIGNED, right=max(middle, 0.0), keep=True), issuer)
    run(page.paragraph(align=RIGHT_ALIGNED, right=right), date)


def imprint(block: Imprint, page: Page) -> None:
    """抄送 and 印发 in 四号: rules of 0.35 mm outside and 0.25 mm between."""
    copies, issuer, date = printable(block.copies), printable(block.issuer), printable(block.date)
    lines = []
    if copies:
        hanging = 3 * SIZE_4
        made = page.paragraph(left=SIZE_4 + hanging, first=-hanging, right=SIZE_4, pitch=_IMPRINT_LINE, keep=True)
        run(made, f"抄送：{copies}", IMPRINT)
        lines.append(made)
    if issuer or date:
        made = page.paragraph(left=SIZE_4, right=SIZE_4, pitch=_IMPRINT_LINE)
        run(made, issuer, IMPRINT)
        made.paragraph_format.tab_stops.add_tab_stop(Pt(BLOCK_WIDTH - SIZE_4), WD_TAB_ALIGNMENT.RIGHT)
        run(made, f"\t{date}印发", IMPRINT)
        lines.append(made)
    for number, made in enumerate(lines):
        border(made, "top", points=(0.25 if number else 0.35) * MM, gap=1)
        if number == len(lines) - 1:
            border(made, "bottom", points=0.35 * MM, gap=1)


def slip(block: Slip, page: Page) -> None:
    """The cut line, the slip's title, its fields and a note, all on one page."""
    cut = page.paragraph(align=CENTRED, before=PITCH, pitch=PITCH, keep=True)
    border(cut, "top", points=0.5, gap=1, dashed=True)
    run(cut, "沿此线剪下", CUT)
    run(page.paragraph(align=CENTRED, keep=True), printable(block.title), TITLE)
    note = printable(block.note)
    for number, field in enumerate(block.fields):
        _field(field, page, keep=bool(note) or number < len(block.fields) - 1)
    if note:
        run(page.paragraph(left=INDENT, before=PITCH / 3), note)


def _field(field: SlipField, page: Page, *, keep: bool) -> None:
    made = page.paragraph(left=INDENT, pitch=_SLIP_ROW, keep=keep)
    run(made, plain(field.label) + COLON, LABEL)
    if field.choices:
        run(made, "　　".join("□" + printable(choice) for choice in field.choices))
        return
    written = run(made, printable(field.value))
    written.font.underline = bool(field.value)
    line_to(made, BLOCK_WIDTH - INDENT)
