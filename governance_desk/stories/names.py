"""From the names in a story to the ids of the register and of the roll."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from governance_desk.charter.keys import ClassKey, MatterKey, OfficeKey
from governance_desk.charter.model import Charter
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, VoterId
from governance_desk.register.state import PersonId, Register, Seat, Unit, UnitId
from governance_desk.stories.steps import Names

Key = TypeVar("Key", bound=str)
Found = TypeVar("Found")

_NEXT = text("Correct the story and play it again.")


def voters(
    meeting: Meeting, who: Names, *, there: Callable[[VoterId], bool], without: Sequence[str] = ()
) -> list[VoterId]:
    """The voters of these names, in the order of the roll for "all", "first N" and "next N" (who are not there yet)."""
    out = {voter(meeting, name) for name in without}
    if isinstance(who, str) and (counted := re.fullmatch(r"(first|next) (\d+)", who)):
        word, number = counted.groups()
        waiting = [each for each in meeting.roll if each not in out and not (word == "next" and there(each))]
        if len(waiting) < int(number):
            raise Fault(
                text("There are only {count} on the roll for “{who}”.", count=len(waiting), who=who), next_step=_NEXT
            )
        return waiting[: int(number)]
    if who == "all":
        return [each for each in meeting.roll if each not in out]
    names = (who,) if isinstance(who, str) else who
    return [found for name in names if (found := voter(meeting, name)) not in out]


def voter(meeting: Meeting, name: str) -> VoterId:
    """The voter on the roll who is called so; Fault for nobody, or for more than one."""
    wanted = _plain(name)
    found = [
        each.id
        for each in meeting.roll.values()
        if wanted in (each.name, each.unit_name, f"{each.name}({_plain(each.unit_name)})", _plain(each.unit_name))
    ]
    return _the_one(
        name, found, (f"{each.name}（{each.unit_name}）" for each in meeting.roll.values() if each.id in found)
    )


def unit(register: Register, name: str) -> Unit:
    """The member unit of this name."""
    found = [each for each in register.members() if _plain(each.name) == _plain(name)]
    return _the_one(name, found, (each.name for each in found))


def units(register: Register, listed: Names) -> list[UnitId]:
    """The member units of these names; "all" for every one."""
    if listed == "all":
        return [each.id for each in register.members()]
    return [unit(register, each).id for each in ((listed,) if isinstance(listed, str) else listed)]


def former_or_present_unit(register: Register, name: str) -> Unit:
    """The unit of this name, also when its membership has ended."""
    found = [each for each in register.units.values() if _plain(each.name) == _plain(name)]
    return _the_one(name, found[-1:], ())


def person(register: Register, name: str) -> PersonId:
    """The person of this name; 甲（乙公司）where two have it."""
    wanted = _plain(name)
    home = _homes(register)
    found = [
        each.id
        for each in register.persons.values()
        if wanted == each.name or any(wanted == f"{each.name}({_plain(at)})" for at in home.get(each.id, ()))
    ]
    return _the_one(name, found, (f"{register.person_name(each)}（{'、'.join(home.get(each, ()))}）" for each in found))


def seat(register: Register, body: str, name: str) -> Seat:
    """The filled seat of this person, or of the person whom this unit nominated."""
    found = [
        each
        for each in register.seats_of(body)
        if _plain(name)
        in (
            register.person_name(each.person),
            _unit_name(register, each),
            f"{register.person_name(each.person)}({_unit_name(register, each)})",
        )
    ]
    return _the_one(
        name, found, (f"{register.person_name(each.person)}（{_unit_name(register, each)}）" for each in found)
    )


def class_key(charter: Charter, written: str) -> ClassKey:
    """A class by its key or name."""
    return _keyed(written, [(each.key, each.name) for each in charter.classes])


def matter_key(charter: Charter, written: str) -> MatterKey:
    """A matter by its key or name."""
    return _keyed(written, [(each.key, each.name) for each in charter.matters])


def office_key(charter: Charter, written: str) -> OfficeKey:
    """An office by its key or name."""
    return _keyed(written, [(each.key, each.name) for each in charter.offices])


def body_key(charter: Charter, written: str) -> str:
    """A body by its key or name."""
    return _keyed(written, [(each.key, each.name) for each in charter.bodies])


def _keyed(written: str, options: Sequence[tuple[Key, str]]) -> Key:
    found = [key for key, name in options if written in (key, name)]
    if not found:
        raise Fault(
            text(
                "The charter has no “{written}”; it has: {options}.",
                written=written,
                options="、".join(f"{key}（{name}）" for key, name in options),
            ),
            next_step=_NEXT,
        )
    return found[0]


def _the_one(name: str, found: Sequence[Found], called: Iterable[str]) -> Found:
    if len(found) == 1:
        return found[0]
    if not found:
        raise Fault(text("Nobody here is called “{name}”.", name=name), next_step=_NEXT)
    raise Fault(
        text("“{name}” may be any of: {options}.", name=name, options="；".join(called)),
        next_step=text("Write which one is meant, as 姓名（单位）."),
    )


def _homes(register: Register) -> dict[PersonId, list[str]]:
    homes: dict[PersonId, list[str]] = {}
    for each in register.units.values():
        if each.representative is not None:
            homes.setdefault(each.representative, []).append(each.name)
    for seat_ in register.seats.values():
        at = _unit_name(register, seat_)
        if at and at not in homes.setdefault(seat_.person, []):
            homes[seat_.person].append(at)
    return homes


def _unit_name(register: Register, seat_: Seat) -> str:
    return _plain(register.units[seat_.unit].name) if seat_.unit in register.units else ""


def _plain(name: str) -> str:
    return "".join(name.split()).replace("（", "(").replace("）", ")")
