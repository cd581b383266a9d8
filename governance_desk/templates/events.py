"""What can be recorded about the association's papers."""

from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.templates.state import Letterhead, Side, SignatureLine


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


class LogoSet(TemplateEvent, frozen=True):
    """The picture above the mark; `content` are its bytes, so that the chain of entries holds them too."""

    kind: ClassVar[str] = "templates.logo-set"
    name: str
    content: bytes
    width: int
    height: int
    tall: int
    side: Side


class LogoMoved(TemplateEvent, frozen=True):
    """The same picture, in another size or at another side."""

    kind: ClassVar[str] = "templates.logo-moved"
    name: str
    tall: int
    side: Side


class LogoTakenAway(TemplateEvent, frozen=True):
    """No picture any more."""

    kind: ClassVar[str] = "templates.logo-taken-away"
    name: str


class SignaturesSet(TemplateEvent, frozen=True):
    """The lines to sign on, `roles` for people; without `lines` those that the program has."""

    kind: ClassVar[str] = "templates.signatures-set"
    document: str
    title: str
    roles: tuple[str, ...]
    lines: tuple[SignatureLine, ...]
