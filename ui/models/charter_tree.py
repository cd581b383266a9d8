"""The values of a charter's text as a tree: headings, parts, clauses, values; searched without losing the way there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from governance_desk.charter.editables import Sort
from governance_desk.charter.naming.groups import GROUPS
from governance_desk.language import tr
from ui.models.charter_text import CharterValues, ValueRow, summary
from ui.models.table import Index

NAME, VALUE = range(2)


class Node:
    """A heading (without a row), or a value with what is below it."""

    def __init__(self, above: Node | None, name: str, row: ValueRow | None = None) -> None:
        self.above, self.name, self.row = above, name, row
        self.below: list[Node] = []
        self.at = self.number = 0
        self.value = row.value if row is not None else ""

    def add(self, node: Node) -> Node:
        """Put it below, at the end."""
        node.at = len(self.below)
        self.below.append(node)
        return node


class CharterTree(QAbstractItemModel):
    """`show_values` puts in other values; a value is found by its path."""

    def __init__(self) -> None:
        super().__init__()
        self._root = Node(None, "")
        self._all = [self._root]  # an index holds a node's number among these: Qt does not keep a Python object alive
        self._nodes: dict[str, Node] = {}
        self._found: tuple[str, ...] = ()

    def show_values(self, values: CharterValues, wanted: Callable[[ValueRow], bool]) -> None:
        """Show those rows that are wanted, with everything that stands above them."""
        rows = {row.path: row for row in values.rows}
        found = [row for row in values.rows if wanted(row)]
        shown = set()
        for row in found:
            each: ValueRow | None = row
            while each is not None and each.path not in shown:
                shown.add(each.path)
                each = rows.get(each.above)
        self.beginResetModel()
        self._root, self._nodes = Node(None, ""), {}
        self._all = [self._root]
        self._found = tuple(row.path for row in found)
        heads: dict[str, Node] = {}
        for row in values.rows:
            if row.path in shown:
                above = self._nodes.get(row.above) or self._head(heads, row.path)
                self._nodes[row.path] = self._put(above, Node(above, row.name, row))
        self._sum_up(values)
        self.endResetModel()

    def _head(self, heads: dict[str, Node], path: str) -> Node:
        """The heading under which a part of the whole charter stands; a key that no one knows has one of its own."""
        key = path.partition(".")[0].partition("[")[0]
        name = next((str(group.name) for group in GROUPS if key in group.keys), tr("Not known to the format"))
        if name not in heads:
            heads[name] = self._put(self._root, Node(self._root, name))
        return heads[name]

    def _put(self, above: Node, node: Node) -> Node:
        node.number = len(self._all)
        self._all.append(node)
        return above.add(node)

    def _sum_up(self, values: CharterValues) -> None:
        below: dict[str, list[ValueRow]] = {}
        for row in values.rows:
            below.setdefault(row.above, []).append(row)
        for path, node in self._nodes.items():
            if node.row is None or node.row.editable.value is None:
                continue
            inside = below.get(path, [])
            if node.row.editable.sort is Sort.LIST and inside and all(not row.compound for row in inside):
                node.value = "、".join(row.value for row in inside)
                continue
            part = path
            while len(below.get(part, ())) == 1 and below[part][0].compound:
                part = below[part][0].path  # a list of one thing says what that says
            if part != path or node.row.editable.sort is Sort.TABLE:
                node.value = summary(tuple(below.get(part, ()))) or node.value

    def found(self) -> tuple[str, ...]:
        """The paths of the values that were wanted, without what only stands above them."""
        return self._found

    def row(self, index: Index) -> ValueRow | None:
        """The value there; None for a heading."""
        return self._node(index).row if index.isValid() else None

    def index_of(self, path: str) -> QModelIndex:
        """Where the value stands; an invalid index where it is not shown."""
        node = self._nodes.get(path)
        return self.createIndex(node.at, NAME, node.number) if node is not None else QModelIndex()

    def retranslate(self) -> None:
        """The headings of the columns; the values are put in anew by whoever owns them."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, VALUE)

    def index(self, at: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(at, column, parent):
            return QModelIndex()
        return self.createIndex(at, column, self._node(parent).below[at].number)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._node(index).above if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.at, NAME, above.number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self._node(parent).below)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return VALUE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Rule or value"), tr("What it says"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return (node.name, node.value.replace("\n", " "))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and node.row is not None:
            return f"{node.row.place}\n{node.row.path}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node.name}: {node.value}" if index.column() == NAME and node.value else None
        if role == Qt.ItemDataRole.ForegroundRole and (tone := _tone(node.row, index.column())):
            from ui import theme

            return theme.colour(tone)
        return None

    def _node(self, index: Index) -> Node:
        return self._all[index.internalId()] if index.isValid() else self._root


def _tone(row: ValueRow | None, column: int) -> str:
    if row is None:
        return "accent" if column == NAME else ""
    if row.wrong:
        return "bad"
    if row.missing:
        return "warn"
    return "muted" if row.editable.value is None else ""
