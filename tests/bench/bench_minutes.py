"""Minutes for 1,000 attendees against the same text drawn by reportlab's canvas alone."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable
from io import BytesIO

from governance_desk.documents.content.blocks import (
    BlankLine,
    Document,
    FactLine,
    Heading,
    NameEntry,
    NameList,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Title,
)

ATTENDEES = 1000
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
_TEXT = (
    "会议听取了秘书处关于2026年上半年工作的报告，审议了《关于吸收北京精密仪器研究院等3家单位为会员的议案》。"
    "与会代表认为，协会应当加强行业自律，推动标准的实施；同时要求秘书处于7月31日前完成会员证书的换发工作。"
)


def sample(attendees: int = ATTENDEES) -> Document:
    """Minutes of an assembly: ten items, a name and a unit for each attendee, a line to sign for the chair."""
    last = ["" if n % 6 == 0 else chr(0x5200 + n * 13 % 3000) for n in range(attendees)]
    names = [_SURNAMES[n % len(_SURNAMES)] + chr(0x4E00 + n * 17 % 5000) + last[n] for n in range(attendees)]
    units = [f"{chr(0x6C00 + n % 700)}州精密仪器研究院有限公司" for n in range(attendees)]
    items = [
        block
        for n in range(10)
        for block in (
            Heading(f"审议第{n + 1}项议案"),
            Paragraph(_TEXT * 3),
            Paragraph("同意900票，反对60票，弃权40票，达到到会会员的二分之一，决议通过。", lead="表决结果："),
        )
    ]
    return Document(
        "第一届会员大会第三次会议纪要",
        (
            Title("第一届会员大会第三次会议纪要"),
            FactLine("时间", "2026年3月5日9时"),
            *items,
            BlankLine(),
            NameList("出席", tuple(NameEntry(*pair) for pair in zip(names, units, strict=True))),
            NameList("请假", tuple(NameEntry(name) for name in names[: attendees // 10])),
            SignatureBlock((SignatureRow("主持人", "王芳"), SignatureRow("记录人", "李娜"))),
        ),
        journal_head="3f9a0c1d22ab90ef",
    )


def measure(pairs: int = 5) -> float:
    """How many times as long our minutes take as the bare canvas: the median of interleaved pairs.

    The bare canvas draws one string a printed line, each at its place and in its face, without a thought on
    widths, breaks, columns or pages. The fonts are loaded before in both, each builds a whole PDF with its
    subsets in memory.
    """
    from governance_desk.documents.layout.pdf import pdf

    document = sample()
    pdf(document, bundled_only=True)
    lines = printed_lines(document)
    ratios = []
    for _ in range(pairs):
        ours = _seconds(lambda: pdf(document, bundled_only=True))
        bare = _seconds(lambda: drawn_bare(lines))
        ratios.append(ours / bare)
    return statistics.median(ratios)


Printed = tuple[float, float, str, float, str]


def printed_lines(document: Document) -> list[list[Printed]]:
    """For each page what stands on it: (x, y, face, size, text), one string for each line and face."""
    from governance_desk.documents.layout.composing import compose
    from governance_desk.documents.layout.fonts import font_set
    from governance_desk.documents.layout.geometry import LEFT, PAGE_HEIGHT, TOP
    from governance_desk.documents.layout.paging import paginate
    from governance_desk.documents.layout.setting import Setter
    from governance_desk.documents.layout.strips import Words

    pages = []
    for page in paginate(compose(document, Setter(font_set(bundled_only=True)))):
        found: dict[tuple[float, str, float], tuple[float, str]] = {}
        for top, strip in page:
            for mark in strip.marks:
                if not isinstance(mark, Words):
                    continue
                for piece in mark.pieces:
                    y = PAGE_HEIGHT - TOP - top - mark.baseline
                    x, text = found.get((y, piece.face, piece.size), (LEFT + mark.x, ""))
                    found[y, piece.face, piece.size] = x, text + piece.text
        pages.append([(x, y, face, size, text) for (y, face, size), (x, text) in found.items()])
    return pages


def drawn_bare(pages: list[list[Printed]]) -> bytes:
    """The same lines by `drawString` and nothing else."""
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file, pagesize=(595.276, 841.89), pageCompression=1, invariant=1)
    for page in pages:
        for x, y, face, size, text in page:
            canvas.setFont(face, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _seconds(work: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    made = work()
    taken = time.perf_counter() - start
    if not re.match(rb"%PDF-", made):
        raise ValueError("no PDF was made")
    return taken


if __name__ == "__main__":
    print(f"minutes for {ATTENDEES} attendees: {measure():.2f} times the bare canvas")
