"""The program's entry point: `open` and `demo` open windows, every other command is the core's command line."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command (`argv` without the program's name) and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] not in ("open", "demo"):
        return _command_line(arguments)
    if "--headless" in arguments or "--help" in arguments:
        return _command_line(arguments)
    missing = _what_windows_lack()
    if not missing:
        from ui.start import run

        return run(arguments)
    if arguments and arguments[0] == "demo":
        print(missing, file=sys.stderr)
        return _command_line([*arguments, "--headless"])
    print(missing, file=sys.stderr)
    return 1


def _command_line(arguments: list[str]) -> int:
    command_line = importlib.import_module("governance_desk.cli")
    return int(command_line.main(arguments))


def _what_windows_lack() -> str:
    """Why no window can be opened here, as a sentence, or an empty string."""
    from governance_desk.language import tr

    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform.startswith("linux") and not platform and not _has_display():
        return tr("There is no display here, so that no window can be opened.")
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        # A bare system without Qt's own libraries (libGL, libEGL …); `make setup` installs them.
        return tr("The windows cannot be opened: {reason}. Run `make setup`.", reason=error)
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
