"""1,000 certificates and 1,000 notices, each kind in one PDF, against the same text by reportlab's canvas alone."""

from __future__ import annotations

import datetime
import statistics
import time
from collections.abc import Callable

from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk
from governance_desk.journal.entry import Head
from governance_desk.journal.memory import MemoryLog
from governance_desk.lists.mailing import Mailing, certificates, notices
from governance_desk.paths import resource
from governance_desk.register.certificates.commands import EnterCertificate
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.bench.bench_minutes import MEETING, at_the_door, drawn_bare, forget, printed_lines

NUMBER = 1000
DAY = datetime.date(2026, 3, 5)
HEAD = Head(1, "ab" * 32)


def certified() -> Desk:
    """An association of so many units, each with a certificate."""
    desk = Desk(MemoryLog())
    charter = resource("charters", "shcp.toml").read_text(encoding="utf-8")
    desk.do(FoundAssociation(name="上海市推进清洁生产审核机构联盟", charter=charter, since=DAY))
    key = desk.association.rules.charter.classes[0].key
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{n}"),
            name=f"{chr(0x6C00 + n % 700)}{chr(0x5C00 + n // 700)}州精密仪器研究院有限公司",
            membership_class=ClassKey(key),
            person=PersonId(f"p{n}"),
            representative=f"王{chr(0x4E00 + n * 17 % 5000)}",
            credit_code="",
            joined=DAY,
        )
        for n in range(NUMBER)
    )
    desk.do(EnterMembers(units=units, cause="bench"))
    for n, each in enumerate(units):
        desk.do(
            EnterCertificate(
                certificate=CertificateId(f"c{n}"),
                unit=each.unit,
                number=f"SHCP-2026-{n:04d}",
                issued=DAY,
                since=DAY,
                until=DAY.replace(year=DAY.year + 3),
            )
        )
    return desk


def measure(pairs: int = 3) -> float:
    """The larger of the two ratios, each the median of interleaved pairs.

    Ours: from the record to the bytes, each paper with its own addressee or number, its outline entry, its page
    numbers and, on a certificate, its QR code. The canvas draws the same lines of text and nothing else.
    """
    desk = at_the_door(NUMBER)
    association = desk.association
    one = _ratio(lambda: notices(association, MEETING), pairs)
    certificated = certified().association
    units = list(certificated.register.units)
    other = _ratio(lambda: certificates(certificated, units), pairs)
    print(f"notices {one:.2f}, certificates {other:.2f}")
    return max(one, other)


def _ratio(mailing: Callable[[], Mailing], pairs: int) -> float:
    from governance_desk.documents.layout.pdf import Part, merged

    def ours() -> bytes:
        parts = [Part(piece.recipient, piece.draw(HEAD)) for piece in mailing().pieces]
        return merged(parts, "合并", bundled_only=True).content

    papers = [piece.draw(HEAD) for piece in mailing().pieces]
    if len(papers) != NUMBER:
        raise ValueError(f"{len(papers)} papers")
    lines = [page for paper in papers for page in printed_lines(paper)]
    if _pages(ours()) != _pages(drawn_bare(lines)):
        raise ValueError("not as many pages")
    ratios = []
    for _pair in range(pairs):
        forget()
        ratios.append(_seconds(ours) / _seconds(lambda: drawn_bare(lines)))
    return statistics.median(ratios)


def _pages(pdf: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _seconds(work: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    if not work().startswith(b"%PDF-"):
        raise ValueError("no PDF was made")
    return time.perf_counter() - start


if __name__ == "__main__":
    print(f"{NUMBER} papers of each kind: {measure():.2f} times the bare canvas")
