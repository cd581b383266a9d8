"""A document in the format that the ending of its file asks for."""

from __future__ import annotations

from governance_desk.documents.content.blocks import Document

PDF, DOCX, XLSX = ".pdf", ".docx", ".xlsx"


def rendered(document: Document, ending: str) -> bytes:
    """The bytes of the file: PDF to print and to keep, DOCX to go on writing, XLSX to go on counting.

    ValueError for another ending, and for a spreadsheet of a document without a table.
    """
    if ending == PDF:
        from governance_desk.documents.layout.pdf import pdf

        return pdf(document)
    if ending == DOCX:
        from governance_desk.documents.layout.word.docx import docx

        return docx(document)
    if ending == XLSX:
        from governance_desk.documents.layout.sheet.xlsx import xlsx

        return xlsx(document)
    raise ValueError(f"no paper ends in {ending}")
