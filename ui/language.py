"""Switching the language without a restart.

The one way for every page and widget: a method `retranslate(self) -> None` sets all texts the widget shows, and
the last line of its constructor is `spoken(self.retranslate)`. That calls it once and again after each switch,
until Qt deletes the widget. Texts that come with data are set again there too, from the data last shown.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from governance_desk import language
from governance_desk.paths import resource


class _Switch(QObject):
    changed = Signal()


_switch = _Switch()
_translators: list[QTranslator] = []


def spoken(retranslate: Callable[[], None]) -> None:
    """Call `retranslate` (a method of a QObject) now and whenever the language changes."""
    _switch.changed.connect(retranslate)
    retranslate()


def switch_language(name: str) -> None:
    """Use the language `name` (of `governance_desk.language.LANGUAGES`) in every open window."""
    language.use(name)
    _translate_qt(name)
    _switch.changed.emit()


def _translate_qt(name: str) -> None:
    """Qt's own texts: its dialogs and their buttons, the menus of its fields."""
    app = QCoreApplication.instance()
    if app is None:
        return
    for old in _translators:
        app.removeTranslator(old)
    _translators.clear()
    if name == "en":
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt's Chinese lags behind its English; ours fills the gaps, and is asked first because it comes last.
    for folder, file in ((qt, f"qtbase_{name}"), (str(resource("locale", name)), "qt")):
        translator = QTranslator()
        if translator.load(file, folder):
            app.installTranslator(translator)
            _translators.append(translator)
