"""The page Documents: what can be drawn up today, and what was issued."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget

from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.preferences import Preferences
from ui.views.filing.drawable import DrawablePart
from ui.views.filing.issued import IssuedPart
from ui.views.page import Page
from ui.widgets.form_dialog import opened


class Part(StrEnum):
    DRAWABLE = "drawable"
    ISSUED = "issued"


class DocumentsPage(Page):
    """`show_detail` takes a paper's key, or the id of an issued document."""

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__(desk)
        self.drawable = DrawablePart(desk, preferences)
        self.drawable.convene_wanted.connect(lambda: self.go.emit("meetings", ""))
        self.issued = IssuedPart(desk, preferences)
        self.issued.go.connect(self.go)
        self.issued.drawable_wanted.connect(lambda: self.show_part(Part.DRAWABLE))
        self.parts: dict[Part, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in Part:
            button = QPushButton()
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, part=part: self.show_part(part))
            self._group.addButton(button)
            self.parts[part] = button
            row.addWidget(button)
        row.addStretch(1)
        self.wording = QPushButton()
        self.wording.clicked.connect(self._wording)
        row.addWidget(self.wording)
        self._stack = QStackedWidget()
        for each in (self.drawable, self.issued):
            self._stack.addWidget(each)
            self.buttons.addWidget(each.buttons)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)
        self.show_part(Part.DRAWABLE)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Documents"))
        self.wording.setText(tr("Wording …"))
        self.wording.setToolTip(tr("Wording of the papers …"))
        self.wording.setAccessibleName(tr("Wording of the papers …"))
        self.wording.setVisible(self._desk is not None)
        self._show_words()

    def refresh(self, _events: tuple[Any, ...] = ()) -> None:
        self.drawable.refresh()
        self.issued.refresh()
        self._show_words()

    def leave(self) -> None:
        """What was about to be drawn is no longer: the association's file is closed."""
        self.drawable.leave()
        self.issued.leave()

    def show_part(self, part: Part) -> None:
        """Bring a part into sight, with its buttons."""
        self.parts[part].setChecked(True)
        self._stack.setCurrentIndex(list(Part).index(part))
        self.drawable.buttons.setVisible(part is Part.DRAWABLE)
        self.issued.buttons.setVisible(part is Part.ISSUED)
        self.arrange_head()

    def show_detail(self, detail: str) -> None:
        if self._desk is not None and detail in self._desk.association.filing.documents:
            self.show_part(Part.ISSUED)
            self.issued.list.select(detail)
        else:
            self.show_part(Part.DRAWABLE)
            self.drawable.list.select(detail)

    def _wording(self) -> None:
        """At the texts of the paper that is current."""
        from governance_desk.lists.previews import wording_of
        from ui.views.templates.dialog import TemplatesDialog

        row = self.drawable.current() if self.parts[Part.DRAWABLE].isChecked() else None
        opened(TemplatesDialog(self.desk, self, wording_of(row.paper) if row is not None else ""))

    def _show_words(self) -> None:
        words = {
            Part.DRAWABLE: tr("Can be drawn up {number}", number=self.drawable.number),
            Part.ISSUED: tr("Issued and filed {number}", number=self.issued.number),
        }
        for part, button in self.parts.items():
            button.setText(words[part])
            button.setAccessibleName(words[part])
