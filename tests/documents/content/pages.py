"""Documents as text: what stands in the description, and what another program reads on the pages."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.pdf import pdf


def strings(document: Document) -> list[str]:
    """Every text in the document's blocks, in order."""
    return list(_strings(document.blocks))


def flowing(document: Document) -> str:
    """All texts behind one another, the lead of a paragraph before its text."""
    return "\n".join(strings(document))


def extracted(document: Document, folder: Path) -> str:
    """What pdftotext reads on the pages, without the blanks that only place the words."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf(document, bundled_only=True))
    run = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    lines = (" ".join(re.split(r"[ \u3000]+", line.strip())) for line in run.stdout.decode().splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, msgspec.Struct):
        fields = [*value.__struct_fields__]
        if fields[:2] == ["text", "lead"]:
            fields = ["lead", "text"]
        for field in fields:
            yield from _strings(getattr(value, field))
