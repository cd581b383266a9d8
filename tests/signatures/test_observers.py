"""Those who attend without a vote sign at the door too; the signature goes with a corrected name."""

from __future__ import annotations

from hashlib import sha256

import msgspec
import pytest

from governance_desk.attachments.commands import EraseContent
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Table
from governance_desk.documents.content.sign_in import SIGNATURE, SIGNED, sign_in_sheet
from governance_desk.documents.inked import inked
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import BeginCheckIn, CorrectObserver, NoteObserver, RemoveObserver
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Observer
from governance_desk.signatures.commands import SignAsObserver, TakeBackObserverSignature
from governance_desk.signatures.strokes import Strokes, read, written
from tests.association.test_snapshot import brought_back, taken
from tests.signatures.made_up import DAY, STROKES, at_the_door, sign, voters

GUEST = Observer("欧阳嘉宾", "市民政局")


def noted(*observers: Observer) -> tuple[Desk, MeetingId]:
    desk, meeting = at_the_door()
    for each in observers or (Observer("第一位", ""), GUEST):
        desk.do(NoteObserver(meeting=meeting, name=each.name, unit=each.unit))
    return desk, meeting


def command(meeting: MeetingId, observer: Observer = GUEST, strokes: Strokes = STROKES) -> SignAsObserver:
    content = written(strokes)
    return SignAsObserver(
        meeting=meeting,
        name=observer.name,
        unit=observer.unit,
        content=sha256(content).hexdigest(),
        size=len(content),
        day=DAY,
    )


def observers_table(desk: Desk, meeting: MeetingId) -> Table:
    """That of the sheet, with the strokes in it."""
    sheet = inked(sign_in_sheet(desk.association, meeting), lambda content: b"".join(desk.log.contents.read(content)))
    (_roll, table) = (block for block in sheet.blocks if isinstance(block, Table))
    return table


def test_an_observer_signs_and_the_strokes_stand_in_the_observers_part() -> None:
    desk, meeting = noted()
    desk.do(command(meeting), keep=[written(STROKES)])
    found = desk.association.signatures.of_observer(meeting, GUEST)
    assert found is not None
    assert read(b"".join(desk.log.contents.read(found.content))) == STROKES
    (ink,) = observers_table(desk, meeting).inks
    assert (ink.row, ink.column, ink.strokes) == (1, SIGNATURE, STROKES)
    rows = sign_in_sheet(desk.association, meeting).blocks[-1]
    assert isinstance(rows, Table)
    assert [row[SIGNATURE] for row in rows.rows[:3]] == ["", SIGNED, ""]
    assert desk.verify() == ()


def test_a_roll_and_its_observers_are_signed_apart() -> None:
    desk, meeting = noted()
    sign(desk, meeting, voters(desk, meeting)[0])
    assert not observers_table(desk, meeting).inks
    desk.do(command(meeting), keep=[written(STROKES)])
    sheet = sign_in_sheet(desk.association, meeting)
    assert [len(block.inks) for block in sheet.blocks if isinstance(block, Table)] == [1, 1]


def test_a_corrected_name_keeps_the_signature_and_a_removed_observer_has_none_on_the_sheet() -> None:
    desk, meeting = noted()
    desk.do(command(meeting), keep=[written(STROKES)])
    right = Observer("欧阳佳宾", "市民政局社会组织处")
    desk.do(
        CorrectObserver(meeting=meeting, name=GUEST.name, unit=GUEST.unit, new_name=right.name, new_unit=right.unit)
    )
    assert desk.association.signatures.of_observer(meeting, GUEST) is None
    assert desk.association.signatures.of_observer(meeting, right) is not None
    assert [who for _meeting, who in desk.association.signatures.given_by_observers.values()] == [right]
    assert [ink.row for ink in observers_table(desk, meeting).inks] == [1]
    desk.do(RemoveObserver(meeting=meeting, name=right.name, unit=right.unit))
    assert not observers_table(desk, meeting).inks


def test_a_correction_of_somebody_else_moves_nothing() -> None:
    desk, meeting = noted()
    desk.do(command(meeting), keep=[written(STROKES)])
    desk.do(CorrectObserver(meeting=meeting, name="第一位", unit="", new_name="第一个", new_unit=""))
    assert desk.association.signatures.of_observer(meeting, GUEST) is not None
    assert [ink.row for ink in observers_table(desk, meeting).inks] == [1]


def test_signing_again_takes_the_place_and_the_same_strokes_change_nothing() -> None:
    desk, meeting = noted()
    desk.do(command(meeting), keep=[written(STROKES)])
    assert desk.do(command(meeting), keep=[written(STROKES)]) == ()
    other = msgspec.structs.replace(STROKES, strokes=STROKES.strokes[:1])
    desk.do(command(meeting, strokes=other), keep=[written(other)])
    (ink,) = observers_table(desk, meeting).inks
    assert ink.strokes == other
    assert len(desk.association.signatures.contents) == 2


def test_it_is_taken_back_with_a_reason_and_erased_on_request() -> None:
    desk, meeting = noted()
    desk.do(command(meeting), keep=[written(STROKES)])
    back = TakeBackObserverSignature(meeting=meeting, name=GUEST.name, unit=GUEST.unit, day=DAY, reason=" ")
    with pytest.raises(Refusal) as caught:
        desk.do(back)
    assert caught.value.sentence.template == "Why?"
    (content,) = desk.association.signatures.contents
    desk.do(EraseContent(content=content, day=DAY, reason="本人要求"))
    assert content not in desk.log.contents.hashes()
    rows = observers_table(desk, meeting)
    assert not rows.inks
    assert rows.rows[1][SIGNATURE] == SIGNED, "that they signed stays"
    assert desk.verify() == ()
    other = msgspec.structs.replace(STROKES, strokes=STROKES.strokes[:1])
    for strokes in (other, STROKES):
        desk.do(command(meeting, strokes=strokes), keep=[written(strokes)])
    assert content not in desk.association.attachments.erased, "the same strokes were brought again"
    desk.do(msgspec.structs.replace(back, reason="签错行"))
    assert desk.association.signatures.of_observer(meeting, GUEST) is None
    assert desk.do(msgspec.structs.replace(back, reason="签错行")) == ()


def test_who_does_not_sign_here() -> None:
    desk, meeting = noted()
    nobody = msgspec.structs.replace(command(meeting), unit="别的单位")
    for each, said in (
        (nobody, "not noted as an observer"),
        (msgspec.structs.replace(command(meeting), size=0), "Nothing is written"),
        (msgspec.structs.replace(command(meeting), meeting=MeetingId("none")), "no such meeting"),
    ):
        with pytest.raises(Refusal) as caught:
            desk.do(each)
        assert said in caught.value.sentence.template
    closed, before = at_the_door(begun=False)
    with pytest.raises(Refusal):
        closed.do(command(before))
    closed.do(BeginCheckIn(meeting=before))
    with pytest.raises(Refusal):
        closed.do(command(before))


def test_a_snapshot_keeps_who_signed() -> None:
    desk, meeting = noted()
    desk.do(command(meeting), keep=[written(STROKES)])
    assert brought_back(taken(desk.association)).signatures == desk.association.signatures
