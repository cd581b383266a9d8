"""Signed on paper: print it, have it signed, scan or photograph it, and file the straightened pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.filing.state import DocumentId, Doubt
from governance_desk.language import in_a_row, tr
from governance_desk.signing.beside import BETWEEN, Original, expected_signers, newest
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_which_to_open, kinds_of
from ui.operations.signing import content_of, file_scan, read_scan
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.papers import signature_page_name
from ui.views.signing.part import SigningPart
from ui.views.signing.scan_words import doubt_sentences, whole_words
from ui.widgets.banner import Banner
from ui.widgets.pages_view import PagesView
from ui.words import flexible, label, restyle

if TYPE_CHECKING:
    from governance_desk.signing.lines import SignatureLine
    from governance_desk.signing.scan.read import Scan

KINDS = "*.jpg *.jpeg *.png *.pdf"
_WIDTH = 300
_MOST_PROPOSED = 2  # the chair and the recorder


class OnPaperPart(SigningPart):
    """What was scanned is shown before it is filed, straight and turned as it will be kept."""

    def __init__(self, desk: Desk, document: DocumentId, parent: QWidget) -> None:
        super().__init__(desk, document, parent)
        self.scan: Scan | None = None
        self.doubts: tuple[Doubt, ...] = ()
        self._everyone: tuple[str, ...] = ()
        self._signed_on: tuple[int, ...] = ()
        self._count = 0
        self._filed = False
        steps = label("muted")
        steps.setText(
            tr("Print the signature page, have it signed, then scan or photograph it: JPEG, PNG or PDF, as it comes.")
        )
        self.print_signed = QPushButton(tr("Print the signature page"))
        self.print_all = QPushButton(tr("Print all pages"))
        self.fetch = QPushButton(tr("Fetch the scan …"))
        self.fetch.setProperty("kind", "primary")
        self.print_signed.clicked.connect(lambda: self._print(to_sign=True))
        self.print_all.clicked.connect(lambda: self._print(to_sign=False))
        self.fetch.clicked.connect(self._choose)
        self.verdict = Banner()
        self.pages = PagesView()
        self.pages.setAccessibleName(tr("The scan"))
        flexible(self.pages, 120)
        self.turn = QPushButton(tr("Turn it to the right"))
        self.turn.clicked.connect(self.turn_right)
        self.out = QPushButton(tr("Leave this page out"))
        self.out.clicked.connect(self.leave_out)
        self._proposed = BETWEEN.join(expected_signers(desk.association, self.document)[:_MOST_PROPOSED])
        self.who = QLineEdit(self._proposed)
        self.who.setAccessibleName(tr("Signed by"))
        self._who = label(wrap=False)
        self._who.setText(tr("Signed by"))
        self._who.setBuddy(self.who)
        self.all_lines = QPushButton()
        self.all_lines.setProperty("kind", "link")
        self.all_lines.clicked.connect(lambda: self.who.setText(BETWEEN.join(self._everyone)))
        self.file = QPushButton(tr("File the scan"))
        self.file.setProperty("kind", "primary")
        self.file.clicked.connect(self.file_it)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.print_signed, self.print_all, self.fetch, self.turn, self.out, self.all_lines, self.file):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        for button in (self.print_signed, self.print_all, self.fetch):
            row.addWidget(button)
        row.addStretch(1)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self._who)
        names.addWidget(self.who, 1)
        names.addWidget(self.all_lines)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.turn)
        acts.addWidget(self.out)
        acts.addStretch(1)
        acts.addWidget(self.file)
        self.column.addWidget(steps)
        self.column.addLayout(row)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.pages, 1)
        self.column.addLayout(names)
        self.column.addLayout(acts)
        self._after: tuple[QWidget, ...] = (self.pages, self.turn, self.who, self._who, self.file)
        self._before: tuple[QWidget, ...] = (steps, self.print_signed, self.print_all)  # leave the scan its room
        self._rest = QWidget()
        self.column.addWidget(self._rest, 1)
        self._show(None)

    def at_work(self) -> bool:
        return self.scan is not None

    def show_lines(self, lines: tuple[SignatureLine, ...], pages: int) -> None:
        """Everyone who has a line to sign on can be named at once."""
        self._everyone = tuple(dict.fromkeys(each.name for each in lines))
        self._signed_on = tuple(dict.fromkeys(each.place.page for each in lines))
        self._count = pages
        words = tr("All {number} on the lines", number=len(self._everyone))
        self.all_lines.setText(words)
        self.all_lines.setAccessibleName(words)
        self._show_all_lines()

    def read(self, path: Path) -> None:
        """Read this file, beside the windows."""
        self.work = read_scan(desk=self.desk, document=self.document, path=path, done=self._show, parent=self)

    def turn_right(self) -> None:
        """The page in sight, by a quarter."""
        from governance_desk.signing.scan.read import turned

        if self.scan is not None:
            at = self.pages.in_sight()
            pages = tuple(turned(page, int(number == at)) for number, page in enumerate(self.scan.pages))
            self._show(msgspec.structs.replace(self.scan, pages=pages))
            self.pages.go_to(at)

    def leave_out(self) -> None:
        """The page in sight does not belong here; the file as it came is kept with it all the same."""
        if self.scan is not None and len(self.scan.pages) > 1:
            at = self.pages.in_sight()
            pages = self.scan.pages[:at] + self.scan.pages[at + 1 :]
            self._show(msgspec.structs.replace(self.scan, pages=pages))
            self.pages.go_to(min(at, len(pages) - 1))

    def file_it(self) -> None:
        """Beside the document; what does not look like the signed document only after it was asked again."""
        if not self.doubts:
            self._file()
            return
        names = self._names()
        said = (
            tr("It is filed as signed by {names}.", names=BETWEEN.join(names))
            if names
            else tr("Nobody is named as a signer: it is filed, and nobody counts as having signed.")
        )
        AskDialog(
            self,
            tr("Is this the signed document?"),
            [
                *doubt_sentences(self.doubts),
                said,
                tr("What did not check stays with the file, in the list and in the archive."),
            ],
            [],
            tr("It is: file it all the same"),
            lambda _lines: self._file(),
            danger=True,
        ).open()

    def _names(self) -> list[str]:
        return [each.strip() for each in re.split(r"[、,，;；]", self.who.text()) if each.strip()]

    def _file(self) -> bool:
        """Whether it is filed; nothing is left to file then."""
        names, scan = self._names(), self.scan
        if scan is not None and file_scan(
            desk=self.desk, document=self.document, scan=scan, who=names, parent=self, doubts=self.doubts
        ):
            kept = (
                tr("The file as it came lies beside it.")
                if Original(scan.name, scan.content).is_kept
                else tr("The file as it came is too large to be kept; its hash is.")
            )
            self._filed = True
            self._show(None)
            self.said.emit(in_a_row((self._filed_words(names), kept)))
            return True
        return False

    def _show(self, scan: Scan | None) -> None:
        self.scan = scan
        for part in self._after:
            part.setVisible(scan is not None)
        for part in self._before:
            part.setVisible(scan is None)
        self._rest.setVisible(scan is None)
        self._show_all_lines()
        self.out.setVisible(scan is not None and len(scan.pages) > 1)
        words = tr("Fetch another scan …") if self._filed or scan is not None else tr("Fetch the scan …")
        self.fetch.setText(words)
        self.fetch.setAccessibleName(words)
        self.fetch.setProperty("kind", "" if self._filed or scan is not None else "primary")
        restyle(self.fetch)
        self.worked.emit()
        self.verdict.hide()
        if scan is None:
            self._doubt(())
            self.pages.show_pages([])
            return
        pictures = []
        for page in scan.pages:
            picture = QPixmap()
            picture.loadFromData(page.jpeg)
            pictures.append(picture.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation))
        self.pages.show_pages(pictures)
        self._judge(scan)

    def _filed_words(self, names: list[str]) -> str:
        if not names:
            return tr("The scan is filed beside the document; nobody is named as a signer.")
        return tr("The scan is filed beside the document, signed by {names}.", names=BETWEEN.join(names))

    def _show_all_lines(self) -> None:
        self.all_lines.setVisible(self.scan is not None and len(self._everyone) > _MOST_PROPOSED)

    def _judge(self, scan: Scan) -> None:
        from governance_desk.signing.scan.code import Match, match
        from governance_desk.signing.scan.doubt import doubts
        from governance_desk.signing.scan.whole import whole

        # What was signed in turn bears the code of what was issued.
        found = match(scan.codes, self.document.drawn.hash)
        inside = whole([each.page for each in scan.pages], self._count, self._signed_on)
        said = whole_words(inside, self._count)
        self._doubt(doubts(found, [each.page for each in scan.pages], self._count, self._signed_on))
        if found is Match.SAME:
            self.verdict.say(
                in_a_row(("✓ " + tr("The code on the page is that of this document."), *said)),
                tone="good" if inside.good else "warn",
            )
        elif found is Match.OTHER:
            self.verdict.say(
                tr(
                    "The code on the page, {code}, is not that of this document, which was drawn up at {head}: look "
                    "whether another paper, or an earlier version, was signed.",
                    code=scan.codes[0].splitlines()[-1][:16],
                    head=self.document.drawn.hash[:16],
                ),
                tone="bad",
            )
        else:
            none = tr("No code was found: it stands on the last page of some papers only. Compare the page yourself.")
            said = [none, *said]
            if Doubt.NOT_RECOGNISED in self.doubts:
                self.verdict.say(in_a_row(said), tone="bad")
            else:
                self.verdict.say(in_a_row(said), tone="plain" if inside.good else "warn")

    def _doubt(self, doubts: tuple[Doubt, ...]) -> None:
        """Nobody is proposed as a signer of what may be another paper, and filing it is not the next thing to do."""
        if bool(doubts) != bool(self.doubts) and self.who.text() == ("" if self.doubts else self._proposed):
            self.who.setText("" if doubts else self._proposed)
        self.doubts = doubts
        words = tr("File it as signed all the same …") if doubts else tr("File the scan")
        self.file.setText(words)
        self.file.setAccessibleName(words)
        self.file.setProperty("kind", "" if doubts else "primary")
        restyle(self.file)

    def _choose(self) -> None:
        kinds = kinds_of(tr("Scans and photographs"), KINDS)
        path = ask_which_to_open(self, tr("Fetch the scan"), kinds=kinds)
        if path:
            self.read(Path(path))

    def _print(self, *, to_sign: bool) -> None:
        from ui.printing import print_pdf

        try:
            title = self.document.title
            name = signature_page_name(title) if to_sign else title
            print_pdf(content_of(self.desk, newest(self.document)), name, self, to_sign=to_sign)
        except (Refusal, Fault) as error:
            show_error(error, self)
