"""Address labels for members, badges for a meeting: whom they are for, and the sheets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.association.badges import badge_record
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.stamped import REHEARSAL
from governance_desk.documents.printing.sheets import Addressee, Badge, Cut, Made, Part, badge_sheets, label_sheets
from governance_desk.documents.printing.stock import Stock, Use
from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, text, tr
from governance_desk.lists.mailing import Lack, Mailing, Missing, voters_of
from governance_desk.meeting.badge import code_of
from governance_desk.meeting.state import MeetingId
from governance_desk.register.state import UnitId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.background import Background, Watch, in_background
from ui.operations.contacts import address_of, known


def addressees(desk: Desk, units: Sequence[UnitId]) -> tuple[list[Addressee], Mailing]:
    """The units with their addresses; those without one are among them too, and are named as missing."""
    return _addressed(desk, [(each, "") for each in units])


def addressees_of_roll(desk: Desk, meeting_id: MeetingId) -> tuple[list[Addressee], Mailing]:
    """Everyone on the roll at the address of their unit, as the notices go out: two seats of a unit get two."""
    voters = [each for each in voters_of(desk.association, meeting_id) if each.unit is not None]
    return _addressed(desk, [(each.unit, each.name) for each in voters if each.unit is not None])


def _addressed(desk: Desk, whom: Sequence[tuple[UnitId, str]]) -> tuple[list[Addressee], Mailing]:
    """Units, each with whom it is for; the liaison, otherwise the representative, where nobody is named."""
    found, lacking = [], []
    register = desk.association.register
    for unit, name in ((register.units[each], name) for each, name in whom):
        kept = known(desk, unit.id)
        address = address_of(kept, unit)
        person = name or kept.get("liaison") or register.person_name(unit.representative)
        found.append(Addressee(unit.name, person, address, kept.get("postcode", "") if kept.get("address") else ""))
        if not address:
            lacking.append(Missing(unit.name, Lack.ADDRESS, unit.id))
    return found, Mailing("label", tr("Address labels"), (), tuple(lacking))


def badges(desk: Desk, meeting_id: MeetingId) -> tuple[list[Badge], Mailing]:
    """Everyone on the roll with a code, then those who attend without a vote; who has no name gets no badge."""
    association = desk.association
    record = badge_record(association)
    found, nameless = [], []
    for voter in voters_of(association, meeting_id):
        if voter.name:
            found.append(Badge(voter.name, voter.unit_name, voter.post, code_of(record, voter)))
        else:
            nameless.append(Missing(voter.unit_name, Lack.REPRESENTATIVE, voter.unit))
    found += [Badge(each.name, each.unit, "列席") for each in association.meetings[meeting_id].observers]
    return found, Mailing("badge", tr("Badges"), (), tuple(nameless))


def lay_out(
    *,
    desk: Desk,
    items: Sequence[Addressee] | Sequence[Badge],
    stock: Stock,
    first: int,
    title: str,
    parent: QWidget,
) -> Background | None:
    """Make the sheets beside the windows, then the print dialog, from which they can be saved as well."""
    if not items:
        show_error(Refusal(text("There is nobody to make them for."), next_step=text("Enter the names first.")), parent)
        return None
    association = desk.association
    about = Document(
        title=f"{association.name}{title}",
        blocks=(),
        author=association.name,
        subject=title,
        stamp=REHEARSAL if association.rehearsal else "",
    )

    def work(_watch: Watch) -> Made:
        if stock.use is Use.LABEL:
            return label_sheets([each for each in items if isinstance(each, Addressee)], stock, about, first=first)
        return badge_sheets([each for each in items if isinstance(each, Badge)], stock, about)

    def done(made: Made) -> None:
        from ui.printing import print_pdf

        said = in_a_row((_number_words(stock, len(items), first), _cut_words(made)))
        print_pdf(made.content, title, parent, kind=stock.use.value, note=said)

    return in_background(
        sentence=tr("The sheets are being laid out …"), work=work, done=done, parent=parent, may_stop=False
    )


def stock_words(stock: Stock) -> str:
    """How a sheet is called: its columns and rows, and the size of a piece."""
    return tr(
        "{columns} × {rows}, {width:g} × {height:g} mm",
        columns=stock.columns,
        rows=stock.rows,
        width=stock.width,
        height=stock.height,
    )


def _number_words(stock: Stock, number: int, first: int) -> str:
    """How many there are, and where the first stands on a sheet of which places are used up."""
    if stock.use is Use.BADGE:
        return tr("{number} badges.", number=number)
    if first == 1:
        return tr("{number} labels.", number=number)
    return tr("{number} labels, the first in place {first}.", number=number, first=first)


def _cut_words(made: Made) -> str:
    """Which pieces lack the end of what, the first five by name, and what helps."""
    if not made.cut:
        return ""
    names = "、".join(_cut_piece(each) for each in made.cut[:5])
    return in_a_row(
        (
            tr("On {number} of them the end is missing where “…” stands: {names}.", number=len(made.cut), names=names),
            tr("A sheet with larger pieces has more room."),
        )
    )


def _cut_piece(cut: Cut) -> str:
    parts = {
        Part.POSTCODE: tr("postal code"),
        Part.ADDRESS: tr("address"),
        Part.UNIT: tr("name of the unit"),
        Part.PERSON: tr("name of the person"),
        Part.POST: tr("post"),
        Part.ASSOCIATION: tr("name of the association"),
    }
    return tr(
        "no. {number} {name} ({parts})",
        number=cut.number,
        name=cut.name if len(cut.name) <= 20 else f"{cut.name[:19]}…",
        parts="、".join(parts[each] for each in cut.parts),
    )
