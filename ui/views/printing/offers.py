"""What can be drawn up for many, on the page where the clerk is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import BodyKey
from governance_desk.documents.printing.stock import Use
from governance_desk.language import tr
from governance_desk.lists.mailing import Mailing, letters, notices, of_body, of_members, of_rows, proxy_forms
from governance_desk.lists.papers import PaperRow
from governance_desk.meeting.proxies.rule import allows_proxies
from governance_desk.meeting.state import MeetingId
from governance_desk.register.state import UnitId
from ui.desk import Desk
from ui.operations.label_sheets import addressees, addressees_of_roll, badges
from ui.views.printing.merge_dialog import MergeDialog, Offer, Sheets, Words
from ui.widgets.form_dialog import opened


def for_rows(desk: Desk, rows: Sequence[PaperRow], parent: QWidget) -> MergeDialog:
    """The papers of the list that are shown."""
    name = tr("All papers shown")
    return opened(MergeDialog(desk, name, [Offer(name, of_rows("all", name, rows))], parent))


def for_meeting(desk: Desk, meeting: MeetingId, parent: QWidget) -> MergeDialog:
    """Notices, forms of a proxy where the charter allows proxies, badges and labels for everyone on the roll."""
    found = [notices(desk.association, meeting, desk.liaisons())]
    if allows_proxies(desk.room(meeting)):
        found.append(proxy_forms(desk.association, meeting))
    title = desk.association.meetings[meeting].title
    offers = [Offer(f"{title} {each.name}", each) for each in found]
    for name, sheets in (
        (tr("Badges"), Sheets(Use.BADGE, partial(badges, desk, meeting))),
        (tr("Address labels"), Sheets(Use.LABEL, partial(addressees_of_roll, desk, meeting))),
    ):
        offers.append(Offer(f"{title} {name}", sheets))
    return opened(MergeDialog(desk, tr("To each by name"), offers, parent))


def for_members(desk: Desk, units: Sequence[UnitId], parent: QWidget) -> MergeDialog:
    """Letters, labels, certificates, reminders and receipts for these units."""
    today = desk.clock().day

    def write(title: str, words: str) -> Mailing:
        return letters(desk.association, units, title, words, today, desk.liaisons())

    offers = [Offer(each.name, each) for each in of_members(desk.association, units, today)]
    offers.append(Offer(tr("A letter in your own words"), Words(write)))
    offers.append(Offer(tr("Address labels"), Sheets(Use.LABEL, partial(addressees, desk, units))))
    return opened(MergeDialog(desk, tr("Letters and labels"), offers, parent))


def for_body(desk: Desk, body: BodyKey, parent: QWidget) -> MergeDialog | None:
    """Ledgers, lists of candidates and notices of what followed from absences; None where there is none yet."""
    offers = [Offer(each.name, each) for each in of_body(desk.association, body, desk.clock().day)]
    return opened(MergeDialog(desk, tr("Papers of the council"), offers, parent)) if offers else None
