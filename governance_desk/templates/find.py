"""In which documents, and in which of their texts, some words stand."""

from __future__ import annotations

from governance_desk.templates.state import Templates
from governance_desk.templates.wordings import Wording


def phrases_with(words: str, wording: Wording, templates: Templates) -> frozenset[str]:
    """The keys of the phrases in whose text, as it is printed today, the words stand; all of them for no words.

    Capital letters and blanks do not count.
    """
    sought = _bare(words)
    found = (
        each.key
        for each in wording.phrase
        if sought in _bare(own if (own := templates.text(wording.key, each.key)) is not None else each.text)
    )
    return frozenset(found)


def is_about(words: str, wording: Wording, templates: Templates) -> bool:
    """Whether the document's name, or one of its lines to sign on, has the words."""
    lines = templates.signatures.get(wording.key) or wording.signature
    sought = _bare(words)
    return any(sought in _bare(each) for each in (wording.zh, wording.en, *(line.role for line in lines)))


def _bare(words: str) -> str:
    return "".join(words.split()).casefold()
