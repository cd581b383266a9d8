"""A document in the format that the ending of its file asks for."""

from __future__ import annotations

from governance_desk.documents.content.blocks import Document

PDF, DOCX = ".pdf", ".docx"


def rendered(document: Document, ending: str) -> bytes:
    """The bytes of the file: PDF to print and to keep, DOCX to go on writing. ValueError for another ending."""
    if ending == PDF:
        from governance_desk.documents.layout.pdf import pdf

        return pdf(document)
    if ending == DOCX:
        from governance_desk.documents.layout.word.docx import docx

        return docx(document)
    raise ValueError(f"no paper ends in {ending}")
