"""Papers to print, and a printer that writes a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from governance_desk.documents.content.blocks import (
    AnyBlock,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.layout.pdf import pdf


@cache
def paper(pages: int = 1) -> bytes:
    """So many pages, each with its number in words and a table."""
    blocks: list[AnyBlock] = [Title("关于召开会议的通知")]
    for page in range(1, pages + 1):
        blocks += [PageBreak()] if page > 1 else []
        blocks += [Heading(f"第{page}页"), Paragraph("会议听取了秘书处关于上半年工作的报告。" * 8)]
        blocks.append(Table((Column("姓名", 2), Column("意见", 1)), (("王芳", ""), ("李娜", "")), row_height=10))
    return pdf(Document("通知", tuple(blocks)), bundled_only=True)


def file_printer(path: Path, dots: int = 300) -> QPrinter:
    """A printer that writes a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dots)
    return printer
