"""Minutes for 1,000 attendees against the same text drawn by reportlab's canvas alone."""

from __future__ import annotations

import datetime
import re
import statistics
import time
from collections.abc import Callable
from io import BytesIO

from governance_desk.charter.keys import BodyKey, ClassKey, MatterKey
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.minutes import minutes
from governance_desk.journal.memory import MemoryLog
from governance_desk.meeting.commands import (
    AddItem,
    BeginCheckIn,
    CheckIn,
    CloseMeeting,
    Convene,
    CountHands,
    DeclareVote,
    NoteDiscussion,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.state import ItemId, MeetingId, VoteId, VoterId
from governance_desk.paths import resource
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.state import PersonId, UnitId

ATTENDEES = 1000
ITEMS = 10
DAY = datetime.date(2026, 3, 5)
MEETING = MeetingId("m1")
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
NOTE = (
    "会议听取了秘书处关于2026年上半年工作的报告，审议了《关于吸收北京精密仪器研究院等3家单位为会员的议案》。"
    "与会代表认为，协会应当加强行业自律，推动标准的实施；同时要求秘书处于7月31日前完成会员证书的换发工作。"
)


def at_the_door(attendees: int = ATTENDEES) -> Desk:
    """An assembly of so many units, each with a name of Chinese characters, at its check-in."""
    desk = Desk(MemoryLog())
    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    desk.do(FoundAssociation(name="碳足迹产业技术创新联盟", charter=charter, since=DAY))
    last = ["" if n % 6 == 0 else chr(0x5200 + n * 13 % 3000) for n in range(attendees)]
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{n}"),
            name=f"{chr(0x6C00 + n % 700)}{chr(0x5C00 + n // 700)}州精密仪器研究院有限公司",
            membership_class=ClassKey("member_unit"),
            person=PersonId(f"p{n}"),
            representative=_SURNAMES[n % len(_SURNAMES)] + chr(0x4E00 + n * 17 % 5000) + last[n],
        )
        for n in range(attendees)
    )
    desk.do(EnterMembers(units=units, cause="bench"))
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=DAY, starts="09:00", place="北京"))
    desk.do(BeginCheckIn(meeting=MEETING))
    return desk


def held(desk: Desk) -> Desk:
    """The assembly at its door, held and closed: everyone came, ten items were discussed and voted on."""
    voters = list(desk.association.meetings[MEETING].roll)
    desk.do_all(CheckIn(meeting=MEETING, voter=VoterId(voter)) for voter in voters)
    items = [ItemId(f"i{n}") for n in range(ITEMS)]
    for n, item in enumerate(items, 1):
        desk.do(AddItem(meeting=MEETING, item=item, title=f"审议第{n}项议案", matter=MatterKey("work_report")))
    desk.do(OpenMeeting(meeting=MEETING, chair="王芳", recorder="李娜"))
    for n, item in enumerate(items):
        vote = VoteId(f"v{n}")
        desk.do(NoteDiscussion(meeting=MEETING, item=item, note=NOTE * 3))
        desk.do(OpenVote(meeting=MEETING, vote=vote, item=item))
        desk.do(CountHands(meeting=MEETING, vote=vote, yes=len(voters) - 100, no=60, abstain=40))
        desk.do(DeclareVote(meeting=MEETING, vote=vote))
    desk.do(CloseMeeting(meeting=MEETING))
    return desk


def measure(pairs: int = 5) -> float:
    """How many times as long our minutes take as the bare canvas: the median of interleaved pairs.

    The bare canvas draws one string a printed line, each at its place and in its face, without a thought on
    widths, breaks, columns or pages. The fonts are loaded before in both, each builds a whole PDF with its
    subsets in memory.
    """
    from governance_desk.documents.layout.pdf import pdf

    desk = held(at_the_door())
    association, head = desk.association, desk.head

    def drawn_up() -> bytes:
        """From the record to the bytes: content and layout."""
        return pdf(minutes(association, MEETING, head), bundled_only=True)

    drawn_up()
    lines = printed_lines(minutes(association, MEETING, head))
    ratios = []
    for _ in range(pairs):
        forget()
        ours = _seconds(drawn_up)
        bare = _seconds(lambda: drawn_bare(lines))
        ratios.append(ours / bare)
    return statistics.median(ratios)


def forget() -> None:
    """Forget the texts of the run before: whoever draws up papers does so once, and none of their names is known."""
    from governance_desk.documents.layout.printable import printable

    printable.cache_clear()


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
