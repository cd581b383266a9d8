"""Somebody signs in on the screen, at the door."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Table
from governance_desk.errors import Refusal
from governance_desk.journal.entry import Head
from governance_desk.meeting.commands import NoteObserver
from governance_desk.meeting.state import Observer
from tests.ui.association import at_the_door
from tests.ui.signing.test_signing import write
from ui.errors import ErrorDialog
from ui.operations.documents import papers
from ui.views.meeting.door_card import DoorCard
from ui.views.meeting.observers import ObserversDialog
from ui.views.signing.door_dialog import DoorSignatureDialog


def test_who_is_here_signs_and_the_sheet_shows_it(qtbot: QtBot) -> None:
    desk = at_the_door()
    meeting = next(reversed(desk.association.meetings.values()))
    here = meeting.here()[0]
    card = DoorCard(desk, meeting.id, None)  # type: ignore[arg-type]  # without a step around it
    qtbot.addWidget(card)
    card.show_voter(meeting.roll[here])
    assert not card.sign.isHidden()
    away = next(each for each in meeting.roll if each not in meeting.here())
    card.show_voter(meeting.roll[away])
    assert card.sign.isHidden()
    dialog = DoorSignatureDialog(desk, meeting.id, meeting.roll[here], None)
    qtbot.addWidget(dialog)
    assert not dialog.sign.isEnabled()
    write(dialog.pad)
    with qtbot.waitSignal(dialog.signed):
        dialog.sign.click()
    card.show_voter(meeting.roll[here])
    assert "✓" in card._state.text()
    row = next(row for row in papers(desk) if row.paper == "sign_in" and row.subject.id == meeting.id)
    sheet = row.draw(Head(desk.head.number, desk.head.hash))
    inks = [ink for block in sheet.blocks if isinstance(block, Table) for ink in block.inks]
    assert [ink.strokes is not None for ink in inks] == [True]
    again = DoorSignatureDialog(desk, meeting.id, meeting.roll[here], None)
    qtbot.addWidget(again)
    asked = again.open_take_back()
    asked.reason.setText("签错行")
    asked.action.click()
    assert desk.association.signatures.of(meeting.id, here) is None


def test_who_came_for_another_signs_with_their_own_name(qtbot: QtBot) -> None:
    from governance_desk.meeting.commands import CheckIn

    desk = at_the_door()
    meeting = next(reversed(desk.association.meetings.values()))
    away = next(each for each in meeting.roll if each not in meeting.here())
    try:
        desk.do(CheckIn(meeting=meeting.id, voter=away, name="替会人"))
    except Refusal:
        return
    dialog = DoorSignatureDialog(desk, meeting.id, meeting.roll[away], None)
    qtbot.addWidget(dialog)
    assert dialog.signer == "替会人"


def test_the_strokes_of_a_person_are_erased_at_their_request(qtbot: QtBot) -> None:
    from ui.operations.person import strokes_of
    from ui.views.person.dialog import PersonDialog

    desk = at_the_door()
    meeting = next(reversed(desk.association.meetings.values()))
    here = meeting.here()[0]
    person = meeting.roll[here].person
    assert person is not None
    for shift in (0, 1):  # given anew: the first strokes are kept until they are erased too
        dialog = DoorSignatureDialog(desk, meeting.id, meeting.roll[here], None)
        qtbot.addWidget(dialog)
        write(dialog.pad)
        if shift:
            write(dialog.pad)
        dialog.sign.click()
    assert len(strokes_of(desk, person)) == 2
    window = PersonDialog(desk, None, person)
    qtbot.addWidget(window)
    assert not window.strokes.isHidden()
    asked = window.open_strokes()
    assert asked is not None
    asked.reason.setText("本人3月9日书面申请")
    asked.action.click()
    assert not strokes_of(desk, person)
    assert not desk.association.signatures.contents & desk.log.contents.hashes()
    assert desk.association.signatures.of(meeting.id, here) is not None
    assert window.strokes.isHidden()


def door(qtbot: QtBot) -> tuple[Desk, DoorCard]:
    desk = at_the_door()
    meeting = next(reversed(desk.association.meetings.values()))
    card = DoorCard(desk, meeting.id, None)  # type: ignore[arg-type]  # without a step around it
    qtbot.addWidget(card)
    return desk, card


def test_an_observer_is_recorded_and_signs_in_one_go(qtbot: QtBot) -> None:
    desk, card = door(qtbot)
    dialog = ObserversDialog(desk, card._id, card)
    qtbot.addWidget(dialog)
    assert dialog.sign_by_hand() is None, "without a name nobody signs"
    for error in dialog.findChildren(ErrorDialog):
        error.close()
    dialog.name.setText("欧阳嘉宾")
    dialog.unit.setText("市民政局")
    asked = dialog.sign_by_hand()
    assert asked is not None
    assert asked.signer == "欧阳嘉宾"
    write(asked.pad)
    with qtbot.waitSignal(dialog.done_with):
        asked.sign.click()
    observer = Observer("欧阳嘉宾", "市民政局")
    assert desk.association.signatures.of_observer(card._id, observer) is not None
    row = next(row for row in papers(desk) if row.paper == "sign_in" and row.subject.id == card._id)
    sheet = row.draw(Head(desk.head.number, desk.head.hash))
    inks = [[ink.row for ink in block.inks] for block in sheet.blocks if isinstance(block, Table)]
    assert inks[-1] == [0]
    again = ObserversDialog(desk, card._id, card)
    qtbot.addWidget(again)
    assert [chip.words for chip in again.list.names.row(0).chips] == ["已手写签名"]
    again.list.select("0")
    assert again.sign.text().startswith("重新签名")
    other = again.sign_by_hand()
    assert other is not None
    back = other.open_take_back()
    back.reason.setText("签错行")
    back.action.click()
    assert desk.association.signatures.of_observer(card._id, observer) is None


def test_the_strokes_of_an_observer_of_the_register_are_erased_at_their_request(qtbot: QtBot) -> None:
    from ui.operations.person import strokes_of

    desk, card = door(qtbot)
    person, name = next((each.person, each.name) for each in card._meeting().roll.values() if each.person)
    assert person is not None
    desk.do(NoteObserver(meeting=card._id, name=name, unit="会员代表"))
    dialog = DoorSignatureDialog(desk, card._id, Observer(name, "会员代表"), None)
    qtbot.addWidget(dialog)
    write(dialog.pad)
    dialog.sign.click()
    assert len(strokes_of(desk, person)) == 1
