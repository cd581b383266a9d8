"""What is signed, filled in and sent back; who issued the paper."""

from __future__ import annotations

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.text.paragraph import Paragraph

from governance_desk.documents.content.blocks import Imprint, Issued, SignatureBlock, SignatureRow, Slip, SlipField
from governance_desk.documents.layout import setting
from governance_desk.documents.layout.blocks.labels import COLON, common_width, plain
from governance_desk.documents.layout.blocks.text import balanced
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, MM, PITCH, SIZE_4
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.word.borders import border, line_to, tab_to
from governance_desk.documents.layout.word.faces import BODY, CELL, CUT, IMPRINT, LABEL, TITLE
from governance_desk.documents.layout.word.lists import label, label_width, name, name_width
from governance_desk.documents.layout.word.page import CENTRED, INDENT, JUSTIFIED, RIGHT_ALIGNED, Page
from governance_desk.documents.layout.word.runs import run
from governance_desk.documents.layout.word.text import in_lines

ROW = 1.5 * PITCH
_SLIP_ROW = 1.25 * PITCH
_CUT = "沿此线剪下"
_DATE = "年　　月　　日"
_DATE_WIDTH = 7 * CELL
_BEFORE_DATE = 2.5 * CELL  # room for the figures of the year
_IMPRINT_LINE = 24.0


def signatures(block: SignatureBlock, page: Page, *, room: bool) -> None:
    """A role, the name where known and a line to sign on, in one or two columns, on the page of the text before.

    `room`: a blank line stands above.
    """
    columns = max(1, min(block.columns, 2))
    width = (BLOCK_WIDTH - INDENT - (columns - 1) * CELL) / columns
    wide = common_width(row.role for row in block.rows)
    names = min(max((label_width(row.role, wide, page) for row in block.rows), default=0.0), width / 2)
    page.keep_last()  # no signature stands on a page without a line of what is signed
    if room:
        page.paragraph(keep=True)
    for start in range(0, len(block.rows), columns):
        rows = block.rows[start : start + columns]
        made = page.paragraph(left=INDENT, pitch=ROW, keep=start + columns < len(block.rows))
        for place, row in enumerate(rows):
            left = INDENT + place * (width + CELL)
            if place:
                tab_to(made, left)
            _to_sign(made, row, page, wide, left=left, names=names, width=width, dated=block.dated and columns == 1)


def _to_sign(
    made: Paragraph,
    row: SignatureRow,
    page: Page,
    wide: int,
    *,
    left: float,
    names: float,
    width: float,
    dated: bool,
) -> None:
    """Role, name and line from `left`, `width` points together; the names begin `names` points behind it.

    Where a role or a name is too long, what follows it begins where it ends.
    """
    label(made, row.role, wide)
    behind = names - label_width(row.role, wide, page)
    aligned = behind >= 0
    if behind > CELL / 2:  # a tab of no width would go on to the next stop
        tab_to(made, left + names)
    if text := printable(row.name):
        name(made, text)
        long = name_width(text, page)
        if aligned and long <= width / 3:
            tab_to(made, left + names + max(long, 3 * CELL) + CELL / 2)
        else:
            run(made, " ")
    line_to(made, left + width - (_DATE_WIDTH + _BEFORE_DATE if dated else 0.0))
    if dated:
        tab_to(made, left + width, align=WD_TAB_ALIGNMENT.RIGHT)
        run(made, _DATE)


def issued(block: Issued, page: Page, *, room: bool) -> None:
    """The issuer centred above the date, the date four characters in from the right; room for the seal above."""
    date, issuer = printable(block.date), printable(block.issuer)
    right = 4 * CELL
    page.keep_last()
    for _ in range(2 if room else 1):
        page.paragraph(keep=True)
    longer = page.width(issuer, BODY) - page.width(date, BODY)
    run(page.paragraph(align=RIGHT_ALIGNED, right=max(right - longer / 2, 0.0), keep=True), issuer)
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
        tab_to(made, BLOCK_WIDTH - SIZE_4, align=WD_TAB_ALIGNMENT.RIGHT)
        run(made, f"{date}印发", IMPRINT)
        lines.append(made)
    for number, made in enumerate(lines):
        border(made, "top", points=(0.25 if number else 0.35) * MM, gap=1)
        if number == len(lines) - 1:
            border(made, "bottom", points=0.35 * MM, gap=1)


def slip(block: Slip, page: Page, *, cut: bool) -> None:
    """The cut line, the slip's title, its fields and a note, all on one page; without `cut` on one of its own."""
    if cut:
        _cut(page)
    else:
        page.break_before_next()
    heading = page.paragraph(align=CENTRED, after=PITCH / 2, keep=True)
    in_lines(heading, balanced(printable(block.title), setting.TITLE, page.setter), TITLE)
    note = printable(block.note)
    for number, field in enumerate(block.fields):
        _field(field, page, keep=bool(note) or number < len(block.fields) - 1)
    if note:
        run(page.paragraph(align=JUSTIFIED, left=INDENT, before=PITCH / 3), note)


def _cut(page: Page) -> None:
    middle, half = BLOCK_WIDTH / 2, page.width(_CUT, CUT) / 2 + CELL / 2
    cut = page.paragraph(pitch=PITCH, before=PITCH / 2, after=PITCH / 2, keep=True)
    tab_to(cut, middle - half, leader=WD_TAB_LEADER.DASHES)
    tab_to(cut, middle, align=WD_TAB_ALIGNMENT.CENTER)
    run(cut, _CUT, CUT)
    tab_to(cut, middle + half)
    tab_to(cut, BLOCK_WIDTH, align=WD_TAB_ALIGNMENT.RIGHT, leader=WD_TAB_LEADER.DASHES)


def _field(field: SlipField, page: Page, *, keep: bool) -> None:
    made = page.paragraph(left=INDENT, pitch=_SLIP_ROW, keep=keep)
    run(made, plain(field.label) + COLON, LABEL)
    if field.choices:
        run(made, "　　".join("□" + printable(choice) for choice in field.choices))
        return
    if value := printable(field.value):
        run(made, value).font.underline = True
    line_to(made, BLOCK_WIDTH - INDENT)
