"""What is said of a paper before it is printed: characters that no font has, and fonts that stand in for others."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.documents.layout.missing import Missing
from governance_desk.language import current, tr
from ui.preferences import Preferences

MOST = 4
"""So many characters are named; how many there are besides is said."""
_AROUND = 12


def missing_words(pdf: bytes) -> str:
    """Which characters of the paper are printed as 〓, each with the name it stands in; empty where all are there."""
    found: Sequence[Missing] = getattr(pdf, "missing", ())
    if not found:
        return ""
    each_named = (tr("“{character}” in “{name}”", character=each.character, name=_near(each)) for each in found[:MOST])
    named = _listed(list(each_named))
    if len(found) > MOST:
        named = tr("{some} and {number} more", some=named, number=len(found) - MOST)
    return tr(
        "No font on this computer has {characters}: they are printed as 〓. Install a font that has them, such as "
        "SimSun-ExtB, or write them otherwise.",
        characters=named,
    )


def fonts_words(preferences: Preferences) -> str:
    """Which of the standard's fonts others stand in for; said once on each computer, and again when that changes."""
    from governance_desk.documents.layout.fonts import substitutions

    found = substitutions()
    state = " ".join(f"{wanted}={used}" for wanted, used in found)
    if state == preferences.fonts_said:
        return ""
    preferences.fonts_said = state
    if not found:
        return ""
    return tr(
        "{wanted} are not installed on this computer; {used} stand in for them on paper.",
        wanted=_listed([wanted for wanted, _used in found]),
        used=_listed(list(dict.fromkeys(used for _wanted, used in found))),
    )


def _listed(names: list[str]) -> str:
    return ("、" if current().startswith("zh") else ", ").join(names)


def _near(missing: Missing) -> str:
    """The name, or of a long text what stands around the character."""
    at = missing.text.find(missing.character)
    start, end = max(at - _AROUND, 0), at + len(missing.character) + _AROUND
    before, after = "…" if start else "", "…" if end < len(missing.text) else ""
    return f"{before}{missing.text[start:end]}{after}"
