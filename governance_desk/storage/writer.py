"""The one connection that writes, and Core statements that are compiled only once.

A check-in must cost little more than the disk's own sync. Core's execution costs several times as much as
SQLite's, its compiled text costs nothing; so statements are built in Core, compiled for the dialect, kept, and
handed to the driver. Values must be int, str, bytes or None: no type conversion takes place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from threading import RLock
from typing import Any

from sqlalchemy import Engine, Table, and_, bindparam, delete, update
from sqlalchemy.schema import ExecutableDDLElement
from sqlalchemy.sql import ClauseElement

from governance_desk.storage.engine import begin_writing, fold_write_ahead_log, rewrite, upsert
from governance_desk.storage.faults import faults

Value = int | str | bytes | None
Arguments = Callable[[Mapping[str, Value]], "Sequence[Value] | Mapping[str, Value]"]

_KEPT = 1000  # a caller that builds a statement anew each time does not fill the memory


class Prepared:
    """Core statements as the driver wants them."""

    def __init__(self, engine: Engine) -> None:
        self._dialect = engine.dialect
        self._ready: dict[ClauseElement, tuple[str, Arguments]] = {}

    def __call__(self, statement: ClauseElement) -> tuple[str, Arguments]:
        """The SQL, and what puts named values into the order that it wants."""
        ready = self._ready.get(statement)
        if ready is None:
            if len(self._ready) >= _KEPT:
                self._ready.clear()
            ready = self._ready[statement] = self._prepare(statement)
        return ready

    def _prepare(self, statement: ClauseElement) -> tuple[str, Arguments]:
        compiled: Any = statement.compile(dialect=self._dialect)
        literals = {name: value for name, value in compiled.params.items() if value is not None}
        if not compiled.positional:
            return compiled.string, lambda values: {**literals, **values}
        names = tuple(compiled.positiontup or ())
        if literals:
            return compiled.string, lambda values: [values[n] if n in values else literals[n] for n in names]
        return compiled.string, lambda values: [values[name] for name in names]


class Writer:
    """Changes tables inside a transaction; `transaction()` opens one, and only one thread has it at a time."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.dialect = engine.dialect.name
        self.place = place  # the file's or database's name, for people
        self._engine = engine
        self._connection = engine.raw_connection()
        self._cursor = self._connection.cursor()
        self._prepared = Prepared(engine)
        self._made: dict[tuple[str, str, frozenset[str]], ClauseElement] = {}
        self._lock = RLock()

    @contextmanager
    def transaction(self) -> Iterator[Writer]:
        """Everything within is written when it ends, or nothing. Fault where the disk says no."""
        with self._lock, faults(self.place):
            begin_writing(self._connection.dbapi_connection, self.dialect)  # type: ignore[arg-type]
            try:
                yield self
                self._connection.commit()
            except BaseException:
                self._connection.rollback()
                raise

    def execute(self, statement: ClauseElement, values: Mapping[str, Value] | None = None) -> int:
        """Run a Core statement, best one that is kept in a module; how many rows it touched."""
        sql, arguments = self._prepared(statement)
        self._cursor.execute(sql, arguments(values or {}))
        return self._cursor.rowcount

    def rows(self, statement: ClauseElement, values: Mapping[str, Value] | None = None) -> list[tuple[Any, ...]]:
        """The rows of a Core select."""
        self.execute(statement, values)
        return list(self._cursor.fetchall())

    def one(self, statement: ClauseElement, values: Mapping[str, Value] | None = None) -> tuple[Any, ...] | None:
        """The first row of a Core select, None where there is none."""
        self.execute(statement, values)
        row: tuple[Any, ...] | None = self._cursor.fetchone()
        return row

    def put(self, table: Table, **values: Value) -> None:
        """Insert a row, or change these columns of the row with the same primary key."""
        names = frozenset(values)
        self.execute(self._kept("put", table, names, lambda: upsert(table, self.dialect, names)), values)

    def put_all(self, table: Table, rows: Iterable[Mapping[str, Value]]) -> None:
        """The same for many rows with the same columns, in one go."""
        rows = iter(rows)
        first = next(rows, None)
        if first is None:
            return
        names = frozenset(first)
        statement = self._kept("put", table, names, lambda: upsert(table, self.dialect, names))
        sql, arguments = self._prepared(statement)
        each: Any = map(arguments, chain((first,), rows))  # one by one: the driver takes them as they come
        self._cursor.executemany(sql, each)

    def change(self, table: Table, key: Mapping[str, Value], **values: Value) -> int:
        """Set columns of the rows where the columns in `key` have these values; how many rows that were."""
        names = frozenset(values)
        statement = self._kept(
            f"change {' '.join(key)}",
            table,
            names,
            lambda: (
                update(table)
                .where(and_(*(table.c[name] == bindparam(f"key_{name}") for name in key)))
                .values({name: bindparam(f"set_{name}") for name in names})
            ),
        )
        bound = {f"key_{name}": value for name, value in key.items()}
        return self.execute(statement, bound | {f"set_{name}": value for name, value in values.items()})

    def remove(self, table: Table, **key: Value) -> int:
        """Delete the rows where these columns have these values; how many rows that were."""
        names = frozenset(key)
        statement = self._kept(
            "remove",
            table,
            names,
            lambda: delete(table).where(and_(*(table.c[name] == bindparam(f"key_{name}") for name in names))),
        )
        return self.execute(statement, {f"key_{name}": value for name, value in key.items()})

    def define(self, statement: ExecutableDDLElement) -> None:
        """Make or drop a table or an index."""
        self._cursor.execute(str(statement.compile(dialect=self._engine.dialect)))

    def fold(self) -> None:
        """Leave nothing of what was erased beside the file."""
        with self._lock, faults(self.place):
            fold_write_ahead_log(self._connection.dbapi_connection, self.dialect)  # type: ignore[arg-type]

    def sweep(self) -> bool:
        """Write the whole file anew and empty the log beside it: of what was erased nothing is left in either.

        False where another program was reading, so that the log could not be emptied yet.
        """
        with self._lock, faults(self.place):
            return rewrite(self._connection.dbapi_connection, self.dialect)  # type: ignore[arg-type]

    def close(self) -> None:
        """Give the connection back."""
        self._cursor.close()
        self._connection.close()

    def _kept(self, act: str, table: Table, names: frozenset[str], make: Callable[[], ClauseElement]) -> ClauseElement:
        key = act, table.name, names
        statement = self._made.get(key)
        if statement is None:
            statement = self._made[key] = make()
        return statement
