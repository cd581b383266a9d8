"""The wording of every document as the program has it, from `resources/wording`: one file a document.

    key = "notice"                    the document, for ever
    zh = "会议通知"                    its name, in both languages
    en = "Notice of a meeting"

    shares = ["meeting"]              the places of `documents.toml` that may stand in every phrase

    phrase = […]                      in the order in which they stand on the paper, each with
        key = "title"
        kind = "title"
        text = "关于召开{会议}的通知"
        when = { zh = "…", en = "…" }     where it is printed only then
        places = { … }                    may stand in this phrase only: facts that it carries, and so must stay
        needed = ["日期"]                  must stay besides
        free = ["备注"]                    of `places`: may go
        empty = true                      the phrase may be left out altogether

    signature = […]                   the lines to sign on, each with
        key = "chair"                     whose name is printed there, where it is known
        role = "主持人"
        needed = true                     a paper without this signature is none

    [places]                          may stand in every phrase of this document
    "会议" = { zh = "会议的全称", en = "the meeting's full name", sample = "第一届理事会第三次会议" }

What a quorum, a vote or the charter comes to is computed and never worded here: such a sentence is a place, printed as
it is judged, with whatever an association wants to say around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

import msgspec

from governance_desk.language import current
from governance_desk.paths import resource
from governance_desk.templates.places import places_in

ASSOCIATION = "联盟"
"""The place that every phrase of every document may hold: the association's name."""
_EVERY = "every"


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same in both languages."""

    zh: str
    en: str

    def __str__(self) -> str:
        """In the language in use."""
        return self.zh if current().startswith("zh") else self.en


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is filled in: what it means, and what it may come to. `sample` empty: often nothing is filled in."""

    zh: str
    en: str
    sample: str

    @property
    def meaning(self) -> Words:
        """What it means."""
        return Words(self.zh, self.en)


class Kind(StrEnum):
    """Where on the paper a phrase stands."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    LABEL = "label"
    COLUMN = "column"


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text of a document that an association may word in its own way."""

    key: str
    kind: Kind
    text: str
    when: Words | None = None
    places: dict[str, Place] = {}
    needed: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    empty: bool = False

    @property
    def must_hold(self) -> tuple[str, ...]:
        """The places without which a fact would be missing, in the order of the program's own text."""
        wanted = ({*self.places} - {*self.free}) | {*self.needed}
        return tuple(name for name in places_in(self.text) if name in wanted)


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line to sign on."""

    key: str
    role: str
    needed: bool = False


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document's phrases and lines to sign on."""

    key: str
    zh: str
    en: str
    phrase: tuple[Phrase, ...] = ()
    places: dict[str, Place] = {}
    signature: tuple[Signature, ...] = ()
    shares: tuple[str, ...] = ()

    @property
    def name(self) -> Words:
        """The document's name."""
        return Words(self.zh, self.en)

    def find(self, key: str) -> Phrase | None:
        """The phrase with this key."""
        return next((each for each in self.phrase if each.key == key), None)

    def places_of(self, phrase: Phrase) -> dict[str, Place]:
        """Everything that may stand in the phrase, what is its own first."""
        return {**phrase.places, **self.places}


@cache
def wordings() -> Mapping[str, Wording]:
    """All documents, in the order in which a meeting meets them."""
    every = msgspec.toml.decode(resource("wording", "documents.toml").read_bytes(), type=_Documents)
    return {key: _read(key, every.shared) for key in every.documents}


class _Documents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    documents: tuple[str, ...]
    shared: dict[str, dict[str, Place]]


def _read(key: str, shared: Mapping[str, Mapping[str, Place]]) -> Wording:
    wording = msgspec.toml.decode(resource("wording", f"{key}.toml").read_bytes(), type=Wording)
    places = dict(shared[_EVERY])
    for name in wording.shares:
        places.update(shared[name])
    return msgspec.structs.replace(wording, places={**places, **wording.places})
