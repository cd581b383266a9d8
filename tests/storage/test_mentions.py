"""The entries that name something, from a file as from memory."""

from __future__ import annotations

from pathlib import Path

from governance_desk.desk import Desk, open_desk
from governance_desk.paths import resource
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.ui.association import DAY, founded


def enter(desk: Desk) -> None:
    units = tuple(
        NewUnit(
            unit=UnitId(f"unit/{at}"),
            name=f"提到 unit/{at + 1} 的单位",
            membership_class="member_unit",  # type: ignore[arg-type]
            person=PersonId(f"person/{at}"),
            representative=f"代表{at}",
        )
        for at in range(12)
    )
    desk.do(EnterMembers(units=units, cause="import"))


def test_entries_that_name_a_thing_are_found_and_no_others(tmp_path: Path) -> None:
    """unit/1 is not unit/11, and a name that looks like an id is none."""
    in_memory = founded()
    in_file = open_desk(tmp_path / "a.gdesk", create=True)
    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    in_file.do(FoundAssociation(name="联盟", charter=charter, since=DAY))
    for desk in (in_memory, in_file):
        enter(desk)
        kinds = [entry.kind for entry, _event in desk.entries_about(["unit/1", "person/1"])]
        assert kinds == ["register.person-entered", "register.unit-admitted"]
        assert list(desk.entries_about([])) == []
        found = [event for _entry, event in desk.entries_of(["register.unit-admitted"])]
        assert len(found) == 12
    in_file.close()
