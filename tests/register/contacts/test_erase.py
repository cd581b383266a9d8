"""Contact data leaves on request, from the file and all that lies beside it; that it left stays in the record."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk, contact, open_desk
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.paths import resource
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.contacts.commands import EraseContacts
from governance_desk.register.contacts.events import ContactsErased
from governance_desk.register.state import PersonId, UnitId

DAY = datetime.date(2026, 1, 10)
NUMBER, MAIL = "13912345678", "chen@example.cn"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_desk(tmp_path / "a.gdesk", create=True)
    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    made.do(FoundAssociation(name="联盟", charter=charter, since=DAY))
    unit = NewUnit(
        unit=UnitId("u1"),
        name="甲单位",
        membership_class=ClassKey("member_unit"),
        person=PersonId("p1"),
        representative="陈晨",
    )
    made.do(EnterMembers(units=(unit,), cause="import"), contacts=[contact("unit", "u1", "telephone", NUMBER)])
    made.note_contacts(contact("person", "p1", "mobile", NUMBER), contact("person", "p1", "mail", MAIL))
    yield made
    made.close()


def request(subject_kind: str = "person", subject: str = "p1", kinds: tuple[str, ...] = ("mobile",)) -> EraseContacts:
    return EraseContacts(
        subject_kind=subject_kind, subject=subject, kinds=kinds, day=DAY, reason="本人2026年1月9日来函"
    )


def bytes_beside(path: Path) -> bytes:
    """Everything in the folder of the association: its file, -wal, -shm, the lock."""
    return b"".join(each.read_bytes() for each in path.parent.iterdir() if each.is_file())


def test_what_was_erased_is_in_no_file_of_the_folder(desk: Desk) -> None:
    assert desk.path is not None
    assert NUMBER.encode() in bytes_beside(desk.path)
    desk.do_all([request(), request("unit", "u1", ("telephone",))])
    assert NUMBER.encode() not in bytes_beside(desk.path)
    assert MAIL.encode() in bytes_beside(desk.path)
    assert [each.kind for each in desk.contacts_of("person", "p1")] == ["mail"]
    assert desk.contacts_of("unit", "u1") == ()
    desk.rebuild()
    assert desk.verify() == ()
    assert NUMBER.encode() not in bytes_beside(desk.path)


def test_the_act_stays_without_the_data(desk: Desk) -> None:
    desk.do(request(kinds=("mobile", "mail")))
    _entry, event = list(desk.entries())[-1]
    assert isinstance(event, ContactsErased)
    assert event.kinds == ("mobile", "mail")
    assert NUMBER not in describe(event, "zh_CN")
    assert desk.association.register.persons[PersonId("p1")].name == "陈晨"
    assert desk.association.register.units[UnitId("u1")].representative == "p1"


@pytest.mark.parametrize(
    "wrong",
    [request(subject="nobody"), request("unit", "p1"), request(kinds=()), request("person", "u1")],
    ids=["nobody", "a person is no unit", "nothing", "a unit is no person"],
)
def test_a_request_names_whose_data_of_which_kind(desk: Desk, wrong: EraseContacts) -> None:
    with pytest.raises(Refusal):
        desk.do(wrong)
    assert len(desk.contacts_of("person", "p1")) == 2


def test_it_is_recorded_at_whose_request(desk: Desk) -> None:
    with pytest.raises(Refusal):
        desk.do(EraseContacts(subject_kind="person", subject="p1", kinds=("mobile",), day=DAY, reason=" "))
    assert len(desk.contacts_of("person", "p1")) == 2


def test_the_copies_in_which_it_still_is_are_named(desk: Desk, tmp_path: Path) -> None:
    elsewhere = tmp_path / "backups"
    elsewhere.mkdir()
    desk.back_up(elsewhere / "monday.gdesk")
    desk.back_up(tmp_path / "tuesday.gdesk")
    gone = elsewhere / "gone.gdesk"
    desk.back_up(gone)
    gone.unlink()
    other = open_desk(tmp_path / "other.gdesk", create=True)
    other.close()
    before = {Path(each.path).name: each.holds.value for each in desk.copies_of("person", "p1")}
    assert before == {"monday.gdesk": "yes", "tuesday.gdesk": "yes", "gone.gdesk": "unknown"}
    desk.do(request(kinds=("mobile", "mail")))
    desk.back_up(tmp_path / "wednesday.gdesk")
    after = {Path(each.path).name: each.holds.value for each in desk.copies_of("person", "p1")}
    assert after["wednesday.gdesk"] == "no"
    assert after["monday.gdesk"] == "yes"
