"""What Ctrl+K finds besides the pages: members, persons, meetings, issued documents, and the commands of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from governance_desk.language import tr
from ui.desk import Desk
from ui.found import Found
from ui.rules import rules_today

if TYPE_CHECKING:
    from ui.window import DeskWindow

EACH = 12
"""At most so many of one kind, so that no kind hides the others."""


def everything(window: DeskWindow, typed: str) -> list[Found]:
    """Members, persons in seats, meetings, issued documents and commands that fit; nothing before a letter is typed."""
    if not typed:
        return list(_commands(window))
    from governance_desk.register.names import matches

    found: list[Found] = [each for each in _commands(window) if matches(typed, each.title)]
    desk = window.desk
    if desk is not None and desk.association.charter_in_force is not None:
        fits = partial(matches, typed)
        for some in (_meetings(window, desk, fits), _members(window, desk, fits), _seats(window, desk, fits)):
            found += islice(some, EACH)
        found += islice(_issued(window, desk, typed, fits), EACH)
    return found


def _members(window: DeskWindow, desk: Desk, fits: Callable[[str], bool]) -> Iterator[Found]:
    register = desk.association.register
    names = {each.key: each.name for each in rules_today(desk).charter.classes}
    for unit in register.members():
        person = register.person_name(unit.representative)
        if fits(unit.name) or (person and fits(person)):
            detail = " · ".join(part for part in (person, names.get(unit.membership_class, "")) if part)
            yield Found(unit.name, detail, tr("Member"), partial(window.go, "members", unit.id))


def _seats(window: DeskWindow, desk: Desk, fits: Callable[[str], bool]) -> Iterator[Found]:
    register = desk.association.register
    bodies = {body.key: body.name for body in desk.association.rules.charter.bodies}
    for seat in register.seats.values():
        name = register.person_name(seat.person)
        if seat.in_office and fits(name):
            yield Found(name, bodies.get(seat.body, ""), tr("Seat"), partial(window.go, "council", seat.id))


def _meetings(window: DeskWindow, desk: Desk, fits: Callable[[str], bool]) -> Iterator[Found]:
    for meeting in reversed(desk.association.meetings.values()):
        if fits(meeting.title):
            yield Found(
                meeting.title, meeting.day.isoformat(), tr("Meeting"), partial(window.go, "meetings", meeting.id)
            )


def _issued(window: DeskWindow, desk: Desk, typed: str, fits: Callable[[str], bool]) -> Iterator[Found]:
    """By number and title, then by what stands in them, once two characters say what is wanted."""
    documents = desk.association.filing.documents
    if not documents:
        return
    from governance_desk.lists.issued import marked, standing_name, standing_of

    named = [each for each in reversed(documents.values()) if fits(each.title) or typed in each.number]
    inside = desk.issued_with(typed) if len(typed.strip()) > 1 else {}
    others = [documents[each] for each in inside if documents[each] not in named]
    for each in (*named, *others):
        title = f"{each.number}　{marked(each)}" if each.number else marked(each)
        if not each.stands:
            title = tr("{title} ({state})", title=title, state=standing_name(standing_of(desk.association, each)))
        detail = f"… {inside[each.id]} …" if each.id in inside else each.day.isoformat()
        yield Found(title, detail, tr("Issued documents"), partial(window.go, "documents", each.id))


def _commands(window: DeskWindow) -> Iterator[Found]:
    from ui.operations.open_association import open_chosen, open_sample, start_new

    kind = tr("Command")
    if window.desk is not None:
        yield Found(tr("Import a member list"), "", kind, partial(_import, window))
        yield Found(tr("Check the journal"), "", kind, partial(_verify, window))
    yield Found(tr("Open a file"), "", kind, lambda: open_chosen(window=window))
    yield Found(tr("Start an association"), "", kind, lambda: start_new(window=window))
    yield Found(tr("Open the sample"), "", kind, lambda: open_sample(window=window))


def _import(window: DeskWindow) -> None:
    from ui.views.members import MembersPage

    window.go("members")
    if isinstance(window.page, MembersPage):
        window.page.import_list()


def _verify(window: DeskWindow) -> None:
    from ui.views.settings import SettingsPage

    window.go("settings")
    if isinstance(window.page, SettingsPage):
        window.page.verify()
