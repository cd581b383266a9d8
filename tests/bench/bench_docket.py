"""The docket of 10,000 members with their certificates against one scan of the tables that hold them."""

from __future__ import annotations

import datetime
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk, open_desk
from governance_desk.docket.compute import docket
from governance_desk.paths import resource
from governance_desk.register.certificates.commands import EnterCertificate
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.state import PersonId, UnitId

MEMBERS = 10_000
DAY = datetime.date(2026, 3, 5)
MEETINGS = 24
"""Members are admitted by an assembly, and their certificates run from its day."""
TABLES = ("unit", "person", "certificate")


def measure(pairs: int = 7) -> float:
    """How many times as long the docket takes as reading every row: the median of interleaved pairs."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        desk = certified(Path(folder))
        bare = sqlite3.connect(Path(folder) / "a.gdesk")
        ratios = []
        for _ in range(pairs):
            ours = _seconds(lambda: len(docket(desk.association, DAY)))
            theirs = _seconds(lambda: sum(len(bare.execute(f"select * from {each}").fetchall()) for each in TABLES))
            ratios.append(ours / theirs)
        bare.close()
        desk.close()
    return statistics.median(ratios)


def certified(folder: Path) -> Desk:
    """Members admitted over the last three years, each with a certificate."""
    desk = open_desk(folder / "a.gdesk", create=True)
    charter = resource("charters", "shcp.toml").read_text(encoding="utf-8")
    desk.do(FoundAssociation(name="联盟", charter=charter, since=DAY))
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{n}"),
            name=f"单位{n}",
            membership_class=ClassKey("member"),
            person=PersonId(f"p{n}"),
            representative=f"代表{n}",
        )
        for n in range(MEMBERS)
    )
    desk.do(EnterMembers(units=units, cause="bench"))
    desk.do_all([_certificate(n) for n in range(MEMBERS)])
    return desk


def _certificate(number: int) -> EnterCertificate:
    since = DAY - datetime.timedelta(days=1 + number % MEETINGS * 45)
    return EnterCertificate(
        certificate=CertificateId(f"z{number}"),
        unit=UnitId(f"u{number}"),
        number=f"{since.year}-{number:05}",
        issued=since,
        since=since,
        until=since.replace(year=since.year + 3),
    )


def _seconds(act: Callable[[], int]) -> float:
    start = time.perf_counter()
    count = act()
    taken = time.perf_counter() - start
    if count < MEMBERS:
        raise ValueError(f"{count} instead of {MEMBERS} at least")
    return taken


if __name__ == "__main__":
    print(f"the docket of {MEMBERS} members: {measure():.2f} times reading their tables")
