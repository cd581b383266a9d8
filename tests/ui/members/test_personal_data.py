"""The data of a person: all of it saved, contact data erased on request, and where it may still be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk, contact, open_desk
from governance_desk.language import use
from governance_desk.paths import resource
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.ui.association import DAY
from ui.operations import person as act
from ui.operations.background import Background
from ui.preferences import Preferences
from ui.views.member.panel import MemberPanel
from ui.views.person.dialog import PersonDialog
from ui.views.person.erase_dialog import EraseDialog

P1 = PersonId("p1")


@pytest.fixture
def desk(tmp_path: Path, preferences: Preferences) -> Iterator[Desk]:
    assert preferences is not None
    use("en")
    made = kept_on_disk(tmp_path)
    yield made
    made.close()


def kept_on_disk(folder: Path) -> Desk:
    """An association of two units in a file, with contact data of one of them."""
    made = open_desk(folder / "a.gdesk", create=True)
    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    made.do(FoundAssociation(name="联盟", charter=charter, since=DAY))
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{number}"),
            name=f"单位{number}",
            membership_class=ClassKey("member_unit"),
            person=PersonId(f"p{number}"),
            representative=name,
        )
        for number, name in enumerate(("陈晨", "王芳"), 1)
    )
    contacts = [contact("unit", "u1", "telephone", "010-62780000"), contact("person", "p1", "mobile", "13912345678")]
    made.do(EnterMembers(units=units, cause="import"), contacts=contacts)
    return made


def test_from_the_panel_of_a_unit(qtbot: QtBot, desk: Desk) -> None:
    panel = MemberPanel(desk)
    qtbot.addWidget(panel)
    panel.show_unit(desk.association.register.units[UnitId("u1")])
    assert not panel.erase.isHidden()
    panel.personal.click()
    panel.erase.click()
    (dialog,) = panel.window().findChildren(PersonDialog)
    assert dialog.current() == "p1"
    (erase,) = panel.window().findChildren(EraseDialog)
    assert list(erase.boxes) == [("unit", "u1", "telephone")]
    panel.show_unit(desk.association.register.units[UnitId("u2")])
    assert panel.erase.isHidden()
    panel.show_unit(None)  # the association is closed before the panel


def test_what_is_ticked_is_erased_at_someone_s_request(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.operations.run.show_error", lambda error, _parent: said.append(str(error)))
    dialog = PersonDialog(desk, None, P1)
    qtbot.addWidget(dialog)
    erase = EraseDialog(desk, act.kept(desk, P1), dialog)
    qtbot.addWidget(erase)
    assert len(erase.boxes) == 2
    assert "No copy of the file is known" in erase.copies.text()
    erase.action.click()
    assert said  # without a request nothing is erased
    assert len(act.kept(desk, P1)) == 2
    swept_in: list[object] = []
    sweep = desk.sweep

    def watched() -> None:
        swept_in.append(current_thread())
        sweep()

    monkeypatch.setattr(desk, "sweep", watched)
    assert desk.path is not None
    erase.reason.setText("本人来函")
    erase.action.click()
    (work,) = dialog.findChildren(Background)
    assert not work.stop.isVisibleTo(work)  # half a sweep is none
    with qtbot.waitSignal(work.ended) as ended:
        work.reject()
    assert ended.args == [True]
    assert len(swept_in) == 1
    assert swept_in != [main_thread()]
    beside = b"".join(each.read_bytes() for each in desk.path.parent.iterdir() if each.is_file())
    assert b"13912345678" not in beside
    assert act.kept(desk, P1) == []
    assert not dialog.erase.isEnabled()
    assert dialog.facts.isHidden()


def test_one_of_them_only(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.back_up(tmp_path / "copy.gdesk")
    erase = EraseDialog(desk, act.kept(desk, P1), None)
    qtbot.addWidget(erase)
    assert "copy.gdesk: still holds it" in erase.copies.text()
    erase.boxes["unit", "u1", "telephone"].setChecked(False)
    erase.reason.setText("本人来函")
    erase.action.click()
    with qtbot.waitSignal(erase.findChildren(Background)[0].ended):
        pass
    assert [each.kind for _, _, _, each in act.kept(desk, P1)] == ["telephone"]


def test_another_person_is_found_by_name(qtbot: QtBot, desk: Desk) -> None:
    dialog = PersonDialog(desk, None, P1)
    qtbot.addWidget(dialog)
    dialog.search.setText("王")
    assert dialog.current() == "p2"
    dialog.search.setText("无此人")
    assert dialog.current() is None
    assert not dialog.paper.isEnabled()


def test_all_of_it_is_saved(qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "p1.json"
    monkeypatch.setattr("ui.operations.person.ask_where_to_save", lambda *_args, **_named: target)
    dialog = PersonDialog(desk, None, P1)
    qtbot.addWidget(dialog)
    dialog.json.click()
    read = json.loads(target.read_text(encoding="utf-8"))
    assert {each["value"] for each in read["contacts"]} == {"13912345678", "010-62780000"}
