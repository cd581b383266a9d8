"""The zip package of a workbook, weighed before it is parsed.

A few kilobytes of zip can unpack to gigabytes. So each part that will be parsed is inflated once, in pieces,
while its bytes, rows and cells are counted; whatever goes over a limit ends the reading before any parser runs.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

from governance_desk.register.importing import sniff
from governance_desk.register.importing.limits import (
    DEFAULT_LIMITS,
    Cancelled,
    Limits,
    stop_if,
    too_large,
    too_many_rows,
)
from governance_desk.register.importing.sheet import MergedRange

BROKEN_PACKAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)
PIECE = 1 << 16
_ROW = re.compile(rb"<(?:\w+:)?row[\s>/]")
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")


# What the quick reader must not be given: cells far off (it makes one for every place before them), names with a
# prefix, numbers of more digits than it keeps, and errors of formulas, which it leaves out.
_FAR = re.compile(rb'<c [^>]*?r="(?:B[M-Z]|[C-Z][A-Z]|[A-Z]{3})\d|<(?:c|row) [^>]*?r="[A-Z]*(?:[2-9]\d{4}|\d{6})')
_PREFIXED = re.compile(rb"<\w+:(?:row|c)[\s>/]")
_LONG_NUMBER = re.compile(rb"<v>[-+]?\d{16}")
_ERROR = re.compile(rb'<c [^>]*?t="e"')
_UNUSUAL = (_FAR, _PREFIXED, _LONG_NUMBER, _ERROR)


class Weight(NamedTuple):
    """How many rows the sheets hold in all; whether everything in them is as spreadsheet programs write it."""

    rows: int
    usual: bool


def weigh(content: bytes, *, cancelled: Cancelled, limits: Limits) -> Weight:
    """Check the package against `limits`; raises Fault."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _weigh(package, cancelled, limits)
    except BROKEN_PACKAGE as error:
        raise sniff.not_a_workbook() from error


def pictures_only(content: bytes) -> bool:
    """Whether the package carries pictures; asked when its sheets turned out to hold no value."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return any(name.startswith("xl/media/") for name in package.namelist())


def merged_ranges(content: bytes, *, limits: Limits) -> dict[str, tuple[MergedRange, ...]]:
    """The merged ranges of each sheet by its title; ranges are never spread into cells, they may be huge.

    openpyxl's streaming reader leaves them out and its other reader makes a cell for each merged one.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {title: _merges(package, part, limits) for title, part in _sheet_parts(package).items()}


def _weigh(package: zipfile.ZipFile, cancelled: Cancelled, limits: Limits) -> Weight:
    members = package.infolist()
    foreign = sniff.foreign_package(frozenset(member.filename for member in members))
    if foreign is not None:
        raise foreign
    if any(member.flag_bits & 1 for member in members):
        raise sniff.locked()
    if len(members) > limits.parts or sum(member.file_size for member in members) > limits.unpacked_bytes:
        raise too_large()
    unpacked = rows = cells = 0
    usual = limits == DEFAULT_LIMITS  # the bounds of `_FAR` are theirs
    for member in members:
        if not member.filename.endswith((".xml", ".rels", ".vml")):
            continue
        in_sheet = member.filename.startswith("xl/worksheets/")
        parser = expat.ParserCreate()
        with package.open(member) as part:
            tail = b""
            while piece := part.read(PIECE):
                stop_if(cancelled)
                unpacked += len(piece)
                if unpacked > limits.unpacked_bytes:
                    raise too_large()
                window = tail + piece
                _refuse_entities(window)
                usual = usual and _well_formed(parser, piece)
                if in_sheet:
                    usual = usual and not any(each.search(window) for each in _UNUSUAL)
                    # The tail may hold a whole tag that was counted already; what is counted twice is subtracted.
                    rows += len(_ROW.findall(window)) - len(_ROW.findall(tail))
                    cells += len(_CELL.findall(window)) - len(_CELL.findall(tail))
                    if rows > limits.rows:
                        raise too_many_rows(limits)
                    if cells > limits.cells:
                        raise too_large()
                tail = window[-256:]
            usual = usual and _well_formed(parser, b"", last=True)
    return Weight(rows, usual)


def _well_formed(parser: expat.XMLParserType, piece: bytes, *, last: bool = False) -> bool:
    try:
        parser.Parse(piece, last)
    except expat.ExpatError:
        return False
    return True


def _refuse_entities(window: bytes) -> None:
    # No spreadsheet program writes a document type; entities are only there to blow up the parser.
    if b"<!DOCTYPE" in window or b"<!ENTITY" in window or b"\x00" in window:
        raise sniff.not_a_workbook()


def _sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    relations = {
        element.get("Id", ""): element.get("Target", "")
        for element in _tree(package, "xl/_rels/workbook.xml.rels").iter()
        if _local(element) == "Relationship"
    }
    parts = {}
    for element in _tree(package, "xl/workbook.xml").iter():
        if _local(element) == "sheet":
            key = next((value for name, value in element.attrib.items() if name.endswith("}id")), "")
            target = relations.get(key, "")
            parts[element.get("name", "")] = target[1:] if target.startswith("/") else f"xl/{target}"
    return parts


def _merges(package: zipfile.ZipFile, part: str, limits: Limits) -> tuple[MergedRange, ...]:
    if part not in package.namelist():
        return ()
    found: list[MergedRange] = []
    with package.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            if _local(element) == "mergeCell" and (match := _RANGE.fullmatch(element.get("ref", ""))):
                left, top, right, bottom = match.groups()
                if len(found) >= limits.rows:
                    raise too_large()
                found.append(MergedRange(int(top), _column(left), min(int(bottom), limits.rows), _column(right)))
            if _local(element) in ("row", "mergeCell"):
                element.clear()
    return tuple(sorted(found, key=lambda area: (area.top, area.left)))


def _tree(package: zipfile.ZipFile, part: str) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(package.read(part))
    except (KeyError, ElementTree.ParseError) as error:
        raise sniff.not_a_workbook() from error


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
