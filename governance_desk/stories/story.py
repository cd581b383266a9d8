"""A story as it is written: the association, the readings it has adopted, and its meetings in order."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.stories.steps import AnyStep, Names


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base: a key that is not known is a mistake, never passed over."""


class Unit(Part, frozen=True):
    """A member unit written in the story itself. `unit_class` is a class's key or its name in the charter."""

    name: str
    unit_class: str
    representative: str = ""
    post: str = ""
    credit_code: str = ""
    joined: datetime.date | None = None


class Term(Part, frozen=True):
    """A term of a body; without `until` its end follows from the charter."""

    body: str
    number: int
    since: datetime.date
    until: datetime.date | None = None


class Seats(Part, frozen=True):
    """Who sits in a body: "sitting" for the representative of every unit whose class sits there, or names."""

    body: str
    who: Names
    day: datetime.date | None = None


class Officer(Part, frozen=True):
    """An officer when the story begins. `office` is a key, or its name in the charter."""

    office: str
    person: str


class Association(Part, frozen=True):
    """`charter` is built in (cfia, shcp) or a file beside the story; `members` a list beside it, or a sample's."""

    name: str
    charter: str
    since: datetime.date
    members: str = ""
    units: tuple[Unit, ...] = ()
    terms: tuple[Term, ...] = ()
    seats: tuple[Seats, ...] = ()
    officers: tuple[Officer, ...] = ()


class Reading(Part, frozen=True):
    """A reading adopted before the first meeting."""

    clause: str
    reading: str
    since: datetime.date
    body: str
    resolution: str


class Item(Part, frozen=True):
    """An item of the agenda. `matter` is a key, or its name in the charter.

    `unit` is a member, or for an admission the new one; `person` is someone known, `new_person` someone new;
    `draft` puts the draft of the charter that was laid last to the vote.
    """

    title: str
    matter: str = ""
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    unit: str = ""
    unit_class: str = ""
    credit_code: str = ""
    person: str = ""
    new_person: str = ""
    post: str = ""
    draft: bool = False


class Meeting(Part, frozen=True):
    """One meeting. Without `convened` the notice goes out ten days before, or as soon as the last meeting is over.

    With a `deadline` ("2026-03-20 17:00") nobody meets: it is a vote in writing, whose ballots go out on `day`.
    """

    body: str
    day: datetime.date
    starts: str = "09:00"
    place: str = ""
    title: str = ""
    number: int | None = None
    extraordinary: bool = False
    convened: datetime.date | None = None
    deadline: str = ""
    agenda: tuple[Item, ...] = ()
    steps: tuple[AnyStep, ...] = ()


class Story(Part, frozen=True):
    """The whole story. `articles` are those of the charter that it shows at work."""

    title: str
    association: Association
    about: str = ""
    articles: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    meetings: tuple[Meeting, ...] = ()
