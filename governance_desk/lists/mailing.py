"""Mail merge: one paper for each of many, and what is missing for some of them, known before anything is drawn up."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.charter.keys import BodyKey
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.certificate import certificate
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.own_letter import own_letter
from governance_desk.documents.content.proxy_form import proxy_form
from governance_desk.documents.content.wording import body_of
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.lists.papers import Draw, PaperRow, paper_rows
from governance_desk.meeting.roll import expected
from governance_desk.meeting.state import MeetingId, Voter
from governance_desk.register.certificates.due import last_certificates, rule_of
from governance_desk.register.state import Unit, UnitId

Reachable = frozenset[str] | None
"""The units for which somebody is named for contact; None where that is not kept."""


class Lack(StrEnum):
    """What is not known of a recipient."""

    ADDRESS = "address"
    CONTACT = "contact"
    REPRESENTATIVE = "representative"
    CERTIFICATE = "certificate"
    NUMBER = "number"


class Missing(NamedTuple):
    """What is not known of whom; `unit` is where it is mended."""

    name: str
    lack: Lack
    unit: UnitId | None = None


class Piece(NamedTuple):
    """The paper of one recipient; what it `lacks` prints as a blank."""

    recipient: str
    draw: Draw
    lacks: tuple[Lack, ...] = ()
    unit: UnitId | None = None


class Mailing(NamedTuple):
    """The papers of one kind, and those who get none."""

    key: str
    name: str
    pieces: tuple[Piece, ...]
    left_out: tuple[Missing, ...] = ()

    def missing(self) -> list[Missing]:
        """All that is not known, recipient after recipient; then of those who get no paper, why."""
        of_pieces = [Missing(piece.recipient, lack, piece.unit) for piece in self.pieces for lack in piece.lacks]
        return [*of_pieces, *self.left_out]


def of_rows(key: str, name: str, rows: Iterable[PaperRow]) -> Mailing:
    """These papers of the list as they are."""
    return Mailing(key, name, tuple(Piece(row.title, row.draw) for row in rows))


def notices(association: Association, meeting: MeetingId, reachable: Reachable = None) -> Mailing:
    """The notice to everyone on the roll, each with the addressee in the first line and in the slip."""
    pieces = [
        Piece(
            called(voter),
            _without_head(partial(notice, association, meeting, to=voter)),
            _lacks(voter, reachable),
            voter.unit,
        )
        for voter in voters_of(association, meeting)
    ]
    return Mailing("notice", tr("Notice"), tuple(pieces))


def proxy_forms(association: Association, meeting: MeetingId) -> Mailing:
    """The form of a written proxy with each principal filled in."""
    pieces = [
        Piece(
            called(voter),
            _without_head(partial(proxy_form, association, meeting, principal=voter)),
            _lacks(voter),
            voter.unit,
        )
        for voter in voters_of(association, meeting)
    ]
    return Mailing("proxy", tr("Written proxy"), tuple(pieces))


def certificates(association: Association, units: Sequence[UnitId]) -> Mailing:
    """The last certificate of each of these units; who has none is left out."""
    register = association.register
    of_unit = last_certificates(register)
    pieces, left_out = [], []
    for unit in (register.units[each] for each in units):
        last = of_unit.get(unit.id)
        if last is None:
            left_out.append(Missing(unit.name, Lack.CERTIFICATE, unit.id))
            continue
        lacks = () if last.number else (Lack.NUMBER,)
        pieces.append(Piece(unit.name_on(last.issued), partial(certificate, association, last.id), lacks, unit.id))
    return Mailing("certificate", tr("Certificates"), tuple(pieces), tuple(left_out))


def letters(
    association: Association,
    units: Sequence[UnitId],
    title: str,
    words: str,
    day: datetime.date,
    reachable: Reachable = None,
) -> Mailing:
    """A letter of the clerk's own words to each of these units; each line of `words` is a paragraph."""
    paragraphs = [line for line in words.splitlines() if line.strip()]

    def piece(unit: Unit) -> Piece:
        draw = partial(own_letter, association, title.strip(), unit.name, paragraphs, day)
        return Piece(unit.name, _without_head(draw), _unreachable(unit.id, reachable), unit.id)

    return Mailing("letter", tr("Letter"), tuple(piece(association.register.units[each]) for each in units))


def of_members(association: Association, units: Sequence[UnitId], today: datetime.date) -> list[Mailing]:
    """What there is for some of these units: certificates, reminders, receipts and letters."""
    rules = association.charter_in_force
    if rules is None:
        return []
    found = [certificates(association, units)] if rule_of(rules.charter) is not None else []
    wanted = {each: association.register.units[each].name for each in units}
    names = frozenset(wanted.values())
    kinds: dict[str, tuple[str, list[Piece]]] = {}
    for row in paper_rows(association, today):
        kind, _slash, rest = row.key.partition("/")
        of_unit = rest.rpartition("/")[2] in wanted or (kind == "reminder" and row.about in names)
        if of_unit and kind != "certificate":
            kinds.setdefault(kind, (row.kind, []))[1].append(Piece(row.about, row.draw))
    return [*found, *(Mailing(kind, name, tuple(pieces)) for kind, (name, pieces) in kinds.items())]


def of_body(association: Association, body: BodyKey, today: datetime.date) -> list[Mailing]:
    """The papers of a body: the attendance ledger of each term, the notices of what followed, its candidates."""
    kinds: dict[str, tuple[str, list[Piece]]] = {}
    followed = {each.id for each in association.ledger.consequences if each.body == body}
    for row in paper_rows(association, today):
        first, _slash, rest = row.key.partition("/")
        if first == body:
            kinds.setdefault(rest.partition("/")[0], (row.kind, []))[1].append(Piece(row.title, row.draw))
        elif first == "consequence" and rest in followed:
            kinds.setdefault(first, (row.kind, []))[1].append(Piece(row.about, row.draw))
    return [Mailing(kind, name, tuple(pieces)) for kind, (name, pieces) in kinds.items()]


def voters_of(association: Association, meeting_id: MeetingId) -> tuple[Voter, ...]:
    """The roll as it is fixed, or, before that, as it would be now."""
    meeting = association.meetings[meeting_id]
    if meeting.roll:
        return tuple(meeting.roll.values())
    rules = association.rules_on(meeting.day)
    body = body_of(association, meeting)
    return expected(association.register, rules, association.working_days, body, meeting.day, meeting)


def called(voter: Voter) -> str:
    """As the outline and the name of the file name the recipient: two persons may have one name, two seats one unit."""
    return " ".join(part for part in (voter.unit_name, voter.name) if part)


def lack_words(lack: Lack) -> str:
    """What is not known: in the language in use."""
    return {
        Lack.ADDRESS: tr("no address is entered"),
        Lack.CONTACT: tr("no contact is entered"),
        Lack.REPRESENTATIVE: tr("nobody is named as representative"),
        Lack.CERTIFICATE: tr("has no certificate"),
        Lack.NUMBER: tr("the certificate has no number"),
    }[lack]


def _lacks(voter: Voter, reachable: Reachable = None) -> tuple[Lack, ...]:
    nobody = () if voter.name else (Lack.REPRESENTATIVE,)
    return (*nobody, *_unreachable(voter.unit, reachable))


def _unreachable(unit: UnitId | None, reachable: Reachable) -> tuple[Lack, ...]:
    return (Lack.CONTACT,) if reachable is not None and unit not in reachable else ()


def _without_head(draw: partial[Document]) -> Draw:
    def drawn(_head: Head) -> Document:
        return draw()

    return drawn
