"""Take a picture of every page, every dialog and every hall scene, to be looked at.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.take_pictures FOLDER [catalogue.po]

The pages are taken in Chinese and English at 1366 × 768, with normal text and at 200 %, once with high contrast;
the hall scenes at 1920 × 1080. With a catalogue (a .po file) its translations are used besides the program's own.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QSize

from governance_desk import language
from governance_desk.errors import Refusal
from governance_desk.language import verbatim
from tests.ui import dialog_pictures as dialogs
from tests.ui.association import closed
from tests.ui.gallery import sheet
from tests.ui.meeting import pictures as meeting
from tests.ui.pictures import picture, settle
from tests.ui.scenes import SCENES
from ui.appearance import dress
from ui.errors import ErrorDialog, describe
from ui.pages import shown
from ui.palette import Palette
from ui.preferences import Preferences
from ui.projector.paint import picture as hall_picture
from ui.start import application, make_window

LAPTOP = QSize(1366, 768)
HALL = QSize(1920, 1080)
LOOKS = (("100", 100, False), ("200", 200, False), ("contrast", 125, True))


def take(folder: Path) -> None:
    """Write all pictures below `folder`."""
    application()
    preferences = Preferences(QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat))
    for name in language.LANGUAGES:
        preferences.language = name
        for look, percent, contrast in LOOKS:
            preferences.text_percent, preferences.contrast = percent, contrast
            dress(preferences)
            _pages(folder / name / look, preferences)
        preferences.text_percent, preferences.contrast = 100, False
        dress(preferences)
        for scene, view in SCENES.items():
            path = folder / name / "hall" / f"{scene}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            hall_picture(view, HALL).save(str(path))


def _pages(folder: Path, preferences: Preferences) -> None:
    window = make_window(preferences)
    for desk in (None, closed()):
        if desk is not None:
            window.show_desk(desk)
        for entry in shown(with_association=desk is not None):
            window.go(entry.name)
            picture(window, folder / f"{entry.name}.png", LAPTOP)
    meeting.take(window, folder / "meeting", LAPTOP)
    palette = Palette(window.find_everything, window)
    picture(palette, folder / "palette.png")
    palette.close()
    refusal = Refusal(
        verbatim("到会 24 人，未达到法定人数 25 人，不能就此事项作出决议。"),
        article="章程第十八条",
        next_step=verbatim("请等候更多代表签到，或宣布休会。"),
    )
    dialog = ErrorDialog(describe(refusal), window)
    picture(dialog, folder / "refusal.png")
    dialog.close()
    dialogs.take(window, folder / "dialogs")
    window.close()
    window.deleteLater()
    gallery = sheet()
    picture(gallery, folder / "gallery.png", LAPTOP)
    gallery.close()
    gallery.deleteLater()
    settle()


def use_catalogue(path: Path) -> None:
    """Let the Chinese of this .po file be used, before it is merged into the program's catalogue."""
    import gettext
    import io

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, locale="zh_CN")
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    ours = gettext.GNUTranslations(compiled)
    ours.add_fallback(language._catalogue("zh_CN"))  # type: ignore[arg-type]  # it is asked for `gettext` only
    language._catalogue = lambda _name: ours  # type: ignore[assignment]


if __name__ == "__main__":
    if len(sys.argv) > 2:
        use_catalogue(Path(sys.argv[2]))
    take(Path(sys.argv[1]))
