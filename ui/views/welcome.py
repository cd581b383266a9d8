"""The first page without an association: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.preferences import Preferences
from ui.views.page import Page
from ui.words import label


class WelcomePage(Page):
    """`wanted` carries `sample`, `start`, `open`, or `file:` with the path that was open last."""

    wanted = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(None)
        self._last = preferences.last_file
        self._lead = label("lead")
        self._choices = {
            "sample": _Choice("sample"),
            "start": _Choice("found"),
            "open": _Choice("open"),
        }
        self._again = QPushButton()
        self._again.setProperty("kind", "link")
        self._again.clicked.connect(lambda: self.wanted.emit(f"file:{self._last}"))
        self._again.setVisible(bool(self._last))
        row = QHBoxLayout()
        row.setSpacing(20)
        for name, choice in self._choices.items():
            choice.clicked.connect(lambda _checked, name=name: self.wanted.emit(name))
            row.addWidget(choice, 1)
        self.body.addWidget(self._lead)
        self.body.addSpacing(12)
        self.body.addLayout(row)
        self.body.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Governance Desk"))
        self._lead.setText(
            tr("Holds the assemblies and council meetings of your association, from the member list to the minutes.")
        )
        self._choices["sample"].say(
            tr("Open the sample"), tr("A made-up association with members, a council and meetings, to try everything.")
        )
        self._choices["start"].say(
            tr("Start an association"), tr("Choose the charter, import the member list, settle the silent clauses.")
        )
        self._choices["open"].say(tr("Open a file"), tr("Go on with an association that was saved before (.gdesk)."))
        self._again.setText(tr("Open again: {path}", path=self._last))
        self._again.setAccessibleName(self._again.text())


class _Choice(QPushButton):
    """A large button with a picture, a few words and a sentence."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setProperty("kind", "choice")
        self._picture = QLabel()
        self._heading = label("heading")
        self._sentence = label("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 22, 22, 22)
        column.setSpacing(12)
        for part in (self._picture, self._heading, self._sentence):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._paint_icon()

    def say(self, heading: str, sentence: str) -> None:
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        width = max(self.width(), theme.px(120))
        return QSize(theme.px(260), max(theme.px(200), layout.totalHeightForWidth(width)) if layout else 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        self._picture.setPixmap(theme.pixmap(self._icon, "accent", theme.px(44)))
