"""Issue a PDF that was made elsewhere: what it is, what it is about, under which number, and in whose place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from governance_desk.attachments.limits import size_words
from governance_desk.filing.papers import OTHER, paper_name, papers_made_elsewhere
from governance_desk.filing.state import About, DocumentId, IssuedDocument, Subject
from governance_desk.language import in_a_row, tr
from governance_desk.lists.issued import about_words
from governance_desk.lists.things import KINDS, kind_name, things
from governance_desk.meeting.ids import MeetingId
from ui import theme
from ui.desk import Desk
from ui.operations import filing as act
from ui.views.filing.number_choice import NumberChoice
from ui.views.minutes.caution import waiting
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.words import label, restyle

if TYPE_CHECKING:
    from governance_desk.documents.filed import Issue
    from governance_desk.documents.made_elsewhere import Brought

BESIDES = ""
"""Takes nobody's place."""


class ElsewhereDialog(FormDialog):
    """`brought` was looked into; `proposed` is the paper instead of which it comes, or in whose place.

    `issued` is sent with the id of the new document.
    """

    issued = Signal(str)

    def __init__(
        self, desk: Desk, brought: Brought, name: str, parent: QWidget | None, proposed: Issue | None = None
    ) -> None:
        lead = tr(
            "The PDF is kept as it is and never changed: nothing is added to it, no number and no code. It is marked "
            "as made elsewhere wherever it is shown."
        )
        super().__init__(tr("Issue a document made elsewhere"), lead, tr("Issue"), parent)
        self._desk = desk
        self._brought = brought
        self._before: list[IssuedDocument] = []
        self._fixed = proposed.about if proposed is not None else None
        self.file = label()
        self.file.setText(f"{name}（{size_words(len(brought.content))}）　{_read(brought)}")
        self.name = QLineEdit(proposed.title if proposed is not None else name.rpartition(".")[0])
        self.name.setCursorPosition(0)
        self.kind = QComboBox()
        for each in KINDS:
            self.kind.addItem(kind_name(each), each)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Part of the name"))
        self.search.setAccessibleName(tr("Find what it is about"))
        self.thing = QComboBox()
        self.thing.setAccessibleName(tr("Which it is about"))
        self.paper = QComboBox()
        self.day = day_field(proposed.day if proposed is not None else desk.clock().day)
        self.number = NumberChoice(desk.association.filing, self.day)
        self.warning = label("small")
        self.place = QComboBox()
        self.reason = QLineEdit()
        for field in (self.thing, self.place):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(18)
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _at: self._show_things())
        self.search.textChanged.connect(lambda _typed: self._show_things(anew=False))
        self.thing.currentIndexChanged.connect(lambda _at: self._show_before())
        self.place.currentIndexChanged.connect(lambda _at: self._follow_place())
        self.number.changed.connect(self._show_warning)
        self.paper.currentIndexChanged.connect(lambda _at: self._show_warning())
        self._show_things()
        if proposed is not None:
            self._propose(proposed)
        self._show_warning()
        self.on_action(self._issue)

    @property
    def about(self) -> Subject:
        """What it is about: as the fields have it, unless it comes instead of a paper that says so itself."""
        before = self._superseded()
        if before is not None:
            return before.about
        if self._fixed is not None:
            return self._fixed
        return Subject(About(self.kind.currentData()), str(self.thing.currentData() or ""))

    def wanted(self) -> Issue:
        """What is to be issued, as the fields have it."""
        from governance_desk.documents.filed import Issue

        before = self._superseded()
        return Issue(
            document=DocumentId(self._desk.new_id("document")),
            paper=str(self.paper.currentData()),
            title=self.name.text(),
            about=self.about,
            day=day_of(self.day),
            number=self.number.own_number(),
            series=self.number.series(),
            supersedes=before.id if before is not None else None,
            reason=self.reason.text() if before is not None else "",
        )

    def _lay_out(self) -> None:
        which = QWidget()
        column = QVBoxLayout(which)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.search, 1)
        row.addStretch(0)
        column.addLayout(row)
        column.addWidget(self.thing)
        self.fixed = label()
        self.setMinimumWidth(min(900, theme.px(620)))
        self.ask(tr("File"), self.file)
        self.ask(tr("Title"), self.name)
        self._about_name = QLabel(tr("About"))
        self._about_name.setBuddy(self.kind)
        self.kind.setAccessibleName(tr("About"))
        self._which = which
        if self._fixed is None:
            self.fields.addRow(self._about_name, which)
        else:
            self.fields.addRow(self._about_name, self.fixed)
            which.setParent(self)
            which.hide()
        self.ask(tr("Kind"), self.paper)
        self.ask(tr("Day of issue"), self.day)
        self.ask(tr("Document number"), self.number)
        self._place_name, self._reason_name = QLabel(tr("Issued before")), QLabel(tr("Reason"))
        for words, field in ((self._place_name, self.place), (self._reason_name, self.reason)):
            words.setBuddy(field)
            field.setAccessibleName(words.text())
            self.fields.addRow(words, field)
        self.column.insertWidget(self.column.indexOf(self.fields) + 1, self.warning)

    def _propose(self, proposed: Issue) -> None:
        """Instead of a paper of the program: what that is, and is about, stands fast."""
        words = about_words(self._desk.association, proposed.about, proposed.day)
        self.fixed.setText(words or kind_name(About.ASSOCIATION))
        self.paper.clear()
        self.paper.addItem(paper_name(proposed.paper), proposed.paper)
        self.number.propose(proposed.series, proposed.number)
        self._show_before()
        self.place.setCurrentIndex(max(self.place.findData(proposed.supersedes or BESIDES), 0))
        self.reason.setText(proposed.reason)

    def _show_things(self, *, anew: bool = True) -> None:
        """Those of the chosen kind, and the papers that can be about one."""
        kind = About(self.kind.currentData())
        alone = kind is About.ASSOCIATION
        chosen = None if anew else self.thing.currentData()
        with QSignalBlocker(self.thing):
            self.thing.clear()
            for key, name in things(self._desk.association, kind, "" if alone else self.search.text()):
                self.thing.addItem(name, key)
            self.thing.setCurrentIndex(max(self.thing.findData(chosen), 0))
        self.search.setVisible(not alone)
        self.thing.setVisible(not alone)
        if anew and self._fixed is None:
            self.paper.clear()
            for paper in papers_made_elsewhere(kind):
                self.paper.addItem(paper_name(paper), paper)
            self.paper.setCurrentIndex(self.paper.findData(OTHER))
        self.action.setEnabled(self.thing.count() > 0)
        self._show_before()

    def _show_before(self) -> None:
        """What is in force about the same thing: it may come in the place of one of these."""
        filing, about = self._desk.association.filing, self.about
        documents = reversed(filing.of_thing(about.kind, about.id))
        self._before = [each for each in documents if each.stands]
        if self._fixed is not None:
            self._before = [each for each in self._before if each.about == about]
        with QSignalBlocker(self.place):
            self.place.clear()
            self.place.addItem(tr("goes out besides: what was issued before still stands"), BESIDES)
            for each in self._before:
                self.place.addItem(tr("supersedes {document}", document=act.told_apart(each)), each.id)
        for part in (self._place_name, self.place, self._reason_name, self.reason):
            part.setVisible(bool(self._before))
        self._follow_place()
        self._show_warning()

    def _grow(self) -> None:
        if self.isVisible():
            self.make_room()

    def _superseded(self) -> IssuedDocument | None:
        chosen = self.place.currentData()
        return next((each for each in self._before if each.id == chosen), None)

    def _follow_place(self) -> None:
        """What takes the place of a document is of the same kind."""
        before = self._superseded()
        self.reason.setEnabled(before is not None)
        self.paper.setEnabled(before is None and self._fixed is None)
        if before is not None and self.paper.findData(before.paper) < 0:
            self.paper.addItem(paper_name(before.paper), before.paper)
        if before is not None:
            self.paper.setCurrentIndex(self.paper.findData(before.paper))

    def _show_warning(self) -> None:
        """Nothing is added to the PDF: its number has to stand on it. Minutes that are not approved say so."""
        number = self.number.stands()
        said = ""
        if number and not self._brought.words:
            said = tr(
                "Look whether {number} is printed on it: its pages are pictures, and nothing is added.", number=number
            )
        elif number and not self._brought.bears(number):
            said = tr(
                "{number} does not stand in its text. Nothing is added to it: put the number on it first.",
                number=number,
            )
        about = self.about
        if self.paper.currentData() == "minutes" and about.kind is About.MEETING and about.id:
            said = "\n".join((*([said] if said else []), *waiting(self._desk, MeetingId(about.id))))
        self.warning.setText(said)
        self.warning.setVisible(bool(said))
        self.warning.setProperty("tone", "warn")
        restyle(self.warning)
        self._grow()

    def _issue(self) -> bool:
        wanted = self.wanted()
        if not act.issue_made_elsewhere(desk=self._desk, brought=self._brought, wish=wanted, parent=self):
            return False
        self.issued.emit(wanted.document)  # which may show it; what is said then stays said
        act.tell_issued(self._desk, wanted.document, self.parentWidget())
        return True


def _read(brought: Brought) -> str:
    """How much was found in it."""
    pages = tr("Pages: {number}.", number=brought.pages)
    if brought.words:
        return in_a_row((pages, tr("Its text can be searched.")))
    return in_a_row((pages, tr("No text stands in it, only pictures: it is found by title and number, not by words.")))
