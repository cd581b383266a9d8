"""Take an issued document out of force where nothing takes its place."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.filing.commands import AnnulDocument
from governance_desk.filing.events import DocumentAnnulled
from governance_desk.filing.issue import require_document
from governance_desk.filing.state import Filing
from governance_desk.journal.event import Event
from governance_desk.language import text

DECIDED = frozenset({"resolution", "minutes", "written_record"})
"""The papers that say what a body decided, or that it approves itself: who annuls one of these names the decision."""


def annul_document(filing: Filing, command: AnnulDocument) -> list[Event]:
    """The document is out of force; nothing where it is so already. It stays as it was issued, with its number.

    Refusal where it has been superseded, without a reason, on a day before it was issued, and for what a body decided
    without saying by whose decision.
    """
    document = require_document(filing, command.document)
    if document.annulled is not None:
        return []
    if document.superseded_by is not None:
        newer = filing.documents[document.superseded_by]
        raise Refusal(
            text(
                "{title} has been superseded already, by {newer}.",
                title=document.title,
                newer=newer.number or newer.title,
            ),
            next_step=text("It is out of force. Annul the one that took its place, if that is wrong too."),
        )
    reason, basis = command.reason.strip(), command.basis.strip()
    if not reason:
        raise Refusal(text("Why?"), next_step=text("Enter the reason; it stays in the record."))
    if document.paper in DECIDED and not basis:
        raise Refusal(
            text("{title} says what a body decided: the secretariat alone does not annul it.", title=document.title),
            next_step=text("Enter by which resolution, or on whose decision, it is annulled."),
        )
    if command.day < document.day:
        raise Refusal(
            text(
                "{title} was issued on {day}: it cannot be annulled before.",
                title=document.title,
                day=str(document.day),
            ),
            next_step=text("Correct the day."),
        )
    return [
        DocumentAnnulled(
            document=document.id,
            title=document.title,
            number=document.number,
            day=command.day,
            reason=reason,
            basis=basis,
        )
    ]
