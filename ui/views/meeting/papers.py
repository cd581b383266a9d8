"""The papers of a meeting: notice and minutes, as bytes of a PDF; kept, printed, or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.blocks import Document
from governance_desk.errors import Fault, Refusal
from governance_desk.filing.annulled import RECORD
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.meeting.ids import ProxyId
from governance_desk.meeting.state import ItemId, MeetingId, VoteId
from ui.desk import Desk
from ui.errors import show_error

if TYPE_CHECKING:
    from governance_desk.documents.filed import Filable
    from governance_desk.filing.state import IssuedDocument
    from ui.operations.filing import Offer


class Papers:
    """Draws up the documents when they are asked for; reportlab is not loaded before."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        self._desk = desk
        self._meeting = meeting

    def minutes(self) -> bytes:
        """The minutes as they stand, as a PDF; Refusal or Fault where they cannot be drawn up."""
        return _pdf(self._minutes())

    def notice(self) -> bytes:
        """The notice of the meeting, as a PDF."""
        return _pdf(self._notice())

    def print_notice(self, parent: QWidget) -> bool:
        """Print the notice."""
        from ui.printing import print_pdf

        return _try(
            parent,
            lambda: print_pdf(
                self.notice(), self._name(tr("Notice")), parent, kind="notice", issue=self._issue("notice")
            ),
        )

    def save_notice(self, parent: QWidget) -> bool:
        """Save the notice where the clerk says, as PDF or for Word."""
        from ui.operations.save_paper import save_paper

        return save_paper(self._notice, self._name(tr("Notice")), parent, issue=self._issue("notice"))

    def print_proxy(self, parent: QWidget, proxy: str = "") -> bool:
        """Print the form, to go out with the notice, or a proxy as it was recorded."""
        from ui.printing import print_pdf

        return _try(
            parent, lambda: print_pdf(_pdf(self._proxy(proxy)), self._name(tr("Written proxy")), parent, kind="proxy")
        )

    def save_proxy(self, parent: QWidget) -> bool:
        """Save the blank form where the clerk says."""
        from ui.operations.save_paper import save_paper

        return save_paper(self._proxy, self._name(tr("Written proxy")), parent)

    def _proxy(self, proxy: str = "") -> Document:
        from governance_desk.documents.content.proxy_form import proxy_form

        return proxy_form(self._desk.association, self._meeting, ProxyId(proxy) if proxy else None)

    def print_minutes(self, parent: QWidget, *, to_sign: bool = False, note: str = "") -> bool:
        """Print the minutes as they stand, or only the pages to sign on; `note`: what is to be said of them."""
        from ui.printing import print_pdf

        return _try(
            parent,
            lambda: print_pdf(
                self.minutes(),
                signature_page_name(self._name(tr("Minutes"))) if to_sign else self._name(tr("Minutes")),
                parent,
                kind="minutes",
                to_sign=to_sign,
                note=note,
                issue=None if to_sign else self._issue(*RECORD),
            ),
        )

    def print_issued_to_sign(self, document: IssuedDocument, parent: QWidget, note: str = "") -> bool:
        """Print the pages to sign on of the minutes as they were issued."""
        from ui.operations.signing import content_of
        from ui.printing import print_pdf

        return _try(
            parent,
            lambda: print_pdf(
                content_of(self._desk, document),
                signature_page_name(self._name(tr("Minutes"))),
                parent,
                kind="minutes",
                to_sign=True,
                note=note,
            ),
        )

    def save_minutes(self, parent: QWidget) -> bool:
        """Save the minutes where the clerk says, as PDF or for Word."""
        from ui.operations.save_paper import save_paper

        return save_paper(self._minutes, self._name(tr("Minutes")), parent, issue=self._issue(*RECORD))

    def print_head_count(self, parent: QWidget) -> bool:
        """Print how many were there at every moment, and who left."""
        from ui.printing import print_pdf

        name = self._name(tr("Head count"))
        return _try(parent, lambda: print_pdf(_pdf(self._head_count()), name, parent, kind="record"))

    def save_head_count(self, parent: QWidget) -> bool:
        """Save the same where the clerk says, as PDF or for Word."""
        from ui.operations.save_paper import save_paper

        return save_paper(self._head_count, self._name(tr("Head count")), parent)

    def print_ballot(self, item: ItemId, parent: QWidget) -> bool:
        """Print the ballot of the item."""
        from ui.printing import print_pdf

        def act() -> bool:
            from governance_desk.documents.content.ballot import ballot
            from governance_desk.filing.papers import ballot_name
            from ui.operations.documents import ballots_of

            paper = _pdf(ballot(self._desk.association, self._meeting, item))
            number = ballots_of(self._desk, self._meeting, item)
            asked = self._desk.association.meetings[self._meeting].item(item)
            name = ballot_name(election=asked is not None and asked.election is not None)
            return bool(print_pdf(paper, self._name(name), parent, kind="ballot", ballots=number))

        return _try(parent, act)

    def print_election_rules(self, item: ItemId, parent: QWidget) -> bool:
        """Print the rules of the election on the item."""
        from ui.printing import print_pdf

        def act() -> bool:
            from governance_desk.documents.content.election_rules import election_rules

            paper = _pdf(election_rules(self._desk.association, self._meeting, item))
            return bool(print_pdf(paper, self._name(tr("Election rules")), parent, kind="rules"))

        return _try(parent, act)

    def print_tally_sheet(self, vote: VoteId, parent: QWidget) -> bool:
        """Print what the scrutineers sign."""
        from ui.printing import print_pdf

        def act() -> bool:
            from governance_desk.documents.content.tally_sheet import tally_sheet

            head = Head(self._desk.head.number, self._desk.head.hash)
            paper = _pdf(tally_sheet(self._desk.association, self._meeting, vote, head))
            return bool(print_pdf(paper, self._name(tr("Tally sheet")), parent, kind="record"))

        return _try(parent, act)

    def _minutes(self) -> Document:
        from governance_desk.documents.content.minutes import minutes

        return minutes(self._desk.association, self._meeting, Head(self._desk.head.number, self._desk.head.hash))

    def _head_count(self) -> Document:
        from governance_desk.documents.content.head_count import head_count_sheet

        head = Head(self._desk.head.number, self._desk.head.hash)
        return head_count_sheet(self._desk.association, self._meeting, head, self._desk.clock().stamp)

    def _notice(self) -> Document:
        from governance_desk.documents.content.notice import notice

        return notice(self._desk.association, self._meeting)

    def _issue(self, *papers: str) -> Offer | None:
        """Offers to issue this paper of the meeting once it is saved or printed; None where it is not issued yet.

        `papers`: what it is called, in a meeting or in a vote in writing.
        """
        from governance_desk.lists.papers import papers_of
        from ui.operations.filing import offer_to_issue

        def filable() -> Filable | None:
            rows = papers_of(self._desk.association, self._meeting)
            return next((row.filable for row in rows if row.paper in papers), None)

        found = filable()
        if found is None:
            return None
        return offer_to_issue(self._desk, lambda: filable() or found)

    def _name(self, paper: str) -> str:
        return f"{self._desk.association.meetings[self._meeting].title} {paper}"


def signature_page_name(paper: str) -> str:
    """How the file with the pages to sign on is called, after the paper that they belong to."""
    return tr("{paper} signature page", paper=paper)


def _pdf(document: Document) -> bytes:
    from governance_desk.documents.layout.pdf import pdf

    return pdf(document)


def _try(parent: QWidget, act: Any) -> bool:
    try:
        return bool(act())
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
