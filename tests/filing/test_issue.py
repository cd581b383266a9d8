"""What is issued is kept as it went out, superseded and never changed."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.association.fold import fold
from governance_desk.attachments.commands import EraseContent
from governance_desk.attachments.limits import LARGEST
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.filing.commands import IssueDocument, TakeOffAddedFile
from governance_desk.filing.events import DocumentIssued
from governance_desk.filing.state import About, Role, SeriesKey, Subject
from governance_desk.journal.catalogue import describe
from tests.association.made_up import FIRST_DAY, convened, seated
from tests.filing.made_up import MEETING, NOTICES, add, issue, series

LATER = FIRST_DAY + datetime.timedelta(days=3)


@pytest.fixture
def desk() -> Desk:
    made = seated()
    convened(made)
    return made


def test_it_is_kept_with_all_that_it_was_made_from(desk: Desk) -> None:
    series(desk)
    head = desk.head
    found = issue(desk, of=NOTICES, content=b"%PDF-1.7 the notice")
    assert (found.number, found.ordinal, found.series) == ("某协〔2026〕1号", 1, NOTICES)
    assert (found.drawn.number, found.drawn.hash) == (head.number, head.hash)
    assert found.stands
    assert desk.association.filing.standing(MEETING, "notice") is found
    assert b"".join(desk.log.contents.read(found.content)) == b"%PDF-1.7 the notice"
    written = [event for _, event in desk.entries() if isinstance(event, DocumentIssued)]
    assert describe(written[0], "zh_CN") == f"{FIRST_DAY}印发《关于召开会议的通知》（某协〔2026〕1号）"
    assert fold(event for _, event in desk.entries()) == desk.association


def test_the_numbers_of_a_series_have_no_gaps(desk: Desk) -> None:
    series(desk, start=7)
    numbers = [issue(desk, of=NOTICES).number for _ in range(3)]
    assert numbers == ["某协〔2026〕7号", "某协〔2026〕8号", "某协〔2026〕9号"]
    next_year = issue(desk, of=NOTICES, day=FIRST_DAY.replace(year=2027))
    assert next_year.number == "某协〔2027〕1号"
    assert issue(desk, of=NOTICES).number == "某协〔2026〕10号"
    for wrong in ("某协〔2026〕12号", "某协〔2026〕10号", "某协〔2026〕011号", ""):
        with pytest.raises(Refusal):
            issue(desk, of=NOTICES, number=wrong)


def test_a_series_that_goes_on_over_the_years(desk: Desk) -> None:
    series(desk, yearly=False)
    assert issue(desk, of=NOTICES).number == "某协〔2026〕1号"
    assert issue(desk, of=NOTICES, day=FIRST_DAY.replace(year=2027)).number == "某协〔2027〕2号"


def test_a_number_stands_once(desk: Desk) -> None:
    series(desk)
    issue(desk, of=NOTICES)
    with pytest.raises(Refusal):
        issue(desk, number="某协〔2026〕1号")
    own = issue(desk, number="决议第3号", about=Subject(About.MEETING, "m1", "v1"), paper="resolution")
    with pytest.raises(Refusal):
        issue(desk, number="决议第3号")
    again = issue(desk, number="决议第3号", supersedes=own)
    assert (again.supersedes, again.number) == (own.id, "决议第3号")


def test_what_is_superseded_stays_and_is_superseded_once(desk: Desk) -> None:
    series(desk)
    first = issue(desk, of=NOTICES)
    second = issue(desk, of=NOTICES, supersedes=first)
    assert (first.superseded_by, first.stands, second.reason) == (second.id, False, "时间有误")
    assert desk.association.filing.standing(MEETING, "notice") is second
    for wrong in (
        {"supersedes": first},
        {"supersedes": second, "reason": "  "},
        {"supersedes": second, "day": FIRST_DAY - datetime.timedelta(days=1)},
    ):
        with pytest.raises(Refusal):
            issue(desk, of=NOTICES, **wrong)
    third = issue(desk, of=NOTICES, supersedes=second)
    assert [each.stands for each in desk.association.filing.documents.values()] == [False, False, True]
    assert third.number == "某协〔2026〕3号"


@pytest.mark.parametrize(
    "wrong",
    [
        {"about": Subject(About.MEETING, "m9")},
        {"about": Subject(About.UNIT, "u99")},
        {"about": Subject(About.PERSON, "p99")},
        {"about": Subject(About.CERTIFICATE, "c1")},
        {"about": Subject(About.APPLICATION, "a1")},
        {"about": Subject(About.CONSEQUENCE, "c1")},
        {"about": Subject(About.BODY)},
        {"about": Subject(About.ASSOCIATION, "x")},
        {"title": " "},
        {"content": b""},
        {"of": SeriesKey("series/none"), "number": "某协〔2026〕1号"},
    ],
)
def test_what_cannot_be_issued_is_refused(desk: Desk, wrong: dict[str, object]) -> None:
    head = desk.head
    with pytest.raises(Refusal):
        issue(desk, **wrong)  # type: ignore[arg-type]
    assert desk.head == head
    issue(desk, about=Subject(About.UNIT, "u1"), paper="leaving")


def test_the_same_bytes_are_issued_once(desk: Desk) -> None:
    issue(desk, content=b"the same")
    with pytest.raises(Refusal):
        issue(desk, content=b"the same")


def test_too_large_a_document_is_refused(desk: Desk) -> None:
    given = issue(desk)
    command = IssueDocument(
        document=type(given.id)("d-large"),
        paper="notice",
        title="大",
        name="大.pdf",
        size=LARGEST + 1,
        media_type="application/pdf",
        content="a" * 64,
        day=FIRST_DAY,
        about=MEETING,
        drawn=given.drawn,
    )
    with pytest.raises(Refusal):
        desk.do(command)
    desk.do(msgspec.structs.replace(command, size=LARGEST))
    with pytest.raises(ValueError, match="SHA-256"):
        desk.do(msgspec.structs.replace(command, document=type(given.id)("d-x"), size=9, content="no hash"))


def test_files_lie_beside_a_document_which_stays_as_it_was(desk: Desk) -> None:
    document = issue(desk)
    before = document.content
    signed = add(desk, document, b"signed")
    add(desk, document, b"page", role=Role.SCAN, day=LATER)
    head = desk.head
    add(desk, document, b"signed")
    assert desk.head == head, "it lies there already"
    assert [each.role for each in document.files_of()] == [Role.SIGNED, Role.SCAN]
    assert [each.day for each in document.files_of(Role.SCAN)] == [LATER]
    assert document.content == before
    for wrong in ({"file": str(signed), "content": b"other"}, {"content": b""}):
        with pytest.raises(Refusal):
            add(desk, document, **wrong)
    with pytest.raises(Refusal):
        add(desk, document, b"older", day=FIRST_DAY - datetime.timedelta(days=1))
    with pytest.raises(Refusal):
        desk.do(TakeOffAddedFile(file=signed, day=LATER, reason=""))
    desk.do(TakeOffAddedFile(file=signed, day=LATER, reason="归错文件"))
    assert [each.role for each in document.files_of()] == [Role.SCAN]
    head = desk.head
    desk.do(TakeOffAddedFile(file=signed, day=LATER, reason="归错文件"))
    assert desk.head == head
    assert fold(event for _, event in desk.entries()) == desk.association


def test_an_act_of_several_commands_leaves_the_state_alone_until_it_is_done(desk: Desk) -> None:
    document = issue(desk)
    file = add(desk, document)
    head = desk.head
    off = TakeOffAddedFile(file=file, day=LATER, reason="误")
    with pytest.raises(Refusal):
        desk.do_all([off, TakeOffAddedFile(file=type(file)("none"), day=LATER, reason="误")])
    assert desk.head == head
    assert len(document.files_of()) == 1


def test_the_content_of_an_issued_document_can_be_erased_and_its_record_stays(desk: Desk) -> None:
    document = issue(desk, content="李娜的身份证号".encode())
    with pytest.raises(Refusal):
        desk.do(EraseContent(content=document.content, day=LATER, reason=" "))
    desk.do(EraseContent(content=document.content, day=LATER, reason="本人要求"))
    assert document.content not in desk.log.contents.hashes()
    assert desk.association.attachments.erased == {document.content: LATER}
    assert desk.association.filing.documents[document.id].number == document.number
    assert fold(event for _, event in desk.entries()) == desk.association
