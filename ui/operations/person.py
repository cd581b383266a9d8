"""What a clerk does with a person's data: write all of it out, erase the contact data."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from governance_desk.attachments.commands import EraseContent
from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from governance_desk.register.contacts.commands import EraseContacts
from governance_desk.register.contacts.erase import PERSON, UNIT
from governance_desk.register.namesakes import told_apart
from governance_desk.register.state import PersonId, UnitId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.background import in_background
from ui.operations.run import run_all

MOST = 50
"""So many persons are offered at once; whoever is not among them is found by typing more of the name."""


def persons(desk: Desk, typed: str, first: PersonId | None) -> list[tuple[PersonId, str]]:
    """Those whose name has this in it, `first` before the others; two of one name are told apart by their units."""
    register = desk.association.register
    fitting = (each.id for each in register.persons.values() if typed.strip() in each.name)
    found = list(islice(fitting, MOST))
    if first is not None and not typed.strip():
        found = [first, *(each for each in found if each != first)]
    return [(each, told_apart(register, each)) for each in found]


def kept(desk: Desk, person: PersonId) -> list[tuple[str, str, str, Any]]:
    """Contact data of the person and of the units represented: kind of subject, its id, its name, the data."""
    from governance_desk.documents.content.person_data import units_of

    register = desk.association.register
    found = [(PERSON, str(person), register.person_name(person), each) for each in desk.contacts_of(PERSON, person)]
    for unit in units_of(desk.association, person):
        name = register.units[unit].name
        found += [(UNIT, str(unit), name, each) for each in desk.contacts_of(UNIT, unit)]
    return found


def kept_of_unit(desk: Desk, unit: UnitId) -> list[tuple[str, str, str, Any]]:
    """The same of a unit by itself: its liaison, its telephone."""
    name = desk.association.register.units[unit].name
    return [(UNIT, str(unit), name, each) for each in desk.contacts_of(UNIT, unit)]


def erase(*, desk: Desk, chosen: list[tuple[str, str, str]], reason: str, parent: QWidget) -> bool:
    """Erase these, each as kind of subject, id and kind of data; one act for each subject, all or none."""
    subjects: dict[tuple[str, str], list[str]] = {}
    for subject_kind, subject, kind in chosen:
        subjects.setdefault((subject_kind, subject), []).append(kind)
    day = desk.clock().day
    commands = [
        EraseContacts(subject_kind=of, subject=subject, kinds=tuple(kinds), day=day, reason=reason)
        for (of, subject), kinds in subjects.items()
    ]
    if not commands:
        commands = [EraseContacts(subject_kind=PERSON, subject="", kinds=(), day=day, reason=reason)]
    if not run_all(desk, commands, parent, sweep=False):
        return False
    if desk.path is not None:
        in_background(
            sentence=tr("The file is being written anew, so that nothing of what was erased is left in it …"),
            work=lambda _watch: desk.sweep(),
            done=lambda _result: None,
            parent=_outermost(parent),
            may_stop=False,
        )
    return True


def strokes_of(desk: Desk, person: PersonId) -> dict[str, str]:
    """The signatures by hand of the person that are still kept: the meeting of each, by its content."""
    association = desk.association
    found = {}
    for content, (meeting_id, voter) in association.signatures.given.items():
        meeting = association.meetings[meeting_id]
        came = meeting.presence[voter].person or meeting.roll[voter].person
        if came == person and content not in association.attachments.erased:
            found[content] = meeting.title
    name = association.register.person_name(person)
    for content, (meeting_id, observer) in association.signatures.given_by_observers.items():
        if observer.name == name and content not in association.attachments.erased:  # known by their name only
            found[content] = association.meetings[meeting_id].title
    return found


def erase_strokes(*, desk: Desk, person: PersonId, reason: str, parent: QWidget) -> bool:
    """Erase all of them, as one act; that the person signed stays in the record."""
    day = desk.clock().day
    commands = [EraseContent(content=each, day=day, reason=reason) for each in strokes_of(desk, person)]
    return run_all(desk, commands, parent)


def _outermost(widget: QWidget) -> QWidget:
    """The window that is still there when the dialogs are closed."""
    while (above := widget.parentWidget()) is not None:
        widget = above
    return widget


def copies_with(desk: Desk, subjects: set[tuple[str, str]]) -> list[str]:
    """The copies of the file in which the data still is or may be, in words."""
    found: dict[str, str] = {}
    for subject_kind, subject in sorted(subjects):
        for copy in desk.copies_of(subject_kind, subject):
            if copy.holds == "yes":
                found[copy.path] = tr("{path}: still holds it", path=copy.path)
            elif copy.holds == "unknown":
                found.setdefault(copy.path, tr("{path}: not found here, may still hold it", path=copy.path))
    return list(found.values())


def save_person(*, desk: Desk, person: PersonId, ending: str, parent: QWidget) -> Path | None:
    """Write all that is kept of the person where the clerk says; None where it was not written."""
    from governance_desk.documents.issue import file_name
    from governance_desk.documents.person_export import content_of, gather
    from ui.operations.save_paper import write_paper

    name = file_name(tr("Personal data of {person}", person=desk.association.register.person_name(person)))
    kind = ending[1:].upper()
    path = ask_where_to_save(parent, tr("Save"), name=f"{name}{ending}", kind=kind, ending=ending)
    if path is None:
        return None
    try:
        content = content_of(desk, gather(desk, person), path)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None
    return path if write_paper(path, content, parent) else None
