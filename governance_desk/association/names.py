"""What people call the things that the journal names by id."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from governance_desk.association.state import Association
from governance_desk.attachments.limits import size_words
from governance_desk.attachments.state import Kind
from governance_desk.attendance.state import Attended
from governance_desk.charter.in_force import charter_of
from governance_desk.charter.keys import Consequence, Proof, Tie
from governance_desk.filing.state import DocumentId, Doubt, How, Role, Trouble
from governance_desk.language import tr
from governance_desk.meeting.correspondence.state import Way
from governance_desk.meeting.ids import ProxyId, SpeechId
from governance_desk.meeting.motions.state import ChangeKind
from governance_desk.meeting.state import Answer, Choice, ItemId, Meeting, MeetingId, Outcome, VoterId
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.causes import ANNULLED, REPORTED
from governance_desk.register.changes.state import ChangeId, Detail
from governance_desk.register.contributions.money import yuan
from governance_desk.register.leaving.bar import MANNERS
from governance_desk.register.leaving.restore import RESTORED
from governance_desk.register.namesakes import told_apart
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.state import PersonId, SeatId, UnitId

LIFTED = "lifted/"  # what a consequence that was undone is called as a cause
NameOf = Callable[[str, object], str]


def name_of(association: Association, meeting: str = "", on: datetime.date | None = None) -> NameOf:
    """A function from a field and its value to words, for `journal.catalogue.describe`; "" where it stands as it is.

    `meeting` is the meeting whose roll and agenda ids belong to; `on` the day of the entry, for units had other names.
    """
    register = association.register

    def person(value: str) -> str:
        return told_apart(register, PersonId(value))

    def unit(value: str) -> str:
        found = register.units.get(UnitId(value))
        return found.name_on(on) if found is not None else ""

    def voter(value: str) -> str:
        for each in _meetings(association, meeting):
            found = each.roll.get(VoterId(value))
            if found is not None:
                return f"{found.name}（{found.unit_name}）" if found.unit_name else found.name
        seat = register.seats.get(SeatId(value))  # who was invited before there was a roll
        return person(seat.person) if seat is not None else unit(value)

    def item(value: str) -> str:
        for each in _meetings(association, meeting):
            found = each.item(ItemId(value))
            if found is not None:
                return found.title
        return ""

    def speech(value: str) -> str:
        for each in _meetings(association, meeting):
            found = each.speeches.get(SpeechId(value))
            if found is not None:
                return f"{found.name}（{found.unit}）" if found.unit else found.name
        return ""

    def application(value: str) -> str:
        found = register.applications.get(ApplicationId(value))
        return found.name if found is not None else ""

    def subject(value: str) -> str:
        return person(value) or unit(value) or application(value) or change(value) or held(value)

    def change(value: str) -> str:
        found = register.changes.get(ChangeId(value))
        return unit(found.unit) if found is not None else ""

    def held(value: str) -> str:
        found = association.meetings.get(MeetingId(value))
        return found.title if found is not None else ""

    def proxy(value: str) -> str:
        found = (each.written_proxies.get(ProxyId(value)) for each in _meetings(association, meeting))
        return next((voter(each.principal) for each in found if each is not None), "")

    def part(value: str) -> str:
        return item(value) or proxy(value) or str(labels["material"].get(value, ""))

    def cause(value: str) -> str:
        for each in association.meetings.values():
            for vote in each.votes.values():
                if vote.id == value:
                    return each.title
        if value.startswith(REPORTED):
            titles = (each.title for each in association.meetings.values() if value.startswith(f"{REPORTED}{each.id}/"))
            return next(titles, "")
        if value.startswith(ANNULLED):
            return tr("a vote was annulled")
        if value == "import":
            return tr("member list")
        if value.startswith("change/"):
            return tr("a change that the unit reported")
        if value.startswith("certificate/"):
            return tr("the certificate ran out")
        if value.startswith(RESTORED):
            return tr("its membership had never ended")
        if value.startswith("term/"):
            return tr("a new term begins")
        drawn = next((each for each in association.ledger.consequences if each.id == value.removeprefix(LIFTED)), None)
        if drawn is None:
            return ""
        return (
            tr("attendance corrected") if value.startswith(LIFTED) else tr("absences, {article}", article=drawn.article)
        )

    def document(value: str) -> str:
        found = association.filing.documents.get(DocumentId(value))
        return found.number or found.title if found is not None else ""

    def nomination(value: str) -> str:
        found = register.nominations.get(NominationId(value))
        return person(found.person) if found is not None else ""

    newest = association.rules.charter if association.charter_in_force is not None else None
    charters = [charter_of(each.toml) for each in association.versions]  # the newest version's name for each key
    admission = newest.admission if newest else None
    conditions: dict[str | bool, str] = {
        each.key: each.name for charter in charters if charter.seating for each in charter.seating.conditions
    }
    labels: dict[str, dict[str | bool, str]] = {
        "body": {each.key: each.name for charter in charters for each in charter.bodies},
        "matter": {each.key: each.name for charter in charters for each in charter.matters},
        "office": {each.key: each.name for charter in charters for each in charter.offices},
        "membership_class": {each.key: each.name for charter in charters for each in charter.classes},
        "fit": {True: tr("fit"), False: tr("not fit")},
        "proof": {each: proof_name(each) for each in Proof},
        "material": {each.key: each.name for each in admission.materials} if admission else {},
        "step": {each.key: each.name for each in admission.steps} if admission else {},
        "grounds": {each.key: each.name for each in newest.expulsion.grounds}
        if newest is not None and newest.expulsion is not None
        else {},
        "kinds": {each: contact_name(each) for each in CONTACT_NAMES},
        "loss": {each.key: each.name for charter in charters for each in charter.losses},
        "manner": {each: str(said) for each, said in MANNERS.items()},
        "outcome": {
            Outcome.HELD: tr("held"),
            Outcome.INQUORATE: tr("adjourned for want of a quorum"),
            Outcome.CANCELLED: tr("cancelled"),
        },
        "answer": {each: answer_name(each) for each in Answer},
        "point_of_order": {True: tr("a point of order"), False: tr("a speech")},
        "to": {each: attached_to(each) for each in Kind},
        "role": {each: role_name(each) for each in Role},
        "doubts": {each: doubt_name(each) for each in Doubt},
        "how": {each: how_name(each) for each in How},
        "trouble": {each: trouble_name(each) for each in Trouble},
        "change_kind": {each: change_name(each) for each in ChangeKind},
        "passed": {True: tr("passed"), False: tr("not passed")},
        "by": {Tie.CHAIR_DECIDES: tr("the chair"), Tie.LOT: tr("the lot")},
        "choice": {Choice.YES: tr("for"), Choice.NO: tr("against"), Choice.ABSTAIN: tr("abstaining")},
        "attended": {each: attended_name(each) for each in Attended},
        "way": {each: way_name(each) for each in Way},
        "consequence": {Consequence.LOSE_SEAT: tr("loss of the seat"), Consequence.DEMOTE: tr("demotion")},
    }
    labels["detail"] = labels["details"] = {each: detail_name(each) for each in Detail}
    labels["met"] = labels["unmet"] = conditions
    labels["previous_class"] = labels["membership_class"]
    labels["previous"] = labels["attended"]
    finders: dict[str, Callable[[str], str]] = {
        "person": person,
        "representative": person,
        "unit": unit,
        "units": unit,
        "voter": voter,
        "principal": voter,
        "demanded_by": voter,
        "holder": voter,
        "item": item,
        "items": item,
        "speech": speech,
        "subject": subject,
        "cause": cause,
        "application": application,
        "nominations": nomination,
        "part": part,
        "supersedes": document,
        "recipient": subject,
    }

    numbers = {"size": size_words, "amount": yuan, "previous_amount": yuan}

    def called(field: str, value: object) -> str:
        if isinstance(value, str | bool) and field in labels:
            return labels[field].get(value, "")
        if type(value) is int and field in numbers:
            return numbers[field](value)
        if not isinstance(value, str):
            return ""
        found = finders.get(field)
        return found(value) if found is not None else ""

    return called


CONTACT_NAMES = ("liaison", "telephone", "mobile", "mail", "identity", "address", "postcode", "note")


def contact_name(kind: str) -> str:
    """What a kind of contact data is called: in the language in use; any other kind by its own name."""
    return {
        "liaison": tr("Liaison"),
        "telephone": tr("Telephone"),
        "mobile": tr("Telephone"),
        "mail": tr("E-mail"),
        "identity": tr("Identity document"),
        "address": tr("Address"),
        "postcode": tr("Postal code"),
        "note": tr("Note"),
    }.get(kind, kind)


def proof_name(proof: Proof) -> str:
    """In which form a material was handed in: in the language in use."""
    return {
        Proof.PRESENTED: tr("handed in"),
        Proof.SEALED_COPY: tr("sealed copy"),
        Proof.ORIGINAL_SHOWN: tr("original shown"),
    }[proof]


def attended_name(attended: Attended) -> str:
    """Present, by proxy, excused, absent: in the language in use."""
    return {
        Attended.PRESENT: tr("present"),
        Attended.PROXY: tr("by proxy"),
        Attended.EXCUSED: tr("excused"),
        Attended.ABSENT: tr("absent"),
    }[attended]


def answer_name(answer: Answer) -> str:
    """What one of the invited replied: in the language in use."""
    return {
        Answer.COMES: tr("comes"),
        Answer.STAYS_AWAY: tr("does not come"),
        Answer.BY_PROXY: tr("sends a proxy"),
    }[answer]


def way_name(way: Way) -> str:
    """How a paper travels: in the language in use."""
    return {
        Way.LETTER: tr("by letter"),
        Way.HAND: tr("by hand"),
        Way.MAIL: tr("by e-mail"),
        Way.FAX: tr("by fax"),
        Way.OTHER: tr("in another way"),
    }[way]


def attached_to(kind: Kind) -> str:
    """What a file was attached to: in the language in use."""
    return {
        Kind.APPLICATION: tr("an application"),
        Kind.CHANGE: tr("a reported change"),
        Kind.AGENDA_ITEM: tr("an item of the agenda"),
        Kind.PROXY: tr("a written proxy"),
        Kind.PAYMENT: tr("a payment"),
        Kind.YEARLY_PAPER: tr("a yearly paper"),
        Kind.EXPULSION: tr("grounds for an expulsion"),
        Kind.UNIT: tr("a member"),
    }[kind]


def role_name(role: Role) -> str:
    """What a file is to the issued document beside which it lies: in the language in use."""
    return {
        Role.SIGNED: tr("signed digitally"),
        Role.DRAWN: tr("signed by hand on the screen"),
        Role.SCAN: tr("scan of the signed paper"),
        Role.ORIGINAL: tr("original of a scan"),
        Role.ADDENDUM: tr("addendum"),
        Role.SENT: tr("as it was sent"),
        Role.OTHER: tr("further file"),
    }[role]


def doubt_name(doubt: Doubt) -> str:
    """What did not check of a scan: in the language in use."""
    return {
        Doubt.NOT_RECOGNISED: tr("not recognised as this document"),
        Doubt.OTHER_CODE: tr("bears another document's code"),
        Doubt.NOT_SIGNED: tr("the signature page is not there"),
    }[doubt]


def how_name(how: How) -> str:
    """How a document went out: in the language in use."""
    return {
        How.MAIL: tr("by mail"),
        How.DRAFT: tr("draft written, not sent yet"),
        How.OWN: tr("by mail, with the own mail program"),
    }[how]


def trouble_name(trouble: Trouble) -> str:
    """Why a document did not go out: in the language in use."""
    return {
        Trouble.NO_ADDRESS: tr("no mail address is known"),
        Trouble.UNREACHABLE: tr("the mail server did not answer"),
        Trouble.NOT_PRIVATE: tr("no private connection to the mail server"),
        Trouble.LOGIN: tr("the mail server refused the login"),
        Trouble.REFUSED: tr("the mail server did not take it"),
    }[trouble]


def change_name(kind: ChangeKind) -> str:
    """How the agenda is changed in session: in the language in use."""
    return {
        ChangeKind.ADD: tr("an item more"),
        ChangeKind.WITHDRAW: tr("an item less"),
        ChangeKind.ORDER: tr("another order"),
    }[kind]


def detail_name(detail: Detail) -> str:
    """What can change in a unit's data: in the language in use."""
    return {
        Detail.NAME: tr("name"),
        Detail.CREDIT_CODE: tr("credit code"),
        Detail.LEGAL_REPRESENTATIVE: tr("legal representative"),
        Detail.PREMISES: tr("premises"),
        Detail.REPRESENTATIVE: tr("representative"),
        Detail.OTHER: tr("other main data"),
    }[detail]


def _meetings(association: Association, meeting: str) -> Iterable[Meeting]:
    yield from (each for each in association.meetings.values() if not meeting or each.id == meeting)
