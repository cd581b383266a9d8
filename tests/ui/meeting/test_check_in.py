"""At the door: finding, checking in, coming and going, undoing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClauseId
from governance_desk.meeting.commands import BeginCheckIn, CheckIn, CheckOut, Convene
from governance_desk.meeting.state import Meeting, Voter, VoterId, Where
from governance_desk.register.names import spellings
from governance_desk.storage.contact import Contact
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.errors import ErrorDialog
from ui.models.names import NAME_ROW
from ui.models.roll import VOTER, Shown, rank_of
from ui.preferences import Preferences
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.page import MeetingView
from ui.views.page_area import PageArea


def door(view: MeetingView) -> tuple[CheckInStep, Meeting]:
    view.show_step(1)
    settle()
    step = view.step
    assert isinstance(step, CheckInStep)
    return step, step.meeting


def find(step: CheckInStep, typed: str) -> Voter:
    step.search.clear()
    step.search.insert(typed)  # as an input method does
    return step.meeting.roll[VoterId(step.list.current_voter())]


def enter(step: CheckInStep) -> None:
    QTest.keyClick(step.search, Qt.Key.Key_Return)
    settle()


def missing(meeting: Meeting) -> Voter:
    """Somebody who is not here, and whose initials are nobody else's."""
    initials = [spellings(voter.name)[1] for voter in meeting.roll.values()]
    return next(
        v
        for v in meeting.roll.values()
        if meeting.presence[v.id].where is Where.AWAY and initials.count(spellings(v.name)[1]) == 1
    )


def test_initials_and_enter_check_in_and_the_field_is_ready_for_the_next(open_meeting: Open) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    voter = missing(meeting)
    assert find(step, spellings(voter.name)[1].upper()).name == voter.name
    enter(step)
    assert meeting.presence[voter.id].where is Where.PRESENT
    assert voter.name in step.said.sentence()
    assert (step.search.text(), step.search.hasFocus()) == ("", True)
    assert step.arrivals.names.names.row(0).name == voter.name
    assert "checked in" in step.arrivals.names.names.row(0).detail


def test_a_second_check_in_says_so_and_changes_nothing(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting(desk))
    voter = meeting.roll[meeting.here()[0]]
    head = desk.head
    find(step, voter.name)
    enter(step)
    assert "is here already" in step.said.sentence()
    assert desk.head == head


def test_nobody_of_that_name_says_so(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, _meeting = door(open_meeting(desk))
    head = desk.head
    QTest.keyClicks(step.search, "qqqq")
    assert step.filter.rowCount() == 0
    assert "qqqq" in step.said.sentence(), "at once, while typing"
    enter(step)
    assert "qqqq" in step.said.sentence()
    assert desk.head == head


def test_what_was_said_of_the_one_before_goes_with_the_first_letter(open_meeting: Open) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    find(step, missing(meeting).name)
    enter(step)
    assert step.said.sentence()
    QTest.keyClicks(step.search, spellings(missing(meeting).name)[1][0])
    assert step.said.sentence() == ""


def test_an_enter_too_many_checks_nobody_in(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, _meeting = door(open_meeting(desk))
    head = desk.head
    enter(step)
    assert desk.head == head
    assert step.list.current_voter() == ""


def test_the_last_digits_of_a_telephone_number_find_a_person(
    open_meeting: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desks.at_the_door()
    wanted = missing(desk.association.meetings[MEETING])

    def contacts_of(kind: str, subject: str) -> tuple[Contact, ...]:
        return (Contact(kind, subject, "mobile", "138 0013 4711"),) if subject == wanted.person else ()

    monkeypatch.setattr(desk, "contacts_of", contacts_of)
    step, _meeting = door(open_meeting(desk))
    assert find(step, "4711").id == wanted.id


def test_arrows_choose_another_and_the_cursor_stays(open_meeting: Open) -> None:
    step, _meeting = door(open_meeting(desks.at_the_door()))
    QTest.keyClicks(step.search, "z")
    first = step.list.current_voter()
    QTest.keyClick(step.search, Qt.Key.Key_Down)
    assert step.list.current_voter() != first
    assert step.search.hasFocus()


def test_leaving_and_coming_back_are_one_key_each(open_meeting: Open) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    voter = meeting.roll[meeting.here()[0]]
    find(step, voter.name)
    QTest.keyClick(step.search, Qt.Key.Key_F3)
    assert meeting.presence[voter.id].where is Where.LEFT
    find(step, voter.name)
    QTest.keyClick(step.search, Qt.Key.Key_Return)
    assert meeting.presence[voter.id].where is Where.PRESENT


def undo(step: CheckInStep) -> None:
    step.window().activateWindow()  # nobody gives it back after a dialog where there is no window manager
    assert QTest.qWaitForWindowActive(step.window())
    QTest.keyClick(step.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_the_last_act_is_taken_back_by_one_key_whatever_it_was(open_meeting: Open) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    here = meeting.here()
    excused = list(meeting.roll)[-1]
    find(step, meeting.roll[here[0]].name)
    QTest.keyClick(step.search, Qt.Key.Key_F3)
    assert meeting.presence[here[0]].where is Where.LEFT
    undo(step)
    assert meeting.presence[here[0]].where is Where.PRESENT
    assert "left" in step.said.sentence()
    assert meeting.here() == here, "nobody else is touched"
    assert meeting.presence[excused].where is Where.EXCUSED
    undo(step)
    assert meeting.presence[excused].where is Where.AWAY
    undo(step)
    assert meeting.here() == here[:-1]
    assert not meeting.presence[here[-1]].came


def test_a_proxy_names_its_holder_is_revoked_on_the_card_and_undone_by_itself(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    desk.do(
        AdoptReading(
            clause=ClauseId("council.proxies"), reading="one_counted", since=desks.DAY, body="理事会", resolution="1"
        )
    )
    view = open_meeting(desk)
    step, meeting = door(view)
    here = meeting.here()
    voter, holder = missing(meeting), meeting.roll[here[1]]
    find(step, voter.name)
    QTest.keyClick(step.search, Qt.Key.Key_F4)
    settle()
    dialog = next(each for each in view.window().findChildren(AskDialog) if each.isVisible())
    assert dialog.lines[0].hasFocus()
    assert dialog.lines[0].text() == "", "nobody is chosen beforehand"
    head = desk.head
    dialog.buttons.accepted.emit()
    assert dialog.hint.text() == "Fill in first: Proxy holder"
    dialog.lines[0].setText("zzz")
    dialog.lines[1].setText("授权委托书")
    dialog.buttons.accepted.emit()
    assert "Choose one of those who are here" in dialog.hint.text()
    dialog.lines[0].setText(spellings(holder.name)[0])
    dialog.lines[1].setText("")
    dialog.buttons.accepted.emit()
    assert dialog.hint.text() == "Fill in first: Written authority"
    assert desk.head == head
    dialog.lines[1].setText("授权委托书")
    dialog.buttons.accepted.emit()
    settle()
    assert (meeting.presence[voter.id].where, meeting.presence[voter.id].holder) == (Where.PROXY, holder.id)
    assert holder.name in step.said.sentence()
    assert f"proxy to {holder.name}" in step.arrivals.names.names.row(0).detail
    find(step, voter.name)
    assert step.card.proxy.text() == "Revoke the proxy"
    step.card.proxy.click()
    settle()
    assert meeting.presence[voter.id].where is Where.AWAY
    undo(step)
    assert meeting.presence[voter.id].holder == holder.id
    undo(step)
    assert meeting.presence[voter.id].where is Where.AWAY
    assert meeting.here() == here, "nobody else is touched"


def test_a_deputy_in_a_council_is_refused_while_the_charter_is_silent(open_meeting: Open) -> None:
    view = open_meeting(desks.at_the_door())
    step, meeting = door(view)
    voter = find(step, missing(meeting).name)
    QTest.keyClick(step.search, Qt.Key.Key_F5)
    asked = view.window().findChildren(AskDialog)[-1]
    asked.lines[0].setText("Deputy")
    asked._try()
    settle()
    refusal = next(each for each in asked.findChildren(ErrorDialog) if each.isVisible())
    assert refusal.message.clause == "council.proxies"
    assert "council.proxies" not in refusal.message.next_step, "people are told what the clause is about"
    assert meeting.presence[voter.id].where is Where.AWAY
    refusal.reject()
    asked.reject()


def test_a_unit_of_an_assembly_sends_someone_else(open_meeting: Open) -> None:
    desk = desks.furnished()
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=desks.DAY, starts="09:30", place=""))
    desk.do(BeginCheckIn(meeting=MEETING))
    view = open_meeting(desk)
    step, meeting = door(view)
    voter = find(step, missing(meeting).unit_name)
    step.card.other.click()
    settle()
    asked = view.window().findChildren(AskDialog)[-1]
    asked.lines[0].setText("Deputy")
    asked._try()
    settle()
    assert (meeting.presence[voter.id].where, meeting.presence[voter.id].name) == (Where.PRESENT, "Deputy")
    assert "Deputy" in step.said.sentence()


def test_leave_is_granted_with_its_reason(open_meeting: Open) -> None:
    view = open_meeting(desks.at_the_door())
    step, meeting = door(view)
    voter = find(step, missing(meeting).name)
    step.card.excuse.click()
    settle()
    asked = next(each for each in view.window().findChildren(AskDialog) if each.isVisible())
    asked.lines[0].setText("on a journey")
    asked._try()
    assert (meeting.presence[voter.id].excused, meeting.presence[voter.id].reason) == (True, "on a journey")


def test_a_proxy_that_the_charter_forbids_or_leaves_open_is_refused_with_the_article(open_meeting: Open) -> None:
    view = open_meeting(desks.at_the_door())
    step, meeting = door(view)
    voter = missing(meeting)
    find(step, voter.name)
    step.card.proxy.click()
    settle()
    dialog = next(each for each in view.window().findChildren(AskDialog) if each.isVisible())
    dialog.lines[0].setText(meeting.roll[meeting.here()[0]].name)
    dialog.lines[1].setText("letter")
    dialog._try()
    settle()
    refusal = next(each for each in dialog.findChildren(ErrorDialog) if each.isVisible())
    assert refusal.message.article
    assert meeting.presence[voter.id].where is Where.AWAY
    refusal.reject()
    dialog.reject()


def test_the_list_can_be_limited_to_the_missing(open_meeting: Open) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    step._which[Shown.MISSING].click()
    assert step.filter.rowCount() == 12
    step._which[Shown.HERE].click()
    assert step.filter.rowCount() == 9
    assert step._which[Shown.HERE].text() == "Here 9"
    assert len(meeting.here()) == 9
    assert not step._which[Shown.LEFT].isVisible()
    absent = missing(meeting)
    assert find(step, absent.name).id == absent.id, "a search looks at the whole roll"
    assert not step.said.isVisible()


def test_who_has_left_is_counted_as_such(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting(desk))
    desk.do(CheckOut(meeting=MEETING, voter=meeting.here()[0]))
    settle()
    assert [step._which[part].text() for part in Shown] == ["All 21", "Missing 12", "Left 1", "Here 8"]
    step._which[Shown.LEFT].click()
    assert step.filter.rowCount() == 1
    step._which[Shown.MISSING].click()
    assert step.filter.rowCount() == 12


def test_another_station_s_check_in_appears_without_a_rebuild(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    view = open_meeting(desk)
    step, meeting = door(view)
    resets: list[bool] = []
    step._roll.modelReset.connect(lambda: resets.append(True))
    voter = missing(meeting)
    desk.do(CheckIn(meeting=MEETING, voter=voter.id))
    row = step._roll.row_of(voter.id)
    assert "present" in step._roll.data(step._roll.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert view.gauge._present == 10
    assert not resets


def test_opening_waits_for_the_quorum_and_adjourning_for_its_want(open_meeting: Open) -> None:
    desk = desks.at_the_door(10)
    step, meeting = door(open_meeting(desk))
    assert (step.open.isEnabled(), step.adjourn.isEnabled()) == (False, True)
    desk.do(CheckIn(meeting=MEETING, voter=missing(meeting).id))
    assert (step.open.isEnabled(), step.adjourn.isEnabled()) == (True, False)


def test_the_next_name_replaces_one_that_was_not_found(open_meeting: Open) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    QTest.keyClicks(step.search, "qqqq")
    enter(step)
    voter = missing(meeting)
    initials = spellings(voter.name)[1]
    QTest.keyClicks(step.search, initials)
    assert step.search.text() == initials


def namesakes(meeting: Meeting) -> tuple[Voter, Voter]:
    """Two persons of the roll whose names share a first letter."""
    by_letter: dict[str, Voter] = {}
    for voter in meeting.roll.values():
        other = by_letter.setdefault(spellings(voter.name)[1][0], voter)
        if other is not voter:
            return other, voter
    raise AssertionError


def test_of_several_persons_none_is_checked_in_before_one_is_chosen(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting(desk))
    first, _second = namesakes(meeting)
    head = desk.head
    QTest.keyClicks(step.search, spellings(first.name)[1][0])
    enter(step)
    assert desk.head == head
    assert f"{step.filter.rowCount()} persons" in step.said.sentence(), "as many as the list shows"
    assert step.search.selectedText() == step.search.text(), "the next initials replace these"
    QTest.keyClick(step.search, Qt.Key.Key_Down)
    chosen = VoterId(step.list.current_voter())
    assert chosen == step.filter.index(0, 0).data(VOTER)
    assert spellings(meeting.roll[chosen].name)[1].startswith(spellings(first.name)[1][0]), "the best match"
    while meeting.presence[chosen].where is not Where.AWAY:
        QTest.keyClick(step.search, Qt.Key.Key_Down)
        chosen = VoterId(step.list.current_voter())
    enter(step)
    assert meeting.presence[chosen].where is Where.PRESENT
    assert desk.head != head


def test_a_unit_alone_needs_a_choice(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting(desk))
    voter = next(v for v in meeting.roll.values() if meeting.presence[v.id].where is Where.AWAY and v.name)
    head = desk.head
    step.search.insert(voter.unit_name[:-1])
    assert step.list.current_voter() == "", "the card offers nobody"
    row = step.filter.index(0, 0).data(NAME_ROW)
    assert (row.key, row.chips[0].words) == (voter.id, "only the unit")
    enter(step)
    assert desk.head == head
    assert "Only a unit" in step.said.sentence()
    QTest.keyClick(step.search, Qt.Key.Key_Down)
    enter(step)
    assert meeting.presence[voter.id].where is Where.PRESENT


def test_persons_stand_before_units(open_meeting: Open) -> None:
    desk = desks.furnished()
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=desks.DAY, starts="09:30", place=""))
    desk.do(BeginCheckIn(meeting=MEETING))
    step, meeting = door(open_meeting(desk))
    for letter in "abcdefghijklmnopqrstuvwxyz":
        step.search.clear()
        step.search.insert(f"{letter}")
        keys = step._make_keys(with_numbers=False)
        ranks = [
            rank_of(letter, keys[VoterId(step.filter.index(at, 0).data(VOTER))]) for at in range(step.filter.rowCount())
        ]
        assert ranks == sorted(ranks), letter
    assert meeting.roll


def test_someone_else_needs_a_name(open_meeting: Open) -> None:
    desk = desks.furnished()
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=desks.DAY, starts="09:30", place=""))
    desk.do(BeginCheckIn(meeting=MEETING))
    view = open_meeting(desk)
    step, meeting = door(view)
    find(step, missing(meeting).unit_name)
    QTest.keyClick(step.search, Qt.Key.Key_F5)
    settle()
    asked = next(each for each in view.window().findChildren(AskDialog) if each.isVisible())
    QTest.keyClick(asked.lines[0], Qt.Key.Key_Return)
    assert asked.hint.isVisible()
    assert asked.hint.text() == "Fill in first: Name"
    assert asked.lines[0].hasFocus()


def test_who_attends_remotely_is_refused_while_no_reading_counts_that(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    view = open_meeting(desk)
    step, meeting = door(view)
    voter = missing(meeting)
    find(step, voter.name)
    assert step.card.remote.isVisible()
    step.card.remote.click()
    settle()
    refusal = next(each for each in view.window().findChildren(ErrorDialog) if each.isVisible())
    assert refusal.message.clause == "council.remote"


def test_who_attends_remotely_is_checked_in_by_a_key_and_shown_so(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    meeting = desk.association.meetings[MEETING]
    adoption = AdoptReading(
        clause=ClauseId("council.remote"), reading="counts", since=meeting.day, body="理事会", resolution="第1号决议"
    )
    desk.do(adoption)
    step, meeting = door(open_meeting(desk))
    voter = missing(meeting)
    find(step, voter.name)
    QTest.keyClick(step.search, Qt.Key.Key_F8)
    settle()
    presence = step.meeting.presence[voter.id]
    assert presence.where is Where.PRESENT
    assert presence.remote
    assert "remotely" in step.said.sentence()
    assert "remotely" in step.arrivals.names.names.row(0).detail
    row = step._roll.row_of(voter.id)
    assert step._roll.index(row).data(NAME_ROW).chips[0].words == "remote"


def test_someone_known_who_came_for_another_is_that_person(open_meeting: Open) -> None:
    """Chosen by name, not only typed: so that one person for two units is noticed."""
    desk = desks.assembly_convened(desks.DAY)
    desk.do(BeginCheckIn(meeting=MEETING))
    step, meeting = door(open_meeting(desk))
    first, second = list(meeting.roll.values())[:2]
    desk.do(CheckIn(meeting=MEETING, voter=first.id))
    find(step, second.name)
    step.card.other.click()
    settle()
    dialog = next(each for each in step.window().findChildren(AskDialog) if each.isVisible())
    dialog.lines[0].setText(f"{first.name}（{first.unit_name}）")
    QTest.keyClick(dialog.lines[0], Qt.Key.Key_Return)
    settle()
    assert step.meeting.presence[second.id].where is Where.AWAY
    refusal = next(each for each in dialog.findChildren(ErrorDialog) if each.isVisible())
    assert refusal.message.clause == "assembly.one_person"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_opening_is_in_sight_on_a_laptop(open_meeting: Open, preferences: Preferences, language: str) -> None:
    preferences.language = language
    dress(preferences)
    step, _ = door(open_meeting(desks.at_the_door()))
    area = step.window().stack.currentWidget()  # type: ignore[attr-defined]
    assert isinstance(area, PageArea)
    assert step.open.isVisible()
    assert area.verticalScrollBar().maximum() == 0, "nobody scrolls to open a meeting"
