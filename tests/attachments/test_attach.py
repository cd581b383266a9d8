"""Files attached to what the association records, taken off again, and their contents erased."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.attachments.attach import attach_file
from governance_desk.attachments.commands import AttachFile, EraseContent, TakeOffFile
from governance_desk.attachments.limits import LARGEST, size_words
from governance_desk.attachments.state import AttachedTo, Attachment, AttachmentId, Kind
from governance_desk.attachments.subjects import Subjects
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import AddItem, BeginCheckIn, CancelMeeting
from governance_desk.meeting.state import ItemId, MeetingId
from governance_desk.register.admission.commands import ReceiveApplication
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.changes.commands import ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.expelling.commands import VerifyExpulsion
from governance_desk.register.state import UnitId
from tests.association.made_up import COUNCIL, FIRST_DAY, convened, seated

ITEM = AttachedTo(Kind.AGENDA_ITEM, "m1", "i1")
LICENCE = AttachedTo(Kind.APPLICATION, "a1", "licence")
LATER = FIRST_DAY + datetime.timedelta(days=3)


@pytest.fixture
def desk() -> Desk:
    """A council meeting with an item, an application, and a change that a unit has reported."""
    result = seated()
    convened(result, "m1", COUNCIL)
    result.do(AddItem(meeting=MeetingId("m1"), item=ItemId("i1"), title="年度工作报告"))
    result.do(
        ReceiveApplication(
            application=ApplicationId("a1"),
            unit=UnitId("new"),
            name="黄河低碳研究院",
            membership_class=result.association.rules.charter.classes[-1].key,
            day=FIRST_DAY,
        )
    )
    result.do(
        ReportChange(
            change=ChangeId("c1"),
            unit=UnitId("u1"),
            changed=(Changed(detail=Detail.NAME, value="新名"),),
            happened=FIRST_DAY,
            reported=FIRST_DAY,
        )
    )
    result.do(VerifyExpulsion(unit=UnitId("u2"), grounds=("resolutions_ignored",), found="拒不执行", day=FIRST_DAY))
    return result


def attach(
    desk: Desk,
    subject: AttachedTo = ITEM,
    *,
    name: str = "报告.pdf",
    content: str = "a" * 64,
    number: int = 1,
    size: int = 9,
) -> None:
    desk.do(
        AttachFile(
            attachment=AttachmentId(f"f{number}"),
            subject=subject,
            name=name,
            size=size,
            media_type="application/pdf",
            content=content,
            day=FIRST_DAY,
        )
    )


def names(desk: Desk, subject: AttachedTo = ITEM) -> list[str]:
    return [each.name for each in desk.association.attachments.of(subject)]


@pytest.mark.parametrize(
    "subject",
    [
        ITEM,
        LICENCE,
        AttachedTo(Kind.CHANGE, "c1", "更名公告函"),
        AttachedTo(Kind.UNIT, "u1"),
        AttachedTo(Kind.EXPULSION, "u2"),
    ],
)
def test_files_lie_with_what_they_were_attached_to(desk: Desk, subject: AttachedTo) -> None:
    attach(desk, subject)
    attach(desk, subject, name="第二份.pdf", content="b" * 64, number=2)
    assert names(desk, subject) == ["报告.pdf", "第二份.pdf"]
    assert desk.association.attachments.of(AttachedTo(subject.kind, subject.id, "another")) == []
    assert desk.attached_by(AttachmentId("f2")) == {"f2": "clerk"}


def test_the_same_file_lies_once_at_the_same_place_and_may_lie_at_another(desk: Desk) -> None:
    attach(desk)
    head = desk.head
    attach(desk, name="报告（副本）.pdf", number=2)
    assert desk.head == head
    attach(desk, LICENCE, number=2)
    assert names(desk) == names(desk, LICENCE) == ["报告.pdf"]
    assert desk.association.attachments.contents() == {"a" * 64}


@pytest.mark.parametrize(
    ("subject", "more"),
    [
        (AttachedTo(Kind.AGENDA_ITEM, "m1", "i9"), {}),
        (AttachedTo(Kind.AGENDA_ITEM, "m9", "i1"), {}),
        (AttachedTo(Kind.APPLICATION, "a9"), {}),
        (AttachedTo(Kind.CHANGE, "c9"), {}),
        (AttachedTo(Kind.UNIT, "u99"), {}),
        (AttachedTo(Kind.EXPULSION, "u1"), {}),
        (ITEM, {"name": "  "}),
        (ITEM, {"size": 0}),
        (ITEM, {"size": LARGEST + 1}),
    ],
)
def test_what_cannot_be_attached_is_refused(desk: Desk, subject: AttachedTo, more: dict[str, int | str]) -> None:
    head = desk.head
    with pytest.raises(Refusal):
        attach(desk, subject, **more)  # type: ignore[arg-type]
    assert desk.head == head
    attach(desk, size=LARGEST)


def take_off(desk: Desk, number: int = 1, reason: str = "误附") -> None:
    desk.do(TakeOffFile(attachment=AttachmentId(f"f{number}"), day=LATER, reason=reason))


def test_taken_off_with_a_reason_and_still_in_the_record(desk: Desk) -> None:
    attach(desk)
    for wrong in ({"reason": " "}, {"number": 9}):
        with pytest.raises(Refusal):
            take_off(desk, **wrong)
    take_off(desk)
    assert names(desk) == []
    head = desk.head
    take_off(desk)
    assert desk.head == head
    assert desk.association.attachments.contents() == {"a" * 64}, "the entry still names it"
    attach(desk, number=2)
    assert names(desk) == ["报告.pdf"]


def test_what_lay_before_a_closed_meeting_stays(desk: Desk) -> None:
    attach(desk)
    desk.do(BeginCheckIn(meeting=MeetingId("m1")))
    desk.do(CancelMeeting(meeting=MeetingId("m1"), reason="台风"))
    with pytest.raises(Refusal):
        take_off(desk)
    attach(desk, name="更正后的报告.pdf", content="b" * 64, number=2)
    assert names(desk) == ["报告.pdf", "更正后的报告.pdf"]


def erase(desk: Desk, content: str = "a" * 64, reason: str = "本人要求") -> None:
    desk.do(EraseContent(content=content, day=LATER, reason=reason))


def test_a_content_is_erased_for_all_that_name_it_and_may_be_brought_again(desk: Desk) -> None:
    attach(desk)
    attach(desk, LICENCE, number=2)
    for wrong in ({"content": "b" * 64}, {"reason": ""}):
        with pytest.raises(Refusal):
            erase(desk, **wrong)
    erase(desk)
    attachments = desk.association.attachments
    assert names(desk) == names(desk, LICENCE) == ["报告.pdf"]
    assert [attachments.erased_on(each) for each in attachments.files.values()] == [LATER, LATER]
    assert attachments.contents() == frozenset()
    head = desk.head
    erase(desk)
    assert desk.head == head
    attach(desk, number=3)
    assert attachments.contents() == {"a" * 64}
    assert names(desk) == ["报告.pdf", "报告.pdf"]


def test_an_act_of_several_commands_leaves_the_state_alone_until_it_is_done(desk: Desk) -> None:
    attach(desk)
    before = dict(desk.association.attachments.files)
    with pytest.raises(Refusal):
        desk.do_all(
            [
                TakeOffFile(attachment=AttachmentId("f1"), day=LATER, reason="误附"),
                TakeOffFile(attachment=AttachmentId("f9"), day=LATER, reason="误附"),
            ]
        )
    assert desk.association.attachments.files == before
    assert names(desk) == ["报告.pdf"]


def test_the_id_is_used_once(desk: Desk) -> None:
    attach(desk)
    found: Attachment = desk.association.attachments.files[AttachmentId("f1")]
    command = AttachFile(
        attachment=found.id, subject=LICENCE, name="x", size=1, media_type="", content="c" * 64, day=FIRST_DAY
    )
    association = desk.association
    with pytest.raises(Refusal):
        attach_file(association.attachments, Subjects(association.register, association.meetings), command)


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1 KB"), (1536, "1.5 KB"), (LARGEST, "200 MB"), (LARGEST - 1, "199 MB")],
)
def test_sizes_are_said_as_people_read_them(size: int, words: str) -> None:
    assert size_words(size) == words
