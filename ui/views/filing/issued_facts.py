"""What stands beside an issued document: what it is, where it comes from, to whom it went, what took its place."""

from __future__ import annotations

from governance_desk.filing.state import Annulled, IssuedDocument
from governance_desk.language import in_a_row, tr
from governance_desk.lists.issued import about_words
from governance_desk.signing.beside import BETWEEN, signers
from ui.desk import Desk

SHOWN_OF_HASH = 16
HALF = 32  # of a SHA-256 in one line, for it has nowhere to break


def facts_of(desk: Desk, document: IssuedDocument) -> list[tuple[str, str]]:
    """(what it is, what it says), from top to bottom; empty where there is nothing to say."""
    filing = desk.association.filing
    before = filing.documents[document.supersedes] if document.supersedes is not None else None
    after = filing.documents[document.superseded_by] if document.superseded_by is not None else None
    about = about_words(desk.association, document.about, document.day)
    drawn = tr(
        "entry {number} ({hash}), program {program}",
        number=document.drawn.number,
        hash=document.drawn.hash[:SHOWN_OF_HASH],
        program=document.drawn.program,
    )
    return [
        (tr("Document number"), document.number),
        (tr("Day of issue"), document.day.isoformat()),
        (tr("About"), "" if about in document.title else about),
        (tr("Signed by"), BETWEEN.join(signers(document))),
        (tr("Sent to"), sent_words(document)),
        (tr("Supersedes"), _named(before, document.reason)),
        (tr("Superseded by"), _named(after, after.reason if after is not None else "")),
        (tr("Origin"), tr("made elsewhere: no code stands on it") if document.made_elsewhere else ""),
        (tr("Filed at") if document.made_elsewhere else tr("Drawn up at"), drawn),
        (tr("SHA-256"), f"{document.content[:HALF]} {document.content[HALF:]}"),
    ]


def annulled_words(annulled: Annulled) -> str:
    """Since when it is out of force, why, and by whose decision."""
    said = tr("Annulled on {day}: {reason}.", day=annulled.day.isoformat(), reason=_open(annulled.reason))
    if not annulled.basis:
        return said
    return in_a_row((said, tr("By decision of: {basis}.", basis=_open(annulled.basis))))


def _open(said: str) -> str:
    """Without the full stop with which some people end what they enter."""
    return said.rstrip(" .。")


def sent_words(document: IssuedDocument) -> str:
    """How many have it, how many were written to in vain, and what is a draft only; nothing before any of it."""
    reached, failed = document.reached()
    drafts = len(document.drafts())
    if not (reached or failed or drafts):
        return ""
    said = tr("{reached}; not reached: {failed}", reached=reached, failed=failed) if failed else str(reached)
    return tr("{said}; drafts not sent yet: {drafts}", said=said, drafts=drafts) if drafts else said


def _named(document: IssuedDocument | None, reason: str) -> str:
    if document is None:
        return ""
    name = document.number or document.title
    return tr("{document}, {day}: {reason}", document=name, day=document.day.isoformat(), reason=reason)
