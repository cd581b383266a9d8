"""Who a document is for, and what is recorded of its way: the unit or the person, never the address."""

from __future__ import annotations

import msgspec
import pytest

from governance_desk.association.fold import fold
from governance_desk.association.names import name_of
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.filing.commands import RecordSending
from governance_desk.filing.events import DocumentSent, SendingFailed
from governance_desk.filing.state import About, DocumentId, How, Subject, Trouble
from governance_desk.journal.catalogue import describe
from governance_desk.meeting.state import MeetingId
from governance_desk.sending.recipient import Kind, once, recipients_of
from tests.association.made_up import ASSEMBLY, FIRST_DAY, convened, seated
from tests.filing.made_up import issue

MAILS = {
    ("person", "p1"): "p1@example.org",
    ("unit", "u2"): "u2@example.org; office@example.org",
    ("unit", "u3"): "电话联系",
}


def mails(kind: str, of: str) -> str:
    return MAILS.get((kind, of), "")


@pytest.fixture
def desk() -> Desk:
    made = seated(3)
    convened(made)
    convened(made, "a1", ASSEMBLY)
    return made


def test_a_notice_goes_to_the_invited_at_their_own_address_or_their_units(desk: Desk) -> None:
    document = issue(desk)
    found = once(recipients_of(desk.association, document, desk.room(MeetingId("m1")), mails))
    assert [(each.kind, each.id, each.addresses, each.via) for each in found] == [
        (Kind.PERSON, "p1", ("p1@example.org",), ""),
        (Kind.PERSON, "p2", ("u2@example.org", "office@example.org"), "单位2"),
        (Kind.PERSON, "p3", (), ""),
    ]
    assert len({each.key for each in found}) == 3


def test_a_letter_goes_to_whom_it_is_about_and_everything_else_to_the_members(desk: Desk) -> None:
    to_unit = issue(desk, about=Subject(About.UNIT, "u1"), paper="leaving")
    found = recipients_of(desk.association, to_unit, None, mails)
    assert [(each.key, each.addresses, each.via) for each in found] == [("unit/u1", ("p1@example.org",), "代表1")]
    to_person = issue(desk, about=Subject(About.PERSON, "p1"), paper="letter")
    assert [each.key for each in recipients_of(desk.association, to_person, None, mails)] == ["person/p1"]
    to_all = issue(desk, about=Subject(About.ASSOCIATION), paper="statistics")
    found = recipients_of(desk.association, to_all, None, mails)
    assert len(found) == len(list(desk.association.register.members())) == 36
    assert [each.id for each in found if each.addresses] == ["u1", "u2"]


def test_of_an_assembly_the_units_are_written_to(desk: Desk) -> None:
    document = issue(desk, about=Subject(About.MEETING, "a1"))
    found = recipients_of(desk.association, document, desk.room(MeetingId("a1")), mails)
    assert len(found) == 36
    assert {each.id: each.addresses for each in found}["p2"] == ("u2@example.org", "office@example.org")


def send(
    desk: Desk, document: DocumentId, recipient: str, trouble: Trouble | None = None, kind: str = "person"
) -> None:
    desk.do(
        RecordSending(
            document=document, recipient_kind=kind, recipient=recipient, how=How.MAIL, day=FIRST_DAY, trouble=trouble
        )
    )


def test_what_became_of_each_is_kept_without_the_address(desk: Desk) -> None:
    document = issue(desk)
    send(desk, document.id, "p1", Trouble.REFUSED)
    send(desk, document.id, "p1")
    send(desk, document.id, "u2", Trouble.NO_ADDRESS, "unit")
    first = document.last_sending("person", "p1")
    assert first is not None
    assert first.trouble is None
    assert document.last_sending("unit", "p1") is None
    second = document.last_sending("unit", "u2")
    assert second is not None
    assert second.trouble is Trouble.NO_ADDRESS
    told = [e for _, e in desk.entries() if isinstance(e, DocumentSent | SendingFailed)]
    assert [describe(each, "zh_CN", name_of(desk.association)) for each in told] == [
        "《关于召开会议的通知》未能发送：代表1（邮件服务器未接收）",
        "《关于召开会议的通知》已发送：代表1（电子邮件）",
        "《关于召开会议的通知》未能发送：单位2（没有邮箱地址）",
    ]
    assert fold(event for _, event in desk.entries()) == desk.association
    assert b"@" not in msgspec.json.encode(told)


@pytest.mark.parametrize(("kind", "recipient"), [("person", "p99"), ("unit", "u99"), ("class", "u1"), ("unit", "p1")])
def test_nobody_but_those_in_the_record_is_sent_anything(desk: Desk, kind: str, recipient: str) -> None:
    document = issue(desk)
    with pytest.raises(Refusal):
        send(desk, document.id, recipient, kind=kind)
    with pytest.raises(Refusal):
        send(desk, DocumentId("none"), "p1")


def test_an_address_that_is_none_is_not_the_same_as_no_address(desk: Desk) -> None:
    document = issue(desk, about=Subject(About.MEETING, "a1"))
    written = {("unit", "u1"): "bad address", ("person", "p2"): "p2 at home", ("unit", "u2"): "office@example.org"}
    found = recipients_of(
        desk.association, document, desk.room(MeetingId("a1")), lambda kind, of: written.get((kind, of), "")
    )
    said = {each.id: (each.addresses, each.via != "", each.unusable) for each in found}
    assert said["p1"] == ((), False, "bad address")
    assert said["p2"] == (("office@example.org",), True, "")
    assert said["p3"] == ((), False, "")
