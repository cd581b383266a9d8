"""Sentences that can be said in English and in Chinese.

The core decides without knowing who reads: it makes a `Text`, an English template with its values, and
whoever shows it renders it in the reader's language. A `Text` can be stored in the journal, so that a
verdict taken years ago can still be read in either language.

Babel collects the templates: `text("…")` in the core and `tr("…")` in the windows are its keywords.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache

import msgspec

from governance_desk.paths import resource
from governance_desk.translations import Translations

DEFAULT_LANGUAGE = "zh_CN"
LANGUAGES = ("zh_CN", "en")
DOMAIN = "governance_desk"

_current = DEFAULT_LANGUAGE


class Text(msgspec.Struct, frozen=True, gc=False):
    """A sentence in English with named places, and what stands in them.

    The garbage collector leaves sentences alone: none contains itself, and a docket has tens of thousands of them.
    """

    template: str
    values: dict[str, int | str | Text] = {}

    def __str__(self) -> str:
        return render(self)


def text(template: str, **values: int | str | Fraction | Text) -> Text:
    """Make a sentence; `template` is a literal, so that Babel finds it."""
    return Text(template, {name: str(v) if isinstance(v, Fraction) else v for name, v in values.items()})


def verbatim(sentence: str) -> Text:
    """A text that is data (a name, a clause of a charter) and is the same in every language."""
    return Text("{verbatim}", {"verbatim": sentence})


def render(sentence: Text, language: str | None = None) -> str:
    """The sentence in `language` (one of LANGUAGES), or in the one in use."""
    language = language or _current
    values = {
        name: render(value, language) if isinstance(value, Text) else value for name, value in sentence.values.items()
    }
    return translate(sentence.template, language).format(**values)


def translate(template: str, language: str | None = None) -> str:
    """The template itself in `language`; English where there is no translation."""
    language = language or _current
    if not template or language == "en":
        return template
    catalogue = _catalogue(language)
    return catalogue.gettext(template) if catalogue is not None else template


def tr(template: str, **values: object) -> str:
    """A text of the windows, in the language in use."""
    sentence = translate(template)
    return sentence.format(**values) if values else sentence


def in_a_row(sentences: Iterable[object]) -> str:
    """Sentences one after the other: Chinese ones stand side by side, English ones apart."""
    gap = "" if _current.startswith("zh") else " "
    return gap.join(said for said in map(str, sentences) if said)


def use(language: str) -> None:
    """Choose the language of this process; the windows redraw themselves after it."""
    global _current
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for {language}")
    _current = language


def current() -> str:
    """The language in use."""
    return _current


@cache
def _catalogue(language: str) -> Translations | None:
    path = resource("locale", language, "LC_MESSAGES", f"{DOMAIN}.mo")
    return Translations(path.read_bytes()) if path.exists() else None
