"""What is said of a paper before it is printed or written: characters that no font has, and fonts that stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.documents.layout.missing import Missing
from governance_desk.language import current, tr
from ui.preferences import Preferences


def once_known(missing: Sequence[Missing], parent: QWidget, do: Callable[[], object]) -> None:
    """Do it: at once, or where characters are missing, once the clerk has seen which and still wants it."""
    if not missing:
        do()
        return
    from ui.views.printing.characters_dialog import CharactersDialog
    from ui.widgets.form_dialog import opened

    dialog = CharactersDialog(missing, parent)
    dialog.accepted.connect(do)
    opened(dialog)


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
