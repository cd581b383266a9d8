"""What can be asked for about the association's papers."""

from __future__ import annotations

from governance_desk.journal.command import Command
from governance_desk.templates.state import Letterhead, Logo, SignatureLine


class ChangeWording(Command, frozen=True):
    """Word a phrase of a document in one's own way; the program's own text brings it back to that."""

    document: str
    phrase: str
    text: str


class ResetWording(Command, frozen=True):
    """Have the phrase, or with `phrase` empty every phrase of the document, as the program has it."""

    document: str
    phrase: str = ""


class SetLetterhead(Command, frozen=True):
    """The head of what is sent out, and how the secretariat is reached."""

    letterhead: Letterhead


class SetLogo(Command, frozen=True):
    """Have this picture above the mark, or none."""

    logo: Logo | None


class SetSignatures(Command, frozen=True):
    """The lines to sign on of a document, in their order; none: those that the program has."""

    document: str
    lines: tuple[SignatureLine, ...]
