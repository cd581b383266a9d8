"""A list as it is looked at: searched, filtered by each column, sorted by any; over rows that are not copied.

The values of a column are computed when they are first needed, and once. Nothing is made for a row that is only
shown: whoever paints it asks the columns for its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from itertools import compress
from operator import itemgetter
from typing import Generic

from governance_desk.lists.column import Cell, Column, Kind, Row, cell_words
from governance_desk.lists.filter import Filter, OneOf, is_open
from governance_desk.lists.find import Finder, Key
from governance_desk.lists.flags import both
from governance_desk.lists.order import in_order
from governance_desk.lists.passing import key_of, passes
from governance_desk.lists.picked import Picked

_TEXTS = (Kind.TEXT, Kind.PERSON, Kind.CODE, Kind.CHOICE)
_STEP = 50  # rows that are spelled between two looks at the clock


_FEW = 32  # below this share of all rows it costs less to sort what was found than to put every flag in order


class Listing(Generic[Row]):
    """`shown` are the numbers of the rows that are shown, in order."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        self.columns = tuple(columns)
        self.rows: Sequence[Row] = ()
        self.shown: Sequence[int] = ()
        self._at = {column.key: at for at, column in enumerate(self.columns)}
        self._searched = [column for column in self.columns if column.found and column.kind in _TEXTS]
        self._typed = ""
        self._filters: dict[str, Filter] = {}
        self._sorted_by = ""
        self._descending = False
        self._values: dict[str, list[Cell]] = {}
        self._finders: dict[str, Finder] = {}  # of one column each, by the number of the row
        self._whole: Finder | None = None  # of all columns that are searched
        self._said: list[tuple[Cell, ...]] | None = None  # what is searched, row by row
        self._spelled: list[Key] = []  # the same, as far as it is spelled
        self._keys: dict[tuple[Cell, ...], Key] = {}  # nothing is spelled twice
        self._order: Sequence[int] | None = None
        self._places: list[int] = []  # of each row in `_order`
        self._arranged: Callable[[bytes], Iterable[int]] = iter  # flags of the rows as they came, in that order
        self._mask: bytes | None = None  # for each row, whether it passes the filters

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, under the filters and in the order that were chosen."""
        before = self._values
        grown = len(rows) != len(self.rows)
        self.rows = rows
        self._values = {}
        unchanged = {name for name, values in before.items() if self.values(name) == values}
        self._finders = {name: finder for name, finder in self._finders.items() if name in unchanged}
        if grown or self._sorted_by not in {"", *unchanged}:
            self._order = None
        if grown or not unchanged.issuperset(self._filters):
            self._mask = None
        if self._said is not None and (grown or any(column.key not in unchanged for column in self._searched)):
            self._say_again(grown=grown)
        self._look()

    def retranslate(self) -> None:
        """The words have become others, and in the filters those that stand in their place."""
        choices = [name for name, wanted in self._filters.items() if isinstance(wanted, OneOf)]
        before = {name: self.words_of(name) for name in choices}
        self._values = {}
        for name in choices:
            now = dict(zip(before[name], self.words_of(name), strict=False))
            wanted = self._filters[name]
            if isinstance(wanted, OneOf):
                self._filters[name] = OneOf(tuple(now.get(word, word) for word in wanted.words))
        self._finders, self._said, self._spelled, self._keys, self._whole = {}, None, [], {}, None
        self._order = self._mask = None
        self._look()

    def search(self, typed: str) -> None:
        """Only rows in which this stands, in any of the columns that are searched."""
        self._typed = typed
        self._look()

    def filter(self, filters: Mapping[str, Filter]) -> None:
        """Only rows that pass all of these, each by the key of its column."""
        self._filters = {name: each for name, each in filters.items() if name in self._at and not is_open(each)}
        self._mask = None
        self._look()

    def sort(self, column: str, *, descending: bool = False) -> None:
        """By this column; "" for the order in which the rows came."""
        self._sorted_by, self._descending = (column if column in self._at else ""), descending
        self._order = None
        self._look()

    @property
    def typed(self) -> str:
        """What is searched."""
        return self._typed

    @property
    def filters(self) -> Mapping[str, Filter]:
        """The filters that let not everything through."""
        return self._filters

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The key of the column by which it is sorted, "" for none; and whether the last stands first."""
        return self._sorted_by, self._descending

    @property
    def is_narrowed(self) -> bool:
        """Whether rows may be left out."""
        return bool(self._filters or self._typed.strip())

    def row(self, place: int) -> Row:
        """The row that is shown at a place."""
        return self.rows[self.shown[place]]

    def column(self, key: str) -> Column[Row]:
        """The column of this key."""
        return self.columns[self._at[key]]

    def words_of(self, column: str) -> list[str]:
        """The words that stand in a column of choices, by the rank of their rows, else as they come."""
        rank = self.column(column).rank
        ranks: dict[str, int] = {}
        for row, value in zip(self.rows, self.values(column), strict=True):
            if (word := cell_words(value)) and word not in ranks:
                ranks[word] = rank(row) if rank is not None else len(ranks)
        return sorted(ranks, key=ranks.__getitem__)

    def values(self, column: str) -> list[Cell]:
        """The native values of a column, row by row as they came."""
        if (values := self._values.get(column)) is None:
            value = self.column(column).value
            values = self._values[column] = [value(row) for row in self.rows]
        return values

    def prepare(self, goes_on: Callable[[], bool]) -> bool:
        """Spell what will be searched, while `goes_on`; whether all of it is done."""
        said = self._to_spell()
        while len(self._spelled) < len(said):
            if not goes_on():
                return False
            self._spell(said[len(self._spelled) : len(self._spelled) + _STEP])
        return goes_on() and self._finder().prepare(goes_on)

    def _look(self) -> None:
        order, flags = self._sorted(), self._passing()
        if self._typed.strip():
            found = self._finder().flags(self._typed)
            flags = found if flags is None else both(flags, found)
        if flags is None:
            self.shown = order
        elif isinstance(order, range):
            self.shown = Picked(order, flags)
        elif flags.count(1) < len(order) // _FEW:
            self.shown = sorted(compress(range(len(order)), flags), key=self._places.__getitem__)
        else:
            self.shown = Picked(order, bytes(self._arranged(flags)), self._places)

    def _finder(self) -> Finder:
        """The finder over all rows, in the order in which they came: so they lie in memory, where it is fastest."""
        if self._whole is None:
            said = self._to_spell()
            self._spell(said[len(self._spelled) :])
            self._whole = Finder(self._spelled)
        return self._whole

    def _to_spell(self) -> list[tuple[Cell, ...]]:
        if self._said is None:
            columns = [self.values(column.key) for column in self._searched]
            self._said = list(zip(*columns, strict=True)) if columns else [()] * len(self.rows)
        return self._said

    def _say_again(self, *, grown: bool) -> None:
        """Rows have changed: only what is said otherwise now is spelled."""
        before, self._said = self._said or [], None
        if grown or len(self._spelled) < len(before):
            self._spelled, self._whole = [], None
            return
        said = self._to_spell()
        changed = [at for at, (old, new) in enumerate(zip(before, said, strict=True)) if old != new]
        for at in changed:
            self._spelled[at] = self._key(said[at])
            if self._whole is not None:
                self._whole.replace(at, self._spelled[at])

    def _spell(self, said: Sequence[tuple[Cell, ...]]) -> None:
        self._spelled += map(self._key, said)

    def _key(self, said: tuple[Cell, ...]) -> Key:
        if (made := self._keys.get(said)) is None:
            made = self._keys[said] = key_of([column.kind for column in self._searched], said)
        return made

    def _passing(self) -> bytes | None:
        """For each row, whether it passes all filters (1 or 0); None where there is none."""
        if self._mask is None and self._filters:
            masks = [
                passes(self.values(name), wanted, self._column_finder(name)) for name, wanted in self._filters.items()
            ]
            self._mask = reduce(both, masks)
        return self._mask

    def _column_finder(self, name: str) -> Callable[[], Finder]:
        def made() -> Finder:
            if name not in self._finders:
                kinds, values = [self.column(name).kind], self.values(name)
                keys = {value: key_of(kinds, (value,)) for value in set(values)}
                self._finders[name] = Finder([keys[value] for value in values])
            return self._finders[name]

        return made

    def _sorted(self) -> Sequence[int]:
        if self._order is None:
            self._order = range(len(self.rows))
            if self._sorted_by:
                column = self.column(self._sorted_by)
                ranks = [column.rank(row) for row in self.rows] if column.rank is not None else None
                self._order = in_order(ranks or self.values(column.key), column.kind, descending=self._descending)
                self._places = [0] * len(self._order)
                for place, at in enumerate(self._order):
                    self._places[at] = place
                self._arranged = _getter(self._order)
        return self._order


def _getter(order: Sequence[int]) -> Callable[[bytes], Iterable[int]]:
    """Takes what stands at these places, in this order, in one step."""
    if len(order) < 2:  # of one place itemgetter gives no row of values, and of none it cannot be made
        return bytes
    return itemgetter(*order)
