"""Change how papers are drawn up. What is so already is not written twice.

A place that the phrase does not know is refused with the list of those that it does: it would be printed as it stands,
or the paper could not be drawn up at all. So is a brace that stands alone: half a place would be printed, and nobody
would see it before the paper is out. A fact that the phrase carries has to stay in it.
"""

from __future__ import annotations

import difflib
import unicodedata

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.templates.commands import ChangeWording, ResetWording, SetLetterhead, SetLogo, SetSignatures
from governance_desk.templates.events import (
    LetterheadSet,
    LogoMoved,
    LogoSet,
    LogoTakenAway,
    SignaturesSet,
    WordingChanged,
    WordingReset,
)
from governance_desk.templates.picture import measured
from governance_desk.templates.places import lone_braces, places_in, tidy
from governance_desk.templates.state import LEAST_TALL, MOST_TALL, Letterhead, SignatureLine, Templates
from governance_desk.templates.wordings import Phrase, Wording, wordings

LONGEST = 2000
"""Characters of a phrase; a page of GB/T 9704 holds 616."""
MOST_LINES = 20
_ONE_LINE = 100
_NEAR = 6  # characters that are shown on either side of what is wrong


def change_wording(templates: Templates, command: ChangeWording) -> list[Event]:
    """The new text; that it is the program's own again where it is."""
    wording, phrase = _phrase(command.document, command.phrase)
    words = checked(wording, phrase, command.text)
    before = templates.text(wording.key, phrase.key)
    if words == phrase.text:
        return _reset(templates, wording, phrase.key)
    if words == before:
        return []
    return [
        WordingChanged(
            document=wording.key,
            title=wording.zh,
            phrase=phrase.key,
            before=phrase.text if before is None else before,
            text=words,
        )
    ]


def reset_wording(templates: Templates, command: ResetWording) -> list[Event]:
    """The program's own text, of one phrase or of all."""
    wording = _document(command.document)
    if command.phrase:
        return _reset(templates, wording, command.phrase)
    return [event for key in templates.wordings.get(wording.key, {}) for event in _reset(templates, wording, key)]


def checked(wording: Wording, phrase: Phrase, words: str) -> str:
    """The text as it is kept. Refusal where it holds what cannot be filled in, or lacks what must stay."""
    words = tidy(_plain(words))
    if not words and not phrase.empty:
        raise Refusal(text("This text cannot be left out."), next_step=text("Enter it, or take the usual text."))
    if len(words) > LONGEST:
        raise Refusal(
            text("This text is longer than {most} characters.", most=LONGEST), next_step=text("Shorten the text.")
        )
    known = [*wording.places_of(phrase)]
    _require_places(words, known)
    used = places_in(words)
    if words and (missing := [each for each in phrase.must_hold if each not in used]):
        raise Refusal(
            text("{places} is missing: the paper must say it.", places=_listed(missing)),
            next_step=text("Put it in; right are: {places}.", places=_listed(known)),
        )
    return words


def _require_places(words: str, known: list[str]) -> None:
    _require_pairs(words, known)
    for name in places_in(words):
        if name not in known:
            raise Refusal(
                text("{place} stands for nothing here.", place=f"{{{name}}}"), next_step=_instead(name, known)
            )


def _require_pairs(words: str, known: list[str]) -> None:
    alone = lone_braces(words)
    if not alone:
        return
    at = alone[0]
    raise Refusal(
        text(
            "The brace {brace} at character {number} stands alone: “{around}”.",
            brace=words[at],
            number=at + 1,
            around=_around(words, at),
        ),
        next_step=text(
            "Close the place, such as {place}, or write the brace twice to have it printed: {twice}. "
            "Right are: {places}.",
            place=_listed(known[:1]),
            twice=words[at] * 2,
            places=_listed(known),
        ),
    )


def _around(words: str, at: int) -> str:
    """A few characters before and behind, on one line."""
    start, end = max(at - _NEAR, 0), at + _NEAR + 1
    shown = words[start:end].replace("\n", " ")
    return f"{'…' if start else ''}{shown}{'…' if end < len(words) else ''}"


def set_letterhead(templates: Templates, command: SetLetterhead, name: str) -> list[Event]:
    """The whole head; `name` is the association's, for the sentence in the record."""
    given = command.letterhead
    head = Letterhead(
        issuer=_line(given.issuer),
        line=_line(given.line),
        mark=given.mark,
        person=_line(given.person),
        telephone=_line(given.telephone),
        mail=_line(given.mail),
        address=_line(given.address),
    )
    return [] if head == templates.letterhead else [LetterheadSet(issuer=head.issuer or name, letterhead=head)]


def set_logo(templates: Templates, command: SetLogo) -> list[Event]:
    """The picture, its other size or side, or that it is gone. ValueError for one that was not made ready."""
    before, logo = templates.logo, command.logo
    if logo is None:
        return [] if before is None else [LogoTakenAway(name=before.name)]
    if not LEAST_TALL <= logo.tall <= MOST_TALL:
        raise Refusal(
            text("The picture is printed {least} to {most} millimetres high.", least=LEAST_TALL, most=MOST_TALL),
            next_step=text("Above the mark is no more room: choose another height."),
        )
    if before is not None and before.content == logo.content:
        if (before.tall, before.side) == (logo.tall, logo.side):
            return []
        return [LogoMoved(name=before.name, tall=logo.tall, side=logo.side)]
    if measured(logo.content) != (logo.width, logo.height):
        raise ValueError("the picture has other measures")
    name = " ".join(_plain(logo.name).split())[:_ONE_LINE]
    if not name:
        raise Refusal(text("The file has no name."), next_step=text("Save it under a name, then choose it."))
    return [
        LogoSet(name=name, content=logo.content, width=logo.width, height=logo.height, tall=logo.tall, side=logo.side)
    ]


def set_signatures(templates: Templates, command: SetSignatures) -> list[Event]:
    """The lines, or that they are the program's again. Refusal where one that the paper needs is not among them."""
    wording = _document(command.document)
    if not wording.signature:
        raise Refusal(text("Nobody signs this document."), next_step=text("Choose a document that is signed."))
    lines = tuple(SignatureLine(each.key, tidy(_line(each.role))) for each in command.lines)
    if lines:
        _require_lines(wording, lines)
    if lines == tuple(SignatureLine(each.key, each.role) for each in wording.signature):
        lines = ()
    if lines == templates.signatures.get(wording.key, ()):
        return []
    return [
        SignaturesSet(
            document=wording.key,
            title=wording.zh,
            roles=tuple(each.role for each in lines or wording.signature),
            lines=lines,
        )
    ]


def _require_lines(wording: Wording, lines: tuple[SignatureLine, ...]) -> None:
    keys = [each.key for each in lines if each.key]
    roles = {each.key: each.role for each in wording.signature}
    needed = [each.role for each in wording.signature if each.needed]
    for each in lines:
        if not each.role:
            raise Refusal(text("A line has no name."), next_step=text("Enter who signs there, or take the line away."))
        _require_places(each.role, [*wording.places])
        if each.key and (each.key not in roles or keys.count(each.key) > 1):
            raise Refusal(
                text("{line} is not a line of this document.", line=each.role),
                next_step=text("Right are: {lines}.", lines="、".join(roles.values())),
            )
    missing = [each.role for each in wording.signature if each.needed and each.key not in keys]
    if missing:
        raise Refusal(
            text("{lines} must sign.", lines="、".join(missing)),
            next_step=text("Put the line back; needed are: {lines}.", lines="、".join(needed)),
        )
    if len(lines) > MOST_LINES:
        raise Refusal(
            text("There are more than {most} lines.", most=MOST_LINES), next_step=text("Take some of them away.")
        )


def _reset(templates: Templates, wording: Wording, phrase: str) -> list[Event]:
    own = templates.text(wording.key, phrase)
    if own is None:
        return []
    return [WordingReset(document=wording.key, title=wording.zh, phrase=phrase, text=own)]


def _document(key: str) -> Wording:
    found = wordings().get(key)
    if found is None:
        raise Refusal(text("There is no such document."), next_step=text("Open the page again."))
    return found


def _phrase(document: str, key: str) -> tuple[Wording, Phrase]:
    wording = _document(document)
    phrase = wording.find(key)
    if phrase is None:
        raise Refusal(text("This document has no such text."), next_step=text("Open the page again."))
    return wording, phrase


def _instead(name: str, known: list[str]) -> Text:
    near = difflib.get_close_matches(name, known, 1, 0.4)
    if near:
        return text("Did you mean {near}? Right are: {places}.", near=_listed(near), places=_listed(known))
    return text("Right are: {places}. Braces that are to be printed are written twice.", places=_listed(known))


def _listed(names: list[str]) -> str:
    return "、".join(f"{{{each}}}" for each in names)


def _plain(words: str) -> str:
    """Without what no paper shows, direction marks and joiners too: in the name of a place nobody would find them.

    A line feed begins a new paragraph.
    """
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    words = words.replace("\t", " ")
    return "".join(each for each in words if each == "\n" or unicodedata.category(each) not in ("Cc", "Cf", "Cs"))


def _line(words: str) -> str:
    """One line, no longer than a line of a letterhead."""
    one = " ".join(_plain(words).split())
    if len(one) > _ONE_LINE:
        raise Refusal(
            text("“{start}…” is longer than {most} characters.", start=one[:10], most=_ONE_LINE),
            next_step=text("Shorten it to one line."),
        )
    return one
