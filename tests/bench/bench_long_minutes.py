"""Minutes of 100 pages against the same text through reportlab's platypus alone."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from xml.sax.saxutils import escape

import msgspec

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.documents.content.minutes import minutes
from governance_desk.meeting.commands import (
    AddItem,
    CheckIn,
    CloseMeeting,
    CountHands,
    DeclareVote,
    NoteDiscussion,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.state import ItemId, VoteId, VoterId
from tests.bench.bench_minutes import MEETING, NOTE, at_the_door, forget

ATTENDEES, ITEMS, NOTES = 40, 36, 6
PAGES = 100


def held() -> Desk:
    """An assembly of forty with 36 items, each talked about at length and voted on."""
    desk = at_the_door(ATTENDEES)
    desk.do_all(
        CheckIn(meeting=MEETING, voter=VoterId(voter)) for voter in list(desk.association.meetings[MEETING].roll)
    )
    items = [ItemId(f"i{n}") for n in range(ITEMS)]
    for n, item in enumerate(items, 1):
        desk.do(AddItem(meeting=MEETING, item=item, title=f"审议第{n}项议案", matter=MatterKey("work_report")))
    desk.do(OpenMeeting(meeting=MEETING, chair="王芳", recorder="李娜"))
    for n, item in enumerate(items):
        for at in range(NOTES):
            desk.do(NoteDiscussion(meeting=MEETING, item=item, note=f"第{at + 1}位代表发言。{NOTE * 2}"))
        vote = VoteId(f"v{n}")
        desk.do(OpenVote(meeting=MEETING, vote=vote, item=item))
        desk.do(CountHands(meeting=MEETING, vote=vote, yes=ATTENDEES - 10, no=6, abstain=4))
        desk.do(DeclareVote(meeting=MEETING, vote=vote))
    desk.do(CloseMeeting(meeting=MEETING))
    return desk


def measure(pairs: int = 3) -> float:
    """How many times as long as platypus alone takes, median of `pairs`."""
    from governance_desk.documents.layout.pdf import pdf

    desk = held()

    def ours() -> bytes:
        """From the record to the bytes: content and layout."""
        return pdf(minutes(desk.association, MEETING, desk.head), bundled_only=True)

    texts = list(_texts(minutes(desk.association, MEETING, desk.head).blocks))
    made, floor = _pages(ours()), _pages(by_platypus(texts))  # which also loads what is loaded once
    if max(abs(made - PAGES), abs(floor - made)) > PAGES // 10:
        raise ValueError(f"{made} pages against {floor} are not {PAGES}")
    ratios = []
    for _pair in range(pairs):
        forget()
        ratios.append(_seconds(ours) / _seconds(lambda: by_platypus(texts)))
    return statistics.median(ratios)


def by_platypus(texts: list[str]) -> bytes:
    """Each text as a paragraph, broken as Chinese is, on pages of the same block, with a number at the foot."""
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    from governance_desk.documents.layout import geometry as page
    from governance_desk.documents.layout.fonts import SERIF, bundled_face

    face = bundled_face(SERIF).name
    style = ParagraphStyle(
        "body", fontName=face, fontSize=16, leading=page.PITCH, wordWrap="CJK", alignment=TA_JUSTIFY, firstLineIndent=32
    )

    def number(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont(face, page.SIZE_4)
        canvas.drawRightString(page.LEFT + page.BLOCK_WIDTH, page.BOTTOM - 20, f"— {template.page} —")

    file = BytesIO()
    template = SimpleDocTemplate(
        file,
        pagesize=(page.PAGE_WIDTH, page.PAGE_HEIGHT),
        leftMargin=page.LEFT - 6,
        rightMargin=page.PAGE_WIDTH - page.LEFT - page.BLOCK_WIDTH - 6,
        topMargin=page.TOP - 6,
        bottomMargin=page.BOTTOM - 6,
        pageCompression=1,
        initialFontName=face,
    )
    template.build([Paragraph(escape(text), style) for text in texts], onFirstPage=number, onLaterPages=number)
    return file.getvalue()


def _texts(value: object) -> Iterator[str]:
    """Every text in the blocks, the lead of a paragraph in one with it."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        if "lead" in fields:
            yield from (f"{fields['lead'] if not n else ''}{part}" for n, part in enumerate(fields["text"].split("\n")))
            return
        for each in fields.values():
            yield from _texts(each)


def _pages(pdf: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _seconds(work: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    made = work()
    taken = time.perf_counter() - start
    if not re.match(rb"%PDF-", made):
        raise ValueError("no PDF was made")
    return taken


if __name__ == "__main__":
    print(f"minutes of {PAGES} pages: {measure():.2f} times platypus alone")
