"""Facts behind their labels and lists of names."""

from __future__ import annotations

import re

from docx.shared import Pt
from docx.text.paragraph import Paragraph

from governance_desk.documents.content.blocks import FactLine, NameEntry, NameList
from governance_desk.documents.layout.blocks.labels import COLON, plain
from governance_desk.documents.layout.geometry import BLOCK_WIDTH
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.word.faces import BODY, CELL, LABEL
from governance_desk.documents.layout.word.page import INDENT, JUSTIFIED, Page
from governance_desk.documents.layout.word.runs import run

COLUMN = 4 * CELL  # a name of three characters and a gap of one
_LONGEST_LABEL = 12 * CELL  # behind a longer one the names begin on the next line
_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,4}")


def label_width(text: str, wide: int, page: Page) -> float:
    """How wide `label` makes a label with its colon, in points."""
    words = plain(text)
    return (wide + 1) * CELL if _is_spread(words, wide) else page.width(words + COLON, LABEL)


def label(made: Paragraph, text: str, wide: int) -> None:
    """Write the label with its colon, spread to `wide` characters where it is shorter."""
    words = plain(text)
    gap = (wide - len(words)) / (len(words) - 1) * CELL if _is_spread(words, wide) else 0.0
    run(made, words, LABEL, spread=gap)
    run(made, COLON, LABEL)


def _is_spread(words: str, wide: int) -> bool:
    return len(words) < wide and _CHINESE.fullmatch(words) is not None


def name(made: Paragraph, text: str) -> None:
    """Write a name; two characters are as wide as three."""
    run(made, text, BODY, spread=CELL if _is_wide(text) else 0.0)


def name_width(text: str, page: Page) -> float:
    """How wide `name` makes a name, in points."""
    return 3 * CELL if _is_wide(text) else page.width(text, BODY)


def _is_wide(text: str) -> bool:
    return len(text) == 2 and _CHINESE.fullmatch(text) is not None


def fact(block: FactLine, wide: int, page: Page) -> None:
    """A label two characters in, its value aligned behind the colon."""
    made = page.paragraph(align=JUSTIFIED)
    label(made, block.label, wide)
    width = label_width(block.label, wide, page)
    aligned = width + INDENT <= BLOCK_WIDTH / 2
    left = INDENT + width if aligned else INDENT
    made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Pt(left), Pt(INDENT - left)
    for number, value in enumerate(paragraphs(block.value) or [""]):
        run(page.paragraph(align=JUSTIFIED, left=left) if number or not aligned else made, value)


def name_list(block: NameList, page: Page) -> None:
    """The label in 黑体, two characters in; the names in columns behind its colon."""
    made = page.paragraph()
    label(made, block.label, 0)
    width = label_width(block.label, 0, page)
    left = INDENT + width
    if width > _LONGEST_LABEL:
        made.paragraph_format.first_line_indent = Pt(INDENT)
        made.paragraph_format.keep_with_next = True
        left = 2 * INDENT
        made = page.paragraph(left=left)
    else:
        made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Pt(left), Pt(INDENT - left)
    entries = [NameEntry(printable(each.name), printable(each.detail)) for each in block.names]
    if any(each.detail for each in entries):
        _detailed(entries, left, made, page)
    else:
        _columns([each.name for each in entries] or [printable(block.empty)], left, made, page)


def _columns(names: list[str], left: float, made: Paragraph, page: Page) -> None:
    """Each name takes as many columns as it needs; the last may stand a little beyond the edge."""
    made.paragraph_format.right_indent = Pt(-CELL / 2)
    columns = int((BLOCK_WIDTH - left + CELL + 1e-6) / COLUMN)
    for number in range(1, columns):
        made.paragraph_format.tab_stops.add_tab_stop(Pt(left + number * COLUMN))
    column = 0
    for text in names:
        width = name_width(text, page)
        needs = max(1, -int(-(width + CELL - 1e-6) // COLUMN))
        if column and column + needs > columns:
            made.add_run().add_break()
            column = 0
        elif column:
            made.add_run("\t")
        name(made, text)
        if needs > 1 and column + needs < columns:
            made.add_run("\t" * (needs - 1 - int(width // COLUMN)))
        column += needs


def _detailed(entries: list[NameEntry], left: float, made: Paragraph, page: Page) -> None:
    """Names with unit or post: in two columns where all details are short, else each on a line of its own."""
    widths = [name_width(each.name, page) for each in entries]
    names = max(COLUMN, *(min(width + CELL, 3 * COLUMN) for width in widths))
    half = (BLOCK_WIDTH - left) / 2
    short = all(page.width(each.detail, BODY) + names <= half - CELL for each in entries)
    abreast = 2 if short and max(widths) < names else 1
    before = made.paragraph_format.first_line_indent
    start = left + (before.pt if before is not None else 0.0)
    for number in range(0, len(entries), abreast):
        line = page.paragraph() if number else made
        written = line.paragraph_format
        written.left_indent = Pt(left + names)
        written.first_line_indent = Pt((left if number else start) - left - names)
        for place, entry in enumerate(entries[number : number + abreast]):
            for stop in (left + place * half, left + place * half + names)[0 if place else 1 :]:
                written.tab_stops.add_tab_stop(Pt(stop))
            line.add_run("\t" if place else "")
            name(line, entry.name)
            if entry.detail:
                if widths[number + place] > names:
                    line.add_run().add_break()  # the next line begins where the details do
                else:
                    line.add_run("\t")
                run(line, entry.detail)
