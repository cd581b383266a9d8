"""The signatures of a PDF: who, when, whether it was changed since, and who vouches for the name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import render, tr
from governance_desk.signing import say
from governance_desk.signing.check import Checked, Trust, Unread
from ui import theme
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_which_to_open, kinds_of
from ui.operations.signing import distrust, read_pdf, signatures_of, trust
from ui.views.seats.nominate_dialogs import ReasonDialog
from ui.widgets.banner import Banner
from ui.widgets.detail_panel import emptied
from ui.widgets.facts import Facts
from ui.widgets.form_dialog import opened
from ui.widgets.inner_area import InnerArea
from ui.words import label


class SignaturesDialog(QDialog):
    """Looks once, beside the windows, and again after the list of trusted certificates was changed here."""

    def __init__(self, desk: Desk | None, pdf: bytes, name: str, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk, self._pdf = desk, pdf
        self.found: tuple[Checked, ...] = ()
        self.unread: tuple[Unread, ...] = ()
        self.setWindowTitle(tr("Signatures"))
        self.setAccessibleName(self.windowTitle())
        heading = label("heading")
        heading.setText(name)
        self.banner = Banner()
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(10)
        self.buttons: list[QPushButton] = []
        close = QPushButton(tr("Close"))
        close.setAccessibleName(close.text())
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(heading)
        whole.addWidget(self.banner)
        whole.addWidget(InnerArea(inner), 1)
        whole.addLayout(foot)
        self.resize(min(960, theme.px(760)), min(680, theme.px(560)))
        self.look()

    def look(self) -> None:
        """Check them, and show what was found."""
        self.banner.say(tr("The signatures are being checked …"), tone="plain")
        self.work = signatures_of(desk=self._desk, pdf=self._pdf, done=self.show_found, parent=self)

    def show_found(self, both: tuple[tuple[Checked, ...], tuple[Unread, ...]]) -> None:
        """One card for each signature, the verdict on all of them above; those of unknown kinds are said as well."""
        found, self.unread = both
        self.found = found
        emptied(self._cards)
        self.buttons.clear()
        if self.unread and all(each.sound for each in found):
            self.banner.say("\n".join(render(say.unchecked(each)) for each in self.unread), tone="warn")
        elif not found:
            self.banner.say(
                tr("No signature by certificate. What was signed by hand or on paper is seen on the pages only."),
                tone="plain",
            )
        elif not all(each.sound for each in found):
            self.banner.say(tr("Do not rely on this document: a signature says that it was changed."), tone="bad")
        elif any(each.trust is Trust.WEAK for each in found):
            self.banner.say(tr("No change is seen, but a signature was made in a way that can be forged."), tone="warn")
        elif all(each.trust is Trust.LISTED for each in found):
            self.banner.say("✓ " + tr("Unchanged, and all signers are known to the association."), tone="good")
        elif len(found) == 1:
            self.banner.say(tr("Unchanged since it was signed. It is not known here who the signer is."), tone="warn")
        else:
            self.banner.say(
                tr("Unchanged since it was signed. Of some signers it is not known here who they are."), tone="warn"
            )
        for each in found:
            self._cards.addWidget(self._card(each))
        self._cards.addStretch(1)

    def _card(self, found: Checked) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        name = label("heading")
        name.setText(found.holder.name or tr("The certificate names nobody"))
        verdict = label()
        verdict.setText(("✓ " if found.sound else "✗ ") + render(say.verdict(found)))
        verdict.setProperty("tone", _tone(found))
        facts = Facts()
        facts.show_facts(
            [
                (tr("Organisation"), found.holder.organisation),
                (tr("Signed on"), render(say.when(found))),
                (tr("Since then"), render(say.since(found))),
                (tr("The signer's certificate"), render(say.trusted(found))),
                (tr("Reason"), found.reason),
                (tr("Fingerprint"), say.fingerprint(found)),
            ]
        )
        for part in (name, verdict, facts):
            column.addWidget(part)
        if self._desk is not None and (button := self._trust_button(found)) is not None:
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
            self.buttons.append(button)
        return card

    def _trust_button(self, found: Checked) -> QPushButton | None:
        """Onto the association's list, or off it; a test certificate belongs on none."""
        assert self._desk is not None
        listed = found.holder.fingerprint in self._desk.association.signatures.trusted
        if not listed and (found.trust in (Trust.TEST, Trust.LISTED, Trust.WEAK) or not found.sound):
            return None
        button = QPushButton(tr("Take it off the list of trusted ones …") if listed else tr("Trust this certificate …"))
        button.setAccessibleName(button.text())
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.open_drop(found) if listed else self.open_trust(found))
        return button

    def open_trust(self, found: Checked) -> ReasonDialog:
        """Ask how it was made sure whose certificate this is."""
        return self._ask(
            tr("Trust this certificate"),
            tr(
                "Compare this fingerprint with {name}, over the telephone or face to face: {fingerprint}",
                name=found.holder.name,
                fingerprint=say.fingerprint(found),
            ),
            tr("When and how it was compared"),
            lambda reason, parent: trust(desk=self._known, found=found, reason=reason, parent=parent),
        )

    def open_drop(self, found: Checked) -> ReasonDialog:
        """Ask why it is taken off."""
        return self._ask(
            tr("Take it off the list"),
            found.holder.name,
            tr("Reason"),
            lambda reason, parent: distrust(
                desk=self._known, fingerprint=found.holder.fingerprint, reason=reason, parent=parent
            ),
        )

    @property
    def _known(self) -> Desk:
        assert self._desk is not None
        return self._desk

    def _ask(self, title: str, lead: str, asked: str, do: object) -> ReasonDialog:
        dialog = opened(ReasonDialog(title, lead, asked, title, do, self))  # type: ignore[arg-type]
        dialog.accepted.connect(self.look)
        return dialog


def choose_and_show(desk: Desk | None, parent: QWidget) -> SignaturesDialog | None:
    """Ask for any PDF, and show its signatures."""
    path = ask_which_to_open(parent, tr("Check the signatures of a PDF"), kinds=kinds_of("PDF", "*.pdf"))
    if not path:
        return None
    try:
        pdf = read_pdf(Path(path))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None
    return opened(SignaturesDialog(desk, pdf, Path(path).name, parent))


def _tone(found: Checked) -> str:
    if not found.sound:
        return "bad"
    return "good" if found.trust is Trust.LISTED else "warn"
