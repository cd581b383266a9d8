"""The page Charter: first what it leaves open, then every article with what follows from it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.version import DraftId
from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.models.clauses import ClauseRow, clause_rows, name_row
from ui.operations.charter import withdraw_draft
from ui.views.clauses.articles import Articles
from ui.views.clauses.panel import ClausePanel
from ui.views.clauses.versions import Versions
from ui.views.page import Page
from ui.widgets.empty_state import EmptyState
from ui.widgets.name_list import NameList
from ui.widgets.side_by_side import SideBySide
from ui.words import label

DECISIVE, ALL_OPEN, SETTLED, EVERY = range(4)


class CharterPage(Page):
    """`show_detail` takes a clause's id ("council.quorum") or the name of an article ("第十八条（一）2")."""

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self._rows: dict[ClauseId, ClauseRow] = {}
        self._empty = EmptyState("charter")
        self._lead = label("muted")
        self.which = QComboBox()
        self.which.addItems(["", "", "", ""])
        self.which.activated.connect(lambda _at: self._show_list())
        self.list = NameList()
        self.list.current_changed.connect(self._show_clause)
        self.panel = ClausePanel()
        self.panel.wanted.connect(self.open_adopt)
        self.panel.article_wanted.connect(self._show_article)
        self.articles = Articles()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.which)
        column.addWidget(self.list, 1)
        self._split = SideBySide(left, self.panel, (4, 5), room=600)
        open_part = QWidget()
        column = QVBoxLayout(open_part)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addWidget(self._split, 1)
        text_part = QWidget()
        row = QHBoxLayout(text_part)
        row.setContentsMargins(0, 14, 0, 0)
        row.addWidget(self.articles)
        self.tabs = QTabWidget()
        self.tabs.addTab(open_part, "")
        self.tabs.addTab(text_part, "")
        self.tabs.currentChanged.connect(lambda _at: self._show_articles())
        self.versions = Versions()
        self.versions.withdrawal_wanted.connect(self.open_withdraw)
        versions_part = QWidget()
        row = QHBoxLayout(versions_part)
        row.setContentsMargins(0, 14, 0, 0)
        row.addWidget(self.versions)
        self.tabs.addTab(versions_part, "")
        self.amend = QPushButton()
        self.amend.clicked.connect(self.open_amend)
        self.buttons.addWidget(self.amend)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Charter"))
        self._empty.say(
            tr("No charter yet"),
            tr("The rules by which this association meets and votes are shown here."),
        )
        self.which.setAccessibleName(tr("Which clauses are shown"))
        self.list.setAccessibleName(tr("Clauses that the charter leaves open"))
        self.tabs.setAccessibleName(tr("Open clauses, and the articles"))
        self.amend.setText(tr("Amend …"))
        self.amend.setAccessibleName(tr("Amend the charter"))
        self._show_words()
        self._show_list()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:  # noqa: ARG002
        rules = self._rules()
        self._stack.setCurrentIndex(0 if rules is None else 1)
        self.amend.setVisible(rules is not None)
        if rules is None:
            return
        first = not self._rows
        self._rows = {row.clause: row for row in clause_rows(rules, self.desk.clock().day)}
        if first and not any(row.adoption is None and row.acted_on for row in self._rows.values()):
            self.which.setCurrentIndex(EVERY)
        self._show_words()
        self._show_list()
        self._show_articles()

    def show_detail(self, detail: str) -> None:
        row = self._rows.get(ClauseId(detail))
        if row is not None:
            self.tabs.setCurrentIndex(0)
            if not self._shown(row):
                self.which.setCurrentIndex(EVERY)
                self._show_list()
            self.list.select(detail)
            self.list.setFocus()
        else:
            self._show_article(detail)

    def open_adopt(self, reading: str) -> None:
        """Ask from which day and by which resolution this reading of the current clause holds."""
        from ui.views.clauses.adopt_dialog import AdoptDialog

        row = self._rows.get(ClauseId(self.list.current_key()))
        if row is not None:
            dialog = AdoptDialog(self.desk, row, reading, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def open_amend(self) -> None:
        """Edit the text of the charter, and open a new version or lay a draft."""
        from ui.views.clauses.amend_dialog import AmendDialog

        dialog = AmendDialog(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def open_withdraw(self, draft: str) -> None:
        """Ask why this draft is withdrawn."""
        from ui.views.meeting.ask import AskDialog

        dialog = AskDialog(
            self,
            tr("Withdraw this draft"),
            [tr("It is not voted on any more; its text stays in the record.")],
            [(tr("Reason"), "")],
            tr("Withdraw"),
            lambda lines: withdraw_draft(desk=self.desk, draft=DraftId(draft), reason=lines[0], parent=dialog),
            danger=True,
            needed=(0,),
        )
        dialog.open()

    def _rules(self) -> CharterInForce | None:
        """The rules of today; a version that begins later is shown among the versions."""
        association = self.desk.association
        return association.rules_on(self.desk.clock().day) if association.versions else None

    def _shown(self, row: ClauseRow) -> bool:
        wanted = self.which.currentIndex()
        is_open = row.adoption is None
        return (
            wanted == EVERY
            or (wanted == DECISIVE and is_open and row.acted_on)
            or (wanted == ALL_OPEN and is_open)
            or (wanted == SETTLED and not is_open)
        )

    def _show_list(self) -> None:
        before = self.list.current_key()
        shown = [row for row in self._rows.values() if self._shown(row)]
        at = next((at for at in range(self.list.names.rowCount()) if self.list.names.row(at).key == before), 0)
        self.list.show_rows([name_row(row) for row in shown])
        if shown and not self.list.current_key():
            # the clause at hand has left the list: go on with the one that took its place
            self.list.select(shown[min(at, len(shown) - 1)].clause)
        self._show_clause(self.list.current_key())

    def _show_clause(self, key: str) -> None:
        self.panel.show_clause(self._rows.get(ClauseId(key)))

    def _show_article(self, named: str) -> None:
        rules = self._rules()
        if rules is not None:
            self.tabs.setCurrentIndex(1)
            self._show_articles()
            self.articles.show_article(named)

    def _show_articles(self) -> None:
        """The articles and the versions are set when they are looked at: it takes as long as the rest of the page."""
        rules = self._rules()
        if rules is not None and self.tabs.currentIndex() == 1:
            settled = tuple(row for row in self._rows.values() if row.adoption is not None)
            self.articles.show_charter(rules.charter, settled)
        if rules is not None and self.tabs.currentIndex() == 2:
            self.versions.show_association(self.desk.association, self.desk.clock().day)

    def _show_words(self) -> None:
        rows = self._rows.values()
        decisive = sum(1 for row in rows if row.adoption is None and row.acted_on)
        still_open = sum(1 for row in rows if row.adoption is None)
        settled = len(self._rows) - still_open
        for at, words in enumerate(
            (
                tr("Open, decisions depend on it ({number})", number=decisive),
                tr("All open ({number})", number=still_open),
                tr("Settled ({number})", number=settled),
                tr("All ({number})", number=len(self._rows)),
            )
        ):
            self.which.setItemText(at, words)
        self._lead.setText(
            tr(
                "Here the charter is silent or contradicts itself. The association adopts a reading, "
                "with the resolution that adopted it; the program never chooses by itself."
            )
        )
        self.tabs.setTabText(0, tr("Open clauses ({number})", number=still_open))
        self.tabs.setTabText(1, tr("Article by article"))
        self.tabs.setTabText(2, tr("Versions"))
