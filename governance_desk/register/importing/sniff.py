"""What a file is by its first bytes, and the sentence for everything that is no member list.

File names lie: exports named .xls are web pages, scans are renamed to .xlsx. So only the content counts.
"""

from __future__ import annotations

from governance_desk.errors import Fault
from governance_desk.language import Text, text

ZIP = b"PK\x03\x04"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")


def refuse_other_kinds(content: bytes) -> None:
    """Raise the Fault that fits when `content` is neither a zip package nor a text."""
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise Fault(
            text("This file is empty."),
            next_step=text("Ask for the list again, or choose another file."),
        )
    if _is_picture(content):
        raise Fault(text("This file is a picture, not a spreadsheet."), next_step=ASK_FOR_SHEET)
    if content.startswith(b"%PDF"):
        raise Fault(text("This file is a PDF document, not a spreadsheet."), next_step=ASK_FOR_SHEET)
    if content.startswith(OLE2):
        raise _old_container(content)
    start = content[:600].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")):
        raise Fault(
            text("This file is a web page saved under the name of a spreadsheet."),
            next_step=SAVE_AS_XLSX,
        )


def foreign_package(names: frozenset[str]) -> Fault | None:
    """The Fault for a zip package that is no .xlsx workbook, judged by its parts; None for a workbook."""
    if "xl/workbook.xml" in names and "[Content_Types].xml" in names:
        return None
    if "xl/workbook.bin" in names:
        return Fault(text("This is a binary workbook (.xlsb), which cannot be read here."), next_step=SAVE_AS_XLSX)
    if "content.xml" in names and "mimetype" in names:
        return Fault(text("This is an OpenDocument file, which cannot be read here."), next_step=SAVE_AS_XLSX)
    if "word/document.xml" in names:
        return Fault(
            text("This is a Word document, not a spreadsheet."),
            next_step=text("Copy the table into a workbook, save it as .xlsx and import that."),
        )
    return not_a_workbook()


def not_a_workbook() -> Fault:
    """A file that pretends to be a workbook, or is damaged."""
    return Fault(text("This file is no workbook, or it is damaged."), next_step=OPEN_AND_SAVE)


def locked() -> Fault:
    """A workbook with a password."""
    return Fault(
        text("This workbook is protected with a password and cannot be read."),
        next_step=text("Open it in the spreadsheet program, remove the password, save it and import it again."),
    )


def _is_picture(content: bytes) -> bool:
    # A text may begin with BM; the bitmap's header has zeros where a text has letters.
    bitmap = content.startswith(b"BM") and content[6:10] == bytes(4)
    webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    telephone = content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"mif1", b"avif")
    return content.startswith(PICTURES) or bitmap or webp or telephone


def _old_container(content: bytes) -> Fault:
    # Both kinds live in the same container; the name of the stream inside tells them apart.
    if "EncryptedPackage".encode("utf-16-le") in content:
        return locked()
    return Fault(
        text("This file has the old format of Excel or WPS (.xls, .et), which cannot be read here."),
        next_step=SAVE_AS_XLSX,
    )


ASK_FOR_SHEET: Text = text("Ask the sender for the list as a spreadsheet (.xlsx or .csv).")
SAVE_AS_XLSX: Text = text("Open it in the spreadsheet program, save it as .xlsx and import that.")
OPEN_AND_SAVE: Text = text("Open it in the spreadsheet program; if it opens there, save it anew as .xlsx.")
