"""To whom a document goes: the invited of a meeting, the unit or person that it is about, or all members."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

import msgspec

from governance_desk.association.state import Association
from governance_desk.filing.state import About, IssuedDocument
from governance_desk.lists.issued import about_words
from governance_desk.meeting.invitation.reply import invited
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Voter
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.state import PersonId, UnitId
from governance_desk.sending.plain import addresses_in

MAIL = "mail"
"""The kind of contact data that is a mail address."""


class Kind(StrEnum):
    """What a recipient is in the record."""

    UNIT = "unit"
    PERSON = "person"


class Recipient(msgspec.Struct, frozen=True):
    """A unit or a person; `addresses` where their contact data have any, `via` whose they are where not their own.

    `unusable` is what stands there where no message could be sent to it.
    """

    kind: Kind
    id: str
    name: str
    addresses: tuple[str, ...] = ()
    via: str = ""
    unusable: str = ""

    @property
    def key(self) -> str:
        """Names the recipient for good."""
        return f"{self.kind}/{self.id}"


Mails = Callable[[str, str], str]
"""The mail contact of a "unit" or "person" with this id, or nothing."""


def recipients_of(
    association: Association, document: IssuedDocument, room: Room | None, mails: Mails
) -> list[Recipient]:
    """Who a document is for; `room` is that of the meeting where it is about one."""
    if document.about.kind is About.MEETING and room is not None:
        return [_of_voter(each, mails) for each in invited(room)]
    found = _one(association, document, mails)
    return found if found else list(_members(association, mails))


def _one(association: Association, document: IssuedDocument, mails: Mails) -> list[Recipient]:
    about, register = document.about, association.register
    if about.kind is About.UNIT:
        return [_unit(association, about.id, mails)]
    if about.kind is About.PERSON:
        return [_person(association, about.id, mails)]
    if about.kind is About.CERTIFICATE and CertificateId(about.id) in register.certificates:
        return [_unit(association, register.certificates[CertificateId(about.id)].unit, mails)]
    if about.kind is About.CONSEQUENCE:
        drawn = next((each for each in association.ledger.consequences if each.id == about.id), None)
        if drawn is not None and UnitId(drawn.subject) in register.units:
            return [_unit(association, drawn.subject, mails)]
        if drawn is not None and PersonId(drawn.subject) in register.persons:
            return [_person(association, drawn.subject, mails)]
    if about.kind is About.APPLICATION:
        application = next((each for each in register.applications.values() if each.id == about.id), None)
        if application is not None:
            written = mails(Kind.UNIT, application.unit)
            name = about_words(association, about, document.day)
            return [_written_to(Kind.UNIT, application.unit, name, written)]
    return []


def _members(association: Association, mails: Mails) -> Iterator[Recipient]:
    for unit in association.register.members():
        yield _unit(association, unit.id, mails)


def _unit(association: Association, unit: str, mails: Mails) -> Recipient:
    """Written to its own address, or to its representative's."""
    found = association.register.units[UnitId(unit)]
    own = _written_to(Kind.UNIT, unit, found.name, mails(Kind.UNIT, unit))
    if own.addresses or found.representative is None:
        return own
    name = association.register.person_name(found.representative)
    return _or_to(own, mails(Kind.PERSON, found.representative), name)


def _person(association: Association, person: str, mails: Mails) -> Recipient:
    name = association.register.person_name(PersonId(person))
    return _written_to(Kind.PERSON, person, name, mails(Kind.PERSON, person))


def _of_voter(voter: Voter, mails: Mails) -> Recipient:
    """The person who sits there, written to at their own address or at their unit's; else the unit."""
    if voter.person is not None:
        own = _written_to(Kind.PERSON, voter.person, voter.name, mails(Kind.PERSON, voter.person))
        if own.addresses or voter.unit is None:
            return own
        return _or_to(own, mails(Kind.UNIT, voter.unit), voter.unit_name)
    if voter.unit is None:
        return Recipient(Kind.PERSON, voter.id, voter.name)
    return _written_to(Kind.UNIT, voter.unit, voter.unit_name, mails(Kind.UNIT, voter.unit))


def _written_to(kind: Kind, of: str, name: str, written: str) -> Recipient:
    found = addresses_in(written)
    return Recipient(kind, of, name, found, unusable="" if found else written.strip())


def _or_to(recipient: Recipient, written: str, whose: str) -> Recipient:
    """Who has no address of their own is written to at another's."""
    if found := addresses_in(written):
        return msgspec.structs.replace(recipient, addresses=found, via=whose, unusable="")
    return msgspec.structs.replace(recipient, unusable=recipient.unusable or written.strip())


def once(recipients: Iterable[Recipient]) -> list[Recipient]:
    """Each of them once, however many seats or votes they have."""
    return list({each.key: each for each in recipients}.values())
