"""The picture above the mark: chosen, taken away, how high and where."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.templates.state import LEAST_TALL, MOST_TALL, Logo, Side
from ui import theme
from ui.operations.templates import read_logo
from ui.widgets.wrapping_row import WrappingRow
from ui.words import label, roomy

_COARSE = 6.0
"""Points a millimetre, 150 an inch: with fewer one sees them on paper."""
_SEEN = QSize(120, 40)


class LogoPart(QWidget):
    """`changed` carries the picture as it is chosen, or None."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._logo: Logo | None = None
        self.seen = QLabel()
        self.name = label("small")
        self.choose, self.remove = QPushButton(), QPushButton()
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._set(None))
        self.tall = QSpinBox()
        self.tall.setRange(LEAST_TALL, MOST_TALL)
        roomy(self.tall)
        self.tall.valueChanged.connect(lambda _value: self._place())
        self.side = QComboBox()
        self.side.activated.connect(lambda _at: self._place())
        buttons, places = QWidget(), QWidget()
        for one, fields in ((buttons, (self.choose, self.remove)), (places, (self.tall, self.side))):
            row = WrappingRow(one)
            for field in fields:
                row.addWidget(field)
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.seen)
        column.addWidget(buttons)
        column.addWidget(places)
        column.addWidget(self.name)

    def retranslate(self) -> None:
        self.choose.setText(tr("Choose a picture …"))
        self.choose.setAccessibleName(self.choose.text())
        self.remove.setText(tr("Take away"))
        self.remove.setAccessibleName(tr("Take the picture away"))
        self.tall.setAccessibleName(tr("Height of the picture"))
        self.tall.setSuffix(tr(" mm high"))
        self.side.setAccessibleName(tr("Where the picture stands"))
        chosen = self.side.currentData()
        self.side.clear()
        for words, side in ((tr("at the left"), Side.LEFT), (tr("in the middle"), Side.MIDDLE)):
            self.side.addItem(words, side)
        self.side.addItem(tr("at the right"), Side.RIGHT)
        self.side.setCurrentIndex(max(0, self.side.findData(chosen or Side.MIDDLE)))
        self.show_logo(self._logo)

    def show_logo(self, logo: Logo | None) -> None:
        """Show this picture."""
        if logo is None or self._logo is None or logo.content != self._logo.content:
            self._show_picture(logo)
        self._logo = logo
        for each in (self.seen, self.remove, self.tall, self.side):
            each.setVisible(logo is not None)
        if logo is None:
            self.name.setText(tr("PNG or JPEG; it stands in the white above the mark, which stays where it is."))
            return
        self.tall.blockSignals(True)
        self.tall.setValue(logo.tall)
        self.tall.blockSignals(False)
        self.side.setCurrentIndex(self.side.findData(logo.side))
        coarse = logo.height / logo.tall < _COARSE
        self.name.setText(tr("{name}: coarse at this height", name=logo.name) if coarse else logo.name)

    def _show_picture(self, logo: Logo | None) -> None:
        picture = QPixmap()
        if logo is not None:
            picture.loadFromData(logo.content)
            size = QSize(theme.px(_SEEN.width()), theme.px(_SEEN.height()))
            kept = Qt.AspectRatioMode.KeepAspectRatio
            picture = picture.scaled(size, kept, Qt.TransformationMode.SmoothTransformation)
            self.seen.setAccessibleName(logo.name)
        self.seen.setPixmap(picture)

    def _choose(self) -> None:
        from ui.operations.ask_for_file import ask_which_to_open, kinds_of

        kinds = kinds_of(tr("Pictures"), "*.png *.jpg *.jpeg")
        if path := ask_which_to_open(self, tr("Choose the picture of the letterhead"), kinds=kinds):
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Take the picture in this file, in the size and at the side of the one before."""
        logo = read_logo(path=path, parent=self)
        if logo is None:
            return
        if self._logo is not None:
            logo = msgspec.structs.replace(logo, tall=self._logo.tall, side=self._logo.side)
        self._set(logo)

    def _place(self) -> None:
        if self._logo is not None:
            self._set(msgspec.structs.replace(self._logo, tall=self.tall.value(), side=Side(self.side.currentData())))

    def _set(self, logo: Logo | None) -> None:
        self.show_logo(logo)
        self.changed.emit(logo)
