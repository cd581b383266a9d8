"""What this reader prefers on this computer. Nothing of an association is kept here but the path last opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect, QSettings

from governance_desk.language import DEFAULT_LANGUAGE, LANGUAGES
from ui.theme import TEXT_SIZES


class Preferences:
    """Language, text size, contrast and the last file, in the user's settings file."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "governance-desk", "desk"
        )

    @property
    def language(self) -> str:
        """One of LANGUAGES."""
        name = self._text("language")
        return name if name in LANGUAGES else DEFAULT_LANGUAGE

    @language.setter
    def language(self, name: str) -> None:
        self._settings.setValue("language", name)

    @property
    def text_percent(self) -> int:
        """One of TEXT_SIZES."""
        written = self._text("text_percent")
        return int(written) if written in map(str, TEXT_SIZES) else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._settings.setValue("text_percent", percent)

    @property
    def contrast(self) -> bool:
        """Whether the high-contrast colours are wanted."""
        return self._text("contrast") == "yes"

    @contrast.setter
    def contrast(self, wanted: bool) -> None:
        self._settings.setValue("contrast", "yes" if wanted else "no")

    @property
    def last_file(self) -> str:
        """The path or URL of the association last opened, or an empty string."""
        return self._text("last_file")

    @last_file.setter
    def last_file(self, path: str) -> None:
        self._settings.setValue("last_file", path)

    @property
    def window_place(self) -> QByteArray:
        """Where the window was and how large, as Qt keeps it; empty before the first end."""
        kept = self._settings.value("window_place", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @window_place.setter
    def window_place(self, place: QByteArray) -> None:
        self._settings.setValue("window_place", place)

    @property
    def hall_screen(self) -> str:
        """The name of the monitor that the hall sees, or an empty string: the second one by itself."""
        return self._text("hall_screen")

    @hall_screen.setter
    def hall_screen(self, name: str) -> None:
        self._settings.setValue("hall_screen", name)

    @property
    def chair_place(self) -> QRect:
        """Where the chair's screen stood on the laptop and how large; empty before it was moved."""
        kept = self._settings.value("chair_place", QRect())
        return kept if isinstance(kept, QRect) else QRect()

    @chair_place.setter
    def chair_place(self, place: QRect) -> None:
        self._settings.setValue("chair_place", place)

    @property
    def result_chart(self) -> str:
        """How the hall sees a result: the name of a chart, or an empty string before one was chosen."""
        return self._text("result_chart")

    @result_chart.setter
    def result_chart(self, chart: str) -> None:
        self._settings.setValue("result_chart", chart)

    @property
    def certificate(self) -> str:
        """The path of the certificate that signed last, or an empty string; never its password."""
        return self._text("certificate")

    @certificate.setter
    def certificate(self, path: str) -> None:
        self._settings.setValue("certificate", path)

    @property
    def time_stamps(self) -> str:
        """The address of the time-stamp service, or an empty string: signatures then bear no time stamp."""
        return self._text("time_stamps")

    @time_stamps.setter
    def time_stamps(self, address: str) -> None:
        self._settings.setValue("time_stamps", address)

    @property
    def mail_server(self) -> str:
        """The mail server and as whom it is used, as JSON; empty where none is set. Never its password."""
        return self._text("mail_server")

    @mail_server.setter
    def mail_server(self, written: str) -> None:
        self._settings.setValue("mail_server", written)

    def columns_of(self, name: str) -> tuple[str, ...]:
        """The keys of the columns that are shown of this list; empty before the reader has chosen."""
        return tuple(key for key in self._text(f"columns/{name}").split(" ") if key)

    def set_columns_of(self, name: str, columns: Sequence[str]) -> None:
        """Remember these columns of this list."""
        self._settings.setValue(f"columns/{name}", " ".join(columns))

    @property
    def fonts_said(self) -> str:
        """Which fonts stand in for others, as it was last said to the clerk."""
        return self._text("fonts_said")

    @fonts_said.setter
    def fonts_said(self, state: str) -> None:
        self._settings.setValue("fonts_said", state)

    def printing_of(self, kind: str) -> str:
        """How this kind of paper was printed the last time, as JSON; empty before the first."""
        return self._text(f"printing/{kind}")

    def set_printing_of(self, kind: str, choice: str) -> None:
        """Remember it."""
        self._settings.setValue(f"printing/{kind}", choice)

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))
