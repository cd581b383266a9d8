"""What can be recorded about the association's papers."""

from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.templates.state import Letterhead, SignatureLine


class TemplateEvent(Event, frozen=True):
    """Something that changes how papers are drawn up. `title` is the document's name in Chinese."""


class WordingChanged(TemplateEvent, frozen=True):
    """The phrase reads so from here on; `before` is what it was."""

    kind: ClassVar[str] = "templates.wording-changed"
    document: str
    title: str
    phrase: str
    before: str
    text: str


class WordingReset(TemplateEvent, frozen=True):
    """The phrase is again as the program has it; `text` is what the association had put in its place."""

    kind: ClassVar[str] = "templates.wording-reset"
    document: str
    title: str
    phrase: str
    text: str


class LetterheadSet(TemplateEvent, frozen=True):
    """The whole head. `issuer` is what stands there, the association's name where it has none of its own."""

    kind: ClassVar[str] = "templates.letterhead-set"
    issuer: str
    letterhead: Letterhead


class SignaturesSet(TemplateEvent, frozen=True):
    """The lines to sign on, `roles` for people; without `lines` those that the program has."""

    kind: ClassVar[str] = "templates.signatures-set"
    document: str
    title: str
    roles: tuple[str, ...]
    lines: tuple[SignatureLine, ...]
