"""An item that amends the charter names the draft that is voted on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from governance_desk.charter.commands import LayDraft
from governance_desk.charter.version import DraftId
from governance_desk.meeting.state import MeetingId, Subject
from tests.association.made_up import convened, seated
from ui.preferences import Preferences
from ui.views.meeting.item_dialog import ItemDialog
from ui.views.meeting.subject_fields import SubjectFields


def test_the_last_draft_is_proposed_and_paper_only_can_be_chosen(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = seated()
    convened(desk, "m1")
    toml = desk.association.versions[0].toml
    for number in (1, 2):
        desk.do(LayDraft(draft=DraftId(f"d{number}"), toml=f"{toml}\n# {number}\n"))
    room = desk.room(MeetingId("m1"))
    fields = SubjectFields(room)
    qtbot.addWidget(fields)
    fields.show_for(room.matter("amend_charter"))
    assert fields.subject() == Subject(draft=DraftId("d2"))
    fields.draft.setCurrentIndex(0)
    assert fields.subject() == Subject()
    fields.set_subject(Subject(draft=DraftId("d1")))
    assert fields.subject() == Subject(draft=DraftId("d1"))
    dialog = ItemDialog(room, fields)
    qtbot.addWidget(dialog)
    dialog.matter.setCurrentIndex(dialog.matter.findData("amend_charter"))
    assert "2026-01-11" in dialog.effects.text()
