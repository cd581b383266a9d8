"""The catalogue and the event classes say the same."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import governance_desk
from governance_desk.journal import catalogue as catalogue_module
from governance_desk.journal.catalogue import Kind, catalogue, describe, read_catalogue
from governance_desk.journal.codec import _refuse_floats
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.events import LeaveGranted, ObserverNoted
from governance_desk.meeting.state import MeetingId, VoterId

PACKAGE = Path(governance_desk.__file__).parent


def event_classes() -> dict[str, type[Event]]:
    """Every class of every `events.py` in the program, by kind."""
    found: dict[str, type[Event]] = {}
    for path in sorted(PACKAGE.rglob("events.py")):
        name = ".".join(["governance_desk", *path.relative_to(PACKAGE).with_suffix("").parts])
        for value in vars(importlib.import_module(name)).values():
            if (
                isinstance(value, type)
                and issubclass(value, Event)
                and value.__module__ == name
                and "kind" in vars(value)
            ):
                assert found.setdefault(value.kind, value) is value, f"two classes call themselves {value.kind}"
    return found


def test_every_class_has_a_row_and_every_row_a_class() -> None:
    rows, classes = catalogue(), event_classes()
    assert set(classes) - set(rows) == set(), "these events have no sentence in catalogue.toml"
    assert set(rows) - set(classes) == set(), "these rows of catalogue.toml have no event"
    assert {kind: row.version for kind, row in rows.items()} == {kind: cls.version for kind, cls in classes.items()}


def test_every_placeholder_is_a_field() -> None:
    classes = event_classes()
    wrong = {
        kind: sorted(strange)
        for kind, row in catalogue().items()
        if kind in classes and (strange := row.placeholders() - set(classes[kind].__struct_fields__))
    }
    assert wrong == {}


def test_no_event_can_hold_a_float() -> None:
    for cls in event_classes().values():
        _refuse_floats(cls)


class Seated(Event, frozen=True, kw_only=True):
    kind = "test.seated"
    people: tuple[str, ...]
    why: object
    contested: bool = False


ROW = b"""[[event]]
id = "test.seated"
version = 1
sentence_en = "{people} were seated ({why}, {contested})"
sentence_zh = "{people}\xe5\xbd\x93\xe9\x80\x89\xef\xbc\x88{why}\xef\xbc\x89"
"""


@pytest.fixture
def _one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {row.id: row for row in read_catalogue(ROW)}
    monkeypatch.setattr(catalogue_module, "catalogue", lambda: rows)


@pytest.mark.usefixtures("_one_row")
def test_an_event_is_said_in_both_languages() -> None:
    event = Seated(people=("p1", "p2"), why=text("an election of {count}", count=2))
    names = {"p1": "李娜", "p2": "王芳"}

    def name_of(field: str, value: object) -> str:
        return names.get(str(value), "") if field == "people" else ""

    assert describe(event, "en", name_of) == "李娜, 王芳 were seated (an election of 2, no)"
    assert describe(event, "zh_CN", name_of).startswith("李娜、王芳当选（")
    assert describe(event, "en") == "p1, p2 were seated (an election of 2, no)"


def test_what_was_left_empty_leaves_no_brackets_and_no_colon() -> None:
    observer = ObserverNoted(meeting=MeetingId("m1"), name="盖海燕", unit="")
    assert describe(observer, "en") == "盖海燕 attends as an observer"
    assert describe(observer, "zh_CN") == "盖海燕列席"
    leave = LeaveGranted(meeting=MeetingId("m1"), voter=VoterId("s1"), reason="")
    assert (describe(leave, "en"), describe(leave, "zh_CN")) == ("s1 is excused", "s1请假")


def test_the_same_kind_twice_is_found() -> None:
    assert [row.id for row in read_catalogue(ROW)] == ["test.seated"]
    assert read_catalogue(b"") == ()
    assert Kind("a", 1, "{x} {y}", "{z}").placeholders() == {"x", "y", "z"}
    with pytest.raises(ValueError, match="twice"):
        read_catalogue(ROW + ROW)
