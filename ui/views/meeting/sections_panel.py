"""A show of hands by section: one row for each teller, and the sum."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, SectionCount, Vote, VoteId
from governance_desk.meeting.vote import entitled_in
from governance_desk.meeting.ways.commands import CountSection
from governance_desk.meeting.ways.sections import outside, summed
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import TieDecision
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.ways import count_section, declare_sections
from ui.plainly import in_full
from ui.widgets.banner import Banner
from ui.widgets.count_field import CountField
from ui.words import label


class _Row(msgspec.Struct):
    """The fields of one section: the votes that are there (may stay empty), for, against, abstaining."""

    name: str
    teller: str
    there: CountField
    yes: CountField
    no: CountField
    abstain: CountField
    sum: QLabel
    label: QLabel

    def count(self) -> SectionCount | None:
        """What stands in the fields; None while one of the three counts is empty."""
        yes, no, abstain = self.yes.count(), self.no.count(), self.abstain.count()
        if yes is None or no is None or abstain is None:
            return None
        return SectionCount(self.name, self.teller, yes, no, abstain, self.there.count())


class SectionsPanel(QWidget):
    """`counted` carries the tally, or None while a section is missing or the sums cannot be.

    A section is recorded with Enter in the last of its fields: what the tellers have brought is not lost.
    """

    counted = Signal(object)
    entered = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._vote: VoteId | None = None
        self._room: Room | None = None
        self._rows: list[_Row] = []
        self._words: list[QLabel] = [label("muted", wrap=False) for _ in range(6)]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        for at, words in enumerate(self._words):
            self._grid.addWidget(words, 0, at)
            self._grid.setColumnStretch(at, 2 if at == 0 else 1)
        self._sum = label("heading")
        self.wrong = Banner()
        self._tally: Tally | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addWidget(self._sum)
        column.addWidget(self.wrong)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        names = (tr("Section"), tr("Votes there"), tr("For"), tr("Against"), tr("Abstained"), tr("Sum"))
        for words, name in zip(self._words, names, strict=True):
            words.setText(name)
        for row in self._rows:
            for field, name in zip((row.there, row.yes, row.no, row.abstain), names[1:5], strict=True):
                field.setAccessibleName(f"{row.name}: {name}")
        if self._vote is not None:
            self._count()

    def show_vote(self, room: Room, vote: Vote) -> None:
        """Take the counts of this vote, section by section."""
        self._room = room
        sections = [(each.name, each.teller) for each in room.meeting.sections]
        if vote.id != self._vote or sections != [(row.name, row.teller) for row in self._rows]:
            self._vote = vote.id
            self._build(vote)
        self._count()

    def take_focus(self) -> None:
        """The first count that is empty."""
        fields = [field for row in self._rows for field in (row.yes, row.no, row.abstain)]
        empty = [field for field in fields if field.count() is None]
        if fields:
            (empty[0] if empty else fields[0]).setFocus()

    def declare(self, vote: Vote, tie: TieDecision | None) -> bool:
        """Record what is not recorded yet, and declare the sum."""
        if self._tally is None:
            return False
        commands = [self._command(vote, each) for each in self._counts() if each not in vote.sections]
        return declare_sections(desk=self._desk, meeting=self._id, vote=vote.id, counts=commands, tie=tie, parent=self)

    def _build(self, vote: Vote) -> None:
        for old in self._rows:
            for part in (old.label, old.there, old.yes, old.no, old.abstain, old.sum):
                self._grid.removeWidget(part)
                part.deleteLater()
        self._rows = []
        room = self._room
        known = {each.name: each for each in vote.sections}
        for at, section in enumerate(room.meeting.sections if room is not None else (), 1):
            name = label(wrap=False)
            name.setText(f"{section.name}（{section.teller}）")
            fields = [CountField() for _ in range(4)]
            total = label("heading", wrap=False)
            self._grid.addWidget(name, at, 0)
            for place, field in enumerate(fields, 1):
                field.setProperty("role", "")  # as many as there are sections: in the size of other fields
                field.setMinimumWidth(theme.px(52))
                self._grid.addWidget(field, at, place)
            self._grid.addWidget(total, at, 5)
            row = _Row(section.name, section.teller, fields[0], fields[1], fields[2], fields[3], total, name)
            before = known.get(section.name)
            if before is not None:
                values = (before.there, before.yes, before.no, before.abstain)
                for field, value in zip(fields, values, strict=True):
                    field.set_count(value)
            for field in fields:
                field.changed.connect(self._count)
            fields[3].entered.connect(lambda row=row: self._record(row))
            self._rows.append(row)
        self.retranslate()

    def _counts(self) -> list[SectionCount]:
        return [count for count in (row.count() for row in self._rows) if count is not None]

    def _shown(self) -> Vote | None:
        room = self._room
        return room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None

    def _command(self, vote: Vote, count: SectionCount) -> CountSection:
        return CountSection(
            meeting=self._id,
            vote=vote.id,
            section=count.name,
            yes=count.yes,
            no=count.no,
            abstain=count.abstain,
            there=count.there,
            teller=count.teller,
        )

    def _record(self, row: _Row) -> None:
        vote, count = self._shown(), row.count()
        if vote is None or count is None or not self.wrong.isHidden():
            return
        if count not in vote.sections:
            count_section(desk=self._desk, count=self._command(vote, count), parent=self)
        if self._tally is not None:
            self.entered.emit()

    def _count(self) -> None:
        room, vote = self._room, self._shown()
        if room is None or vote is None:
            return
        counts = self._counts()
        for row in self._rows:
            found = row.count()
            row.sum.setText("–" if found is None else str(found.counted))
        self._tally = None
        try:
            self._tally = summed(room, vote, counts)
        except Refusal as refusal:
            self.wrong.say(in_full(refusal, room.rules.charter), tone="bad")
        else:
            self.wrong.hide()
        self._sum.setText(self._sum_words(room, vote, counts))
        self.counted.emit(self._tally)

    def _sum_words(self, room: Room, vote: Vote, counts: list[SectionCount]) -> str:
        parts = [
            tr("For {number}", number=sum(each.yes for each in counts)),
            tr("Against {number}", number=sum(each.no for each in counts)),
            tr("Abstained {number}", number=sum(each.abstain for each in counts)),
            tr("{counted} of {sections} sections counted", counted=len(counts), sections=len(self._rows)),
        ]
        left = outside(counts, entitled=entitled_in(room, vote)) if len(counts) == len(self._rows) else None
        if left:
            parts.append(tr("{number} in no section: they count as not having voted", number=left))
        return " · ".join(parts)
