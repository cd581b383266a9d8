"""The program's entry point: `open` and `demo` open windows, every other command is the core's command line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from governance_desk.meeting.hall import HallView

HEADLESS = "--headless"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command (`argv` without the program's name) and return its exit status."""
    _load_msgspec_alone()
    from governance_desk import language
    from governance_desk.cli.language_option import without_language

    given = list(sys.argv[1:] if argv is None else argv)
    arguments, wanted = without_language(given)  # it may stand before the command
    command = arguments[0] if arguments else "open"
    unknown = bool(wanted) and wanted not in language.LANGUAGES
    if command not in ("open", "demo") or unknown or {"--help", ""} & {*arguments}:
        return _command_line(given)
    if command == "demo" and HEADLESS in arguments:
        return _demo_without_windows(given)
    language.use(wanted or language.current())
    gc.disable()  # what the start makes lives as long as the program; `ui.start` enables it when the window is there
    # The core before Qt, which looks into the source of every module that is loaded after it.
    import governance_desk.desk  # noqa: F401

    missing = _what_windows_lack()
    if not missing:
        return _windows(arguments, wanted)
    gc.enable()
    print(missing, file=sys.stderr)
    return _demo_without_windows([*given, HEADLESS]) if command == "demo" else 1


def _windows(arguments: list[str], wanted: str) -> int:
    """The windows, this once in the language `wanted`; where that is empty, in the one of the settings."""
    from ui.start import application, run

    if wanted:
        from PySide6.QtCore import QTimer

        from ui.language import switch_language

        application()
        QTimer.singleShot(0, lambda: switch_language(wanted))  # after the settings are read
    return run(arguments)


def _demo_without_windows(arguments: list[str]) -> int:
    """The demo of the command line, with pictures of the hall screen where Qt can be loaded."""
    from governance_desk.cli.demo import use_painter
    from ui.load_qt import what_qt_lacks

    if not what_qt_lacks():
        use_painter(_paint)
    return _command_line(arguments)


def _paint(view: HallView, path: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui import theme
    from ui.projector.save import save
    from ui.start import application

    application()
    theme.load_fonts()
    save(view, path)


def _command_line(arguments: list[str]) -> int:
    from governance_desk.cli.main import main as command_line

    return command_line(arguments)


def _load_msgspec_alone() -> None:
    """Load msgspec without two modules that it asks for and Python 3.11 makes needless; they cost 4 ms of each start.

    `typing_extensions`: of it, msgspec takes what `typing` has itself. `platform`: asked by `uuid` which system this
    is, and nothing else. Whoever wants them later loads them as usual.
    """
    if sys.version_info[:2] != (3, 11) or not sys.platform.startswith("linux") or "msgspec" in sys.modules:
        return  # elsewhere they may be needed
    asked = ModuleType("platform")
    vars(asked)["system"] = lambda: "Linux"
    stands_in: dict[str, ModuleType | None] = {"platform": asked, "typing_extensions": None}
    stands_in = {name: module for name, module in stands_in.items() if name not in sys.modules}
    sys.modules.update(stands_in)  # type: ignore[arg-type]  # None says that there is none
    try:
        import msgspec  # noqa: F401
    finally:
        for name in stands_in:
            del sys.modules[name]


def _what_windows_lack() -> str:
    """Why no window can be opened here, as a sentence, or an empty string."""
    from governance_desk.language import tr
    from ui.load_qt import what_qt_lacks

    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform.startswith("linux") and not platform and not _has_display():
        return tr("There is no display here, so that no window can be opened.")
    if reason := what_qt_lacks():
        # A bare system without Qt's own libraries (libGL, libEGL …); `make setup` installs them.
        return tr("The windows cannot be opened: {reason}. Run `make setup`.", reason=reason)
    if sys.platform.startswith("linux") and platform in ("", "xcb") and os.environ.get("DISPLAY"):
        return _missing_xcb_library()
    return ""


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _missing_xcb_library() -> str:
    """Qt ends the whole program when this library is missing; look before it does."""
    import ctypes

    from governance_desk.language import tr

    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        if os.environ.get("WAYLAND_DISPLAY"):
            return ""
        return tr("The windows cannot be opened: the library libxcb-cursor0 is missing. Run `make setup`.")
    return ""


if __name__ == "__main__":
    sys.exit(main())
