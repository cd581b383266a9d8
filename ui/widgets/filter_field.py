"""What of one column is wanted: a line of text, words to tick, or from one day or number to another."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind
from governance_desk.lists.filter import Contains, Days, Filter, Numbers, OneOf
from governance_desk.lists.listing import Listing
from ui import theme
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import label, restyle

MOST_WORDS = 12
"""Words that are offered to be ticked; a column with more is searched like text."""
_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")


class FilterField(QWidget):
    """`changed` when something else is wanted."""

    changed = Signal()

    def wanted(self) -> Filter | None:
        """None where nothing is asked, or what is asked cannot be understood."""
        raise NotImplementedError

    def clear(self) -> None:
        """Ask for nothing."""
        raise NotImplementedError


def filter_field(column: Column[Any], listing: Listing[Any], now: Filter | None) -> FilterField:
    """The field for a column of this kind, with what is asked of it now."""
    if column.kind is Kind.DAY:
        return _Span(column.heading(), now, days=True)
    if column.kind is Kind.NUMBER:
        return _Span(column.heading(), now, days=False)
    if column.kind is Kind.CHOICE and len(words := listing.words_of(column.key)) <= MOST_WORDS:
        return _Words(column.heading(), words, now)
    return _Line(column.heading(), now)


class _Line(FilterField):
    def __init__(self, heading: str, now: Filter | None) -> None:
        super().__init__()
        self.line = QLineEdit(now.typed if isinstance(now, Contains) else "")
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(heading)
        self.line.textChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)

    def wanted(self) -> Filter | None:
        return Contains(self.line.text()) if self.line.text().strip() else None

    def clear(self) -> None:
        self.line.clear()


class _Words(FilterField):
    def __init__(self, heading: str, words: list[str], now: Filter | None) -> None:
        super().__init__()
        self.boxes = {word: QCheckBox(word) for word in words}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        in_a_row = 3 if theme.percent() <= LARGEST_BESIDE else 1
        for place, (word, box) in enumerate(self.boxes.items()):
            box.setChecked(isinstance(now, OneOf) and word in now.words)
            box.setAccessibleName(f"{heading}: {word}")
            box.toggled.connect(lambda _on: self.changed.emit())
            grid.addWidget(box, place // in_a_row, place % in_a_row)
        grid.setColumnStretch(in_a_row, 1)

    def wanted(self) -> Filter | None:
        ticked = tuple(word for word, box in self.boxes.items() if box.isChecked())
        return OneOf(ticked) if ticked else None

    def clear(self) -> None:
        for box in self.boxes.values():
            box.setChecked(False)


class _Span(FilterField):
    def __init__(self, heading: str, now: Filter | None, *, days: bool) -> None:
        super().__init__()
        self._days = days
        low, high = _ends(now)
        self.low, self.high = QLineEdit(low), QLineEdit(high)
        self.low.setPlaceholderText(tr("from"))
        self.high.setPlaceholderText(tr("to"))
        self.low.setAccessibleName(tr("{name}: from", name=heading))
        self.high.setAccessibleName(tr("{name}: to", name=heading))
        self._trouble = label("small", wrap=False)
        self._trouble.setProperty("tone", "bad")
        restyle(self._trouble)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for line in (self.low, self.high):
            line.textChanged.connect(self._changed)
            row.addWidget(line, 1)
        row.addWidget(self._trouble)

    def wanted(self) -> Filter | None:
        read = [self._read(line.text(), last=line is self.high) for line in (self.low, self.high)]
        if any(each is False for each in read) or read == [None, None]:
            return None
        return Days(read[0], read[1]) if self._days else Numbers(read[0], read[1])

    def clear(self) -> None:
        self.low.clear()
        self.high.clear()

    def _changed(self) -> None:
        wrong = any(self._read(line.text(), last=False) is False for line in (self.low, self.high))
        trouble = tr("no such day") if self._days else tr("not a number")
        self._trouble.setText(trouble if wrong else "")
        self.changed.emit()

    def _read(self, typed: str, *, last: bool) -> Any:
        """None for nothing, False for what is no day or number; of a year or a month the first day, or the last."""
        typed = typed.strip()
        if not typed:
            return None
        if not self._days:
            return int(typed) if re.fullmatch(r"-?\d{1,9}", typed) else False
        return _day(typed, last=last) or False


def _ends(now: Filter | None) -> tuple[str, str]:
    if isinstance(now, Days):
        return tuple(each.isoformat() if each else "" for each in (now.since, now.until))  # type: ignore[return-value]
    if isinstance(now, Numbers):
        return tuple("" if each is None else str(each) for each in (now.least, now.most))  # type: ignore[return-value]
    return "", ""


def _day(typed: str, *, last: bool) -> datetime.date | None:
    found = _DAY.fullmatch(typed)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is not None and day is None:
            month = month or (12 if last else 1)
            day = calendar.monthrange(year, month)[1] if last else 1
        return datetime.date(year or 0, month or 0, day or 0)
    except (ValueError, calendar.IllegalMonthError):
        return None
