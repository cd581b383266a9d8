"""Issue a paper: under which number, on which day, and in whose place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSizePolicy, QWidget

from governance_desk.documents.content.blocks import MOST_COPIES
from governance_desk.filing.series import next_number
from governance_desk.filing.state import DocumentId, IssuedDocument, Series, SeriesKey
from governance_desk.language import in_a_row, tr
from ui.desk import Desk
from ui.operations import filing as act
from ui.views.minutes.caution import Caution, caution_for
from ui.widgets.form_dialog import FormDialog, day_field, day_of, opened

if TYPE_CHECKING:
    from governance_desk.documents.filed import Filable


class IssueDialog(FormDialog):
    """`supersedes`: the document in whose place it comes; without it, the last one of the same paper is proposed.

    `issued` is sent with the id of the new document. `then_sign`: whoever asks goes on at once to have it signed. What
    is to be known of minutes that are not approved stands above the fields; Enter does not issue them.
    """

    issued = Signal(str)

    def __init__(
        self,
        desk: Desk,
        filable: Filable,
        parent: QWidget | None,
        supersedes: DocumentId | None = None,
        *,
        then_sign: bool = False,
    ) -> None:
        lead = tr(
            "{title}. It is kept as it goes out, with its number and its hash; after that it is never changed, only "
            "superseded.",
            title=filable.title,
        )
        if then_sign:
            lead = in_a_row((lead, tr("What is signed is the issued document; the signing follows at once.")))
        super().__init__(tr("Issue a document"), lead, tr("Issue and sign …") if then_sign else tr("Issue"), parent)
        self._desk = desk
        self._filable = filable
        self._then_sign = then_sign
        self.caution = caution_for(desk, filable.paper, filable.about, self)
        if self.caution is not None:
            self.column.insertWidget(1, self.caution)
            self._ask_twice(self.caution)
        filing = desk.association.filing
        standing = [each for each in filing.of(filable.about, filable.paper) if each.stands]
        self._before: list[IssuedDocument] = list(reversed(standing))
        self.day = day_field(desk.clock().day)
        self.day.dateChanged.connect(lambda _day: self._show_numbers())
        self.number = QComboBox()
        self.begin = QPushButton(tr("Begin a series of numbers …"))
        self.begin.setAccessibleName(self.begin.text())
        self.begin.setAutoDefault(False)
        self.begin.clicked.connect(self._begin_series)
        self.place = QComboBox()
        for field in (self.number, self.place):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason = QLineEdit()
        self.copies = QLineEdit()
        self.copies.setMaxLength(MOST_COPIES)
        self.copies.setPlaceholderText(tr("nobody: no imprint at the foot"))
        self.ask(tr("Day of issue"), self.day)
        self.ask(tr("Document number"), self.number)
        self.fields.addRow("", self.begin)
        self.ask(tr("Copies to"), self.copies)
        if self._before:
            self.ask(tr("Issued before"), self.place)
            self.ask(tr("Reason"), self.reason)
            for each in self._before:
                self.place.addItem(tr("supersedes {document}", document=act.told_apart(each)), each.id)
            self.place.addItem(tr("goes out besides: what was issued before still stands"), "")
            self.place.setCurrentIndex(max(self.place.findData(supersedes), 0))
            self.place.currentIndexChanged.connect(lambda _at: self._show_reason())
            self._show_reason()
        self.bring = QPushButton(tr("Issue a PDF made elsewhere instead …"))
        self.bring.setAccessibleName(self.bring.text())
        self.bring.setToolTip(tr("The paper was changed in a word processor, or comes from a typewriter."))
        self.bring.setProperty("kind", "link")
        self.bring.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bring.setAutoDefault(False)
        self.bring.clicked.connect(self._bring)
        self.fields.addRow("", self.bring)
        self._show_numbers(propose=True)
        self.on_action(self._issue)

    @property
    def series(self) -> SeriesKey | None:
        """The chosen series; None for the paper's own number, or none."""
        chosen = self.number.currentData()
        return SeriesKey(chosen) if chosen else None

    def _show_numbers(self, *, propose: bool = False) -> None:
        """Each series with its next number on the chosen day."""
        filing, day = self._desk.association.filing, day_of(self.day)
        chosen = self._usual() if propose else self.number.currentData()
        self.number.blockSignals(True)
        self.number.clear()
        own = self._filable.own
        self.number.addItem(tr("its own: {number}", number=own) if own else tr("without a number"), "")
        in_use = [each for each in filing.series.values() if each.in_use]
        for each in in_use:
            self.number.addItem(f"{next_number(filing, each.key, day)}（{each.name}）", each.key)
        self.number.setCurrentIndex(max(self.number.findData(chosen), 0))
        self.number.blockSignals(False)
        self.begin.setVisible(not in_use)

    def _usual(self) -> str:
        """The series from which the last paper of this kind had its number."""
        documents = reversed(self._desk.association.filing.documents.values())
        last = next((each for each in documents if each.paper == self._filable.paper), None)
        return last.series or "" if last is not None else ""

    def _show_reason(self) -> None:
        self.place.setToolTip(self.place.currentText())  # the box may be too narrow for the title
        self.reason.setEnabled(bool(self.place.currentData()))

    def _ask_twice(self, caution: Caution) -> None:
        """It can be issued all the same, by a button that says what goes out, and that Enter does not press."""
        self.action.setText(caution.words(then_sign=self._then_sign))
        self.action.setAccessibleName(self.action.text())
        self.action.setProperty("kind", "")
        self.action.setAutoDefault(False)
        self.leave.setDefault(True)
        self.leave.setFocus()

    def _begin_series(self) -> None:
        from ui.views.filing.series_dialog import EditSeriesDialog

        known: frozenset[str] = frozenset(self._desk.association.filing.series)

        def begun() -> None:
            new = [key for key in self._desk.association.filing.series if key not in known]
            self._show_numbers()
            if new:
                self.number.setCurrentIndex(self.number.findData(new[0]))

        dialog = EditSeriesDialog(self._desk, Series(SeriesKey(self._desk.new_id("series")), "", ""), self)
        dialog.accepted.connect(begun)
        opened(dialog)

    def _issue(self) -> bool:
        before = self.place.currentData() if self._before else ""
        act.issue(
            desk=self._desk,
            filable=self._filable,
            day=day_of(self.day),
            series=self.series,
            supersedes=DocumentId(before) if before else None,
            reason=self.reason.text() if before else "",
            copies=self.copies.text(),
            parent=self,
            done=self._issued,
        )
        return False  # closed once it is filed

    def _issued(self, document: DocumentId) -> None:
        if not self._then_sign:
            act.tell_issued(self._desk, document, self.parentWidget())
        self.issued.emit(document)
        self.accept()

    def _bring(self) -> None:
        """The paper was changed in another program, or is signed already: that PDF is issued instead of this one."""
        from governance_desk.documents.filed import Issue

        before = self.place.currentData() if self._before else ""
        filable = self._filable
        proposed = Issue(
            document=DocumentId(""),
            paper=filable.paper,
            title=filable.title,
            about=filable.about,
            day=day_of(self.day),
            number=filable.own,
            series=self.series,
            supersedes=DocumentId(before) if before else None,
            reason=self.reason.text() if before else "",
        )

        def done(document: str) -> None:
            self.issued.emit(document)
            self.accept()

        act.bring(desk=self._desk, proposed=proposed, parent=self, done=done)
