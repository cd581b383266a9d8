"""What a charter comes to, before an association begins under it: what matters first, the rest folded away."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from governance_desk.charter.model import Charter
from governance_desk.language import tr
from ui.language import spoken
from ui.models.charter_parts import CharterParts, charter_parts, question_lines
from ui.widgets.fold import Fold
from ui.widgets.inner_area import InnerArea
from ui.words import label, restyle


class CharterSummary(InnerArea):
    """A sentence with the numbers, then the folds; the first that has something to say is open."""

    def __init__(self) -> None:
        inside = QFrame()
        inside.setProperty("role", "card")
        super().__init__(inside)
        self._parts: CharterParts | None = None
        self.sentence = label()
        self.blocking, self.meetings, self.decisive, self.recorded, self.articles = self.folds = [
            Fold() for _ in range(5)
        ]
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        parts: list[QWidget] = [self.sentence, *self.folds]
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setMinimumHeight(160)
        spoken(self.retranslate)

    def show_charter(self, charter: Charter, day: datetime.date) -> None:
        """Show this charter as it stands on that day."""
        self._parts = charter_parts(charter, day)
        for fold in self.folds:
            fold.unfold(fold in (self.blocking, self.meetings))
        self.retranslate()
        self.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("What the charter comes to"))
        parts = self._parts
        if parts is None:
            return
        self.sentence.setText(_sentence(parts))
        self.sentence.setProperty("tone", "warn" if parts.blocking else "")
        restyle(self.sentence)
        self.blocking.say(
            tr("Without an answer no vote can be judged ({number})", number=len(parts.blocking)),
            question_lines(parts.blocking),
        )
        self.meetings.say(tr("How meetings are held and decide"), "\n".join(parts.meetings))
        self.decisive.say(
            tr("Open, some decisions depend on it ({number})", number=len(parts.decisive)),
            question_lines(parts.decisive),
        )
        self.recorded.say(
            tr("Open, kept for the record ({number})", number=len(parts.recorded)), question_lines(parts.recorded)
        )
        self.articles.say(tr("Every rule, article by article"), "\n".join(parts.articles))


def _sentence(parts: CharterParts) -> str:
    if not parts.number:
        return tr("The charter leaves nothing open.")
    if parts.blocking:
        return tr(
            "The charter leaves {number} questions open. The association can begin; but before it has adopted a "
            "reading for {blocking} of them, no vote can be judged.",
            number=parts.number,
            blocking=len(parts.blocking),
        )
    return tr(
        "The charter leaves {number} questions open; meetings can be held and votes judged. {decisive} of them matter "
        "for some votes and for absences, and are answered later on the page Charter.",
        number=parts.number,
        decisive=len(parts.decisive),
    )
