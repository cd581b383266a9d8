"""The association's list of trusted certificates: who is on it, since when, and how it was made sure of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from governance_desk.signatures.state import TrustedCertificate
from ui import theme
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_which_to_open, kinds_of
from ui.operations.signing import distrust, read_holder, trust_certificate
from ui.views.seats.nominate_dialogs import ReasonDialog
from ui.widgets.detail_panel import emptied
from ui.widgets.facts import Facts
from ui.widgets.form_dialog import opened
from ui.widgets.inner_area import InnerArea
from ui.words import label


class TrustedDialog(QDialog):
    """Follows the desk while it is open."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self.setWindowTitle(tr("Trusted certificates"))
        self.setAccessibleName(self.windowTitle())
        lead = label("muted")
        lead.setText(
            tr("A signature counts as known where its certificate, or the one that issued it, stands on this list.")
        )
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(10)
        self.add = QPushButton(tr("Add from a file …"))
        self.add.clicked.connect(self._choose)
        close = QPushButton(tr("Close"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(close)
        for button in (self.add, close):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(lead)
        whole.addWidget(InnerArea(inner), 1)
        whole.addLayout(foot)
        self.resize(min(900, theme.px(700)), min(640, theme.px(460)))
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh()

    def refresh(self) -> None:
        """Each certificate as it stands."""
        emptied(self._cards)
        there = self._desk.association.signatures.trusted.values()
        if not there:
            none = label()
            none.setText(
                tr("None yet. Add the certificate of whoever issues those of your signers, or a signer's own.")
            )
            self._cards.addWidget(none)
        for each in there:
            self._cards.addWidget(self._card(each))
        self._cards.addStretch(1)

    def read(self, path: Path) -> ReasonDialog | None:
        """Read a certificate, and ask how it was made sure whose it is."""
        try:
            holder, der = read_holder(path)
        except (Refusal, Fault) as error:
            show_error(error, self)
            return None
        lead = tr(
            "{name}, issued by {issuer}. Compare the fingerprint with what is published: {fingerprint}",
            name=holder.name,
            issuer=holder.issuer,
            fingerprint=holder.fingerprint.upper(),
        )
        return opened(
            ReasonDialog(
                tr("Trust this certificate"),
                lead,
                tr("When and how it was compared"),
                tr("Trust this certificate"),
                lambda reason, parent: trust_certificate(
                    desk=self._desk, holder=holder, der=der, reason=reason, parent=parent
                ),
                self,
            )
        )

    def _card(self, each: TrustedCertificate) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        heading = label("heading")
        heading.setText(each.holder)
        facts = Facts()
        facts.show_facts(
            [
                (tr("Issued by"), each.issuer),
                (tr("Valid until"), each.until.isoformat()),
                (tr("On the list since"), each.day.isoformat()),
                (tr("Compared"), each.reason),
                (tr("Fingerprint"), " ".join(each.fingerprint[at : at + 4] for at in range(0, 64, 4)).upper()),
            ]
        )
        off = QPushButton(tr("Take it off the list …"))
        off.setAccessibleName(off.text())
        off.setAutoDefault(False)
        off.clicked.connect(lambda: self.open_drop(each))
        row = QHBoxLayout()
        row.addWidget(off)
        row.addStretch(1)
        for part in (heading, facts):
            column.addWidget(part)
        column.addLayout(row)
        return card

    def open_drop(self, each: TrustedCertificate) -> ReasonDialog:
        """Ask why it is taken off."""
        title = tr("Take it off the list")
        return opened(
            ReasonDialog(
                title,
                each.holder,
                tr("Reason"),
                title,
                lambda reason, parent: distrust(
                    desk=self._desk, fingerprint=each.fingerprint, reason=reason, parent=parent
                ),
                self,
            )
        )

    def _choose(self) -> None:
        kinds = kinds_of(tr("Certificates"), "*.cer *.crt *.pem *.der")
        path = ask_which_to_open(self, tr("Choose the certificate"), kinds=kinds)
        if path:
            self.read(Path(path))
