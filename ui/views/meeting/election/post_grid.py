"""The count of one post: for, against and abstaining of each candidate, invalid ballots, names written in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from governance_desk.charter.keys import WriteIns
from governance_desk.language import tr
from governance_desk.meeting.election.state import Post
from governance_desk.meeting.ids import CandidateId
from governance_desk.voting.election.counts import CandidateCount, Count, PostCount, WriteInCount
from ui import theme
from ui.language import spoken
from ui.widgets.count_field import CountField
from ui.words import label

MOST_WRITTEN = 3
"""Names written in for which there is a row; more of them are entered ballot by ballot."""


class PostGrid(QWidget):
    """`changed` on every change, `entered` on Enter in a field. `count` is None while a field is empty."""

    changed = Signal()
    entered = Signal()

    def __init__(self, post: Post, name: str, write_ins: WriteIns) -> None:
        super().__init__()
        self.post = post
        self._name = name
        self._heading = label("heading", wrap=False)
        self._invalid_words = label(wrap=False)
        self.invalid = CountField()
        self._columns = [label("small", wrap=False) for _ in range(3)]
        self.rows = {each.id: (CountField(), CountField(), CountField()) for each in post.nominees}
        rows = 0 if write_ins is WriteIns.NOT_ALLOWED else min(post.seats, MOST_WRITTEN)
        self.written = [(QLineEdit(), CountField()) for _ in range(rows)]
        self._names: list[QLabel] = []
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self._heading.setText(tr("{post}, {seats} to be elected", post=self._name, seats=self.post.seats))
        self._invalid_words.setText(tr("Invalid"))
        self.invalid.setAccessibleName(f"{self._name} {tr('Invalid')}")
        names = (tr("For"), tr("Against"), tr("Abstained"))
        for words, name in zip(self._columns, names, strict=True):
            words.setText(name)
        for nominee in self.post.nominees:
            for field, name in zip(self.rows[nominee.id], names, strict=True):
                field.setAccessibleName(f"{nominee.name} {name}")
        for who, votes in self.written:
            who.setPlaceholderText(tr("Name written in"))
            who.setAccessibleName(tr("Name written in"))
            votes.setAccessibleName(f"{tr('Name written in')} {tr('For')}")

    def show_count(self, count: Count | None) -> None:
        """Put in what was entered before."""
        found = next((each for each in count.posts if each.post == self.post.matter), None) if count else None
        if found is None:
            return
        self.invalid.set_count(found.invalid)
        for each in found.candidates:
            for field, number in zip(self.rows[CandidateId(each.candidate)], _three(each), strict=True):
                field.set_count(number)
        for (who, votes), written in zip(self.written, found.write_ins, strict=False):
            who.setText(written.name)
            votes.set_count(written.votes)

    def fields(self) -> list[CountField]:
        """All fields that must be filled in."""
        return [self.invalid, *(field for row in self.rows.values() for field in row)]

    def all_fields(self) -> list[QWidget]:
        """Every field, in the order in which one goes from one to the next."""
        return [*self.fields(), *(field for pair in self.written for field in pair)]

    def count(self) -> PostCount | None:
        """The count; None while something is missing."""
        if any(field.count() is None for field in self.fields()):
            return None
        written = [(who.text().strip(), votes.count()) for who, votes in self.written]
        if any(bool(name) is not (votes is not None) for name, votes in written):
            return None
        return PostCount(
            post=self.post.matter,
            invalid=self.invalid.count() or 0,
            candidates=tuple(
                CandidateCount(candidate, *(field.count() or 0 for field in row))
                for candidate, row in self.rows.items()
            ),
            write_ins=tuple(WriteInCount(name, votes or 0) for name, votes in written if name),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._heading, 0, 0)
        grid.addWidget(self._invalid_words, 0, 2)
        grid.addWidget(self.invalid, 0, 3)
        for at, words in enumerate(self._columns, 1):
            grid.addWidget(words, 1, at)
        for at, nominee in enumerate(self.post.nominees, 2):
            name = label(wrap=False)
            name.setText(nominee.name)
            self._names.append(name)
            grid.addWidget(name, at, 0)
            for column, field in enumerate(self.rows[nominee.id], 1):
                grid.addWidget(field, at, column)
        below = 2 + len(self.post.nominees)
        for at, (who, votes) in enumerate(self.written, below):
            grid.addWidget(who, at, 0)
            grid.addWidget(votes, at, 1)
            who.textChanged.connect(lambda _words: self.changed.emit())
        for field in (*self.fields(), *(votes for _, votes in self.written)):
            field.setProperty("role", "")  # many of them: in the size of any other field
            field.setMinimumWidth(theme.px(56))
            field.setMaximumWidth(theme.px(90))
            field.changed.connect(self.changed)
            field.entered.connect(self.entered)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.addLayout(grid)


def _three(count: CandidateCount) -> tuple[int, int, int]:
    return count.yes, count.no, count.abstain
