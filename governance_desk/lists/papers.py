"""The list of the papers that can be drawn up today, each with what draws it up."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule
from governance_desk.docket.compute import docket
from governance_desk.docket.thing import DueThing, State
from governance_desk.documents.content.agenda import agenda
from governance_desk.documents.content.application_receipt import application_receipt
from governance_desk.documents.content.ballot import ballot
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.candidates import candidate_list
from governance_desk.documents.content.certificate import certificate
from governance_desk.documents.content.conditions import conditions_table
from governance_desk.documents.content.consequence_notice import consequence_notice
from governance_desk.documents.content.election_rules import election_rules
from governance_desk.documents.content.leaving_letter import leaving_letter, withdrawal_receipt
from governance_desk.documents.content.ledger import attendance_ledger
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.proxy_form import proxy_form, votes_by_proxy
from governance_desk.documents.content.reminder import reminder
from governance_desk.documents.content.resolution import resolution, resolution_number, resolutions
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.documents.content.tally_sheet import tally_sheet
from governance_desk.documents.content.wording import on_paper
from governance_desk.documents.content.written_ballot import written_ballot
from governance_desk.documents.filed import Filable
from governance_desk.filing.papers import ballot_name, paper_name
from governance_desk.filing.state import About, Subject
from governance_desk.journal.entry import Head
from governance_desk.language import render, tr
from governance_desk.lists.column import Column, Kind
from governance_desk.meeting.state import Item, Meeting, MeetingId, Method, Outcome, Stage, Vote, VoteStage
from governance_desk.register.nominations.conditions import conditions_of
from governance_desk.register.state import Unit

Draw = Callable[[Head], Document]
_LONGEST_WHAT = 40
"""Characters of what a reminder is about that stand in its title."""
_REMINDED = {State.OVERDUE, State.TODAY, State.SOON}


class PaperRow(NamedTuple):
    """One paper. `about`: the meeting, unit or person that it is about, in words; `day`: of the meeting or the act.

    `paper` is the key of its kind and `subject` what it is about, as they are filed when it is issued; `own` the number
    that it has without any series.
    """

    key: str
    paper: str
    title: str
    about: str
    day: datetime.date | None
    draw: Draw
    subject: Subject
    kind: str
    own: str = ""

    @property
    def filable(self) -> Filable:
        """What is issued of it."""
        return Filable(self.paper, self.title, self.subject, self.draw, self.own, self.about)


def paper_rows(association: Association, today: datetime.date, *, reminders: bool = True) -> list[PaperRow]:
    """Those of the newest day first. Nothing before a charter is adopted. `reminders`: those of the docket too."""
    if association.charter_in_force is None:
        return []
    rows = [
        *(row for each in association.meetings.values() for row in _of_meeting(association, each)),
        *_of_bodies(association, today),
        *_of_absences(association, today),
        *_of_units(association, today),
        *(_reminders(association, today) if reminders else ()),
    ]
    return sorted(rows, key=lambda row: row.day or today, reverse=True)


def papers_of(association: Association, meeting: MeetingId) -> list[PaperRow]:
    """Those of one meeting, in the order in which they come into being."""
    return list(_of_meeting(association, association.meetings[meeting]))


def _of_meeting(association: Association, meeting: Meeting) -> Iterator[PaperRow]:
    def row(paper: str, draw: Draw, part: str = "", name: str = "", own: str = "", what: str = "") -> PaperRow:
        name, subject = name or paper_name(paper), Subject(About.MEETING, meeting.id, part)
        key, title = f"{meeting.id}/{paper}/{part}", f"{meeting.title} {name}{f'（{_short(what)}）' if what else ''}"
        return PaperRow(key, paper, title, meeting.title, meeting.day, draw, subject, name, own)

    if meeting.correspondence is not None:
        yield row("written_ballot", lambda _head: written_ballot(association, meeting.id))
    elif meeting.outcome is not Outcome.CANCELLED:
        yield row("notice", lambda _head: notice(association, meeting.id))
        yield row("agenda", lambda _head: agenda(association, meeting.id))
        yield row("sign_in", lambda _head: sign_in_sheet(association, meeting.id))
        if votes_by_proxy(association, meeting):
            yield row("proxy", lambda _head: proxy_form(association, meeting.id))
        for item in meeting.agenda:
            if item.election is not None and item.election.posts:
                draw = partial(election_rules, association, meeting.id, item.id)
                yield row("rules", _without(draw), item.id, what=item.title)
            if _has_ballot(meeting, item):
                draw = partial(ballot, association, meeting.id, item.id)
                name = ballot_name(election=item.election is not None)
                yield row("ballot", _without(draw), item.id, name, what=item.title)
    for vote in meeting.votes.values():
        if _was_counted(vote):
            draw = partial(tally_sheet, association, meeting.id, vote.id)
            yield row("tally", draw, vote.id, what=vote.motion)
    for vote in resolutions(meeting):
        number = str(vote.resolution)
        draw = partial(_resolution, association, meeting, vote)
        own = resolution_number(vote)
        yield row("resolution", draw, vote.id, tr("Resolution {number}", number=number), own)
    if meeting.stage in (Stage.IN_SESSION, Stage.CLOSED):
        record = "minutes" if meeting.correspondence is None else "written_record"
        yield row(record, lambda head: minutes(association, meeting.id, head))


def _has_ballot(meeting: Meeting, item: Item) -> bool:
    """Candidates to print on it, or a motion that is voted on by ballot, or that may be: ballots are printed before."""
    if item.election is not None:
        return any(post.nominees for post in item.election.posts)
    if votes := meeting.votes_on(item.id):
        return any(vote.method is Method.BALLOT for vote in votes)
    return item.matter is not None and not item.reported and meeting.stage is not Stage.CLOSED


def _was_counted(vote: Vote) -> bool:
    """On paper, with a result that somebody signs for."""
    paper = vote.method in (Method.BALLOT, Method.ELECTION)
    return paper and vote.stage in (VoteStage.DECLARED, VoteStage.VOID)


def _resolution(association: Association, meeting: Meeting, vote: Vote, _head: Head) -> Document:
    return resolution(association, meeting.id, vote.id)


def _of_bodies(association: Association, today: datetime.date) -> Iterator[PaperRow]:
    rules = association.rules_on(today)
    for body in rules.charter.bodies:
        terms = {sheet.term for sheet in association.ledger.sheets if sheet.body == body.key}
        for term in sorted(terms):
            name = paper_name("ledger")
            yield _ledger(association, body, term, name, today)
        if any(each.stage.value != "withdrawn" for each in association.register.nominations.values()) and any(
            office.seat_in == body.key for office in rules.charter.offices
        ):
            title = f"{body.name} {paper_name('candidates')}"
            draw = partial(candidate_list, association, body.key, today)
            about = Subject(About.BODY, body.key)
            key = f"{body.key}/candidates"
            yield _row(key, "candidates", title, body.name, today, _without(draw), about)
    if conditions_of(rules) and association.register.checks:
        table = _without(partial(conditions_table, association, today))
        name = paper_name("conditions")
        yield _row("conditions", "conditions", name, "", today, table, Subject(About.ASSOCIATION))


def _ledger(association: Association, body: BodyRule, term: int, name: str, today: datetime.date) -> PaperRow:
    draw = partial(attendance_ledger, association, body.key, term, today)
    title = tr("{body}, term {number}: {paper}", body=body.name, number=str(term), paper=name)
    about = Subject(About.BODY, body.key, str(term))
    return _row(f"{body.key}/ledger/{term}", "ledger", title, body.name, today, _without(draw), about)


def _of_absences(association: Association, today: datetime.date) -> Iterator[PaperRow]:
    register = association.register
    names: dict[str, str] = {each.id: each.name for each in register.units.values()}
    names |= {each.id: each.name for each in register.persons.values()}
    for each in association.ledger.consequences:
        about = names.get(each.subject, "")
        draw = partial(consequence_notice, association, each.id, today)
        title = f"{about} {paper_name('consequence')}"
        subject = Subject(About.CONSEQUENCE, each.id)
        yield _row(f"consequence/{each.id}", "consequence", title, about, each.day, _without(draw), subject)


def _of_units(association: Association, today: datetime.date) -> Iterator[PaperRow]:
    register = association.register
    for application in register.applications.values():
        draw = partial(application_receipt, association, application.id, today)
        key, title = f"application/{application.id}", f"{application.name} {paper_name('application')}"
        about = Subject(About.APPLICATION, application.id)
        yield _row(key, "application", title, application.name, application.received, _without(draw), about)
    for withdrawal in register.withdrawals.values():
        unit = register.units[withdrawal.unit]
        draw = partial(withdrawal_receipt, association, unit.id, today)
        yield _of_unit(unit, "withdrawal", withdrawal.received, _without(draw))
    for unit in register.units.values():
        if unit.left is not None:
            draw = partial(leaving_letter, association, unit.id, today)
            yield _of_unit(unit, "leaving", unit.left, _without(draw))
    for issued in register.certificates.values():
        unit = register.units[issued.unit]
        holder, name = unit.name_on(issued.issued), tr("Certificate {number}", number=issued.number)
        yield PaperRow(
            f"certificate/{issued.id}/{unit.id}",
            "certificate",
            f"{holder} {name}",
            holder,
            issued.issued,
            partial(certificate, association, issued.id),
            Subject(About.CERTIFICATE, issued.id),
            name,
            issued.number,
        )


def _of_unit(unit: Unit, paper: str, day: datetime.date, draw: Draw) -> PaperRow:
    about = unit.name_on(day)
    title = f"{about} {paper_name(paper)}"
    return _row(f"{paper}/{unit.id}", paper, title, about, day, draw, Subject(About.UNIT, unit.id))


def _row(
    key: str, paper: str, title: str, about: str, day: datetime.date | None, draw: Draw, subject: Subject
) -> PaperRow:
    """One of which the kind says it all."""
    return PaperRow(key, paper, title, about, day, draw, subject, paper_name(paper))


def _reminders(association: Association, today: datetime.date) -> Iterator[PaperRow]:
    """Of what somebody other than the secretariat owes within thirty days, or owes still."""
    secretariat = "秘书处"
    for thing in docket(association, today):
        addressee = render(thing.whom, "zh_CN")
        if thing.state in _REMINDED and addressee not in ("", secretariat):
            draw = _without(partial(_reminder, association, thing, addressee, today))
            title = f"{addressee} {paper_name('reminder')}（{_short(str(thing.what))}）"
            about = Subject(About.DUE, thing.key)
            yield _row(f"reminder/{thing.key}", "reminder", title, addressee, thing.day, draw, about)


def _short(what: str) -> str:
    """As much of it as the name of a file holds besides the rest."""
    what = what.rstrip("。. ")
    return what if len(what) <= _LONGEST_WHAT else f"{what[: _LONGEST_WHAT - 1]}…"


def _reminder(association: Association, thing: DueThing, addressee: str, today: datetime.date) -> Document:
    what, working = (on_paper(each) for each in (thing.what, thing.working))
    return reminder(association, addressee, what, thing.day, thing.article, working, today)


def _without(draw: Callable[[], Document]) -> Draw:
    """Of a paper that does not carry the head of the journal."""
    return lambda _head: draw()


COLUMNS: Sequence[Column[PaperRow]] = (
    Column("title", lambda: tr("Document"), lambda row: row.title),
    Column("kind", lambda: tr("Kind"), lambda row: row.kind, Kind.CHOICE),
    Column("about", lambda: tr("About"), lambda row: row.about),
    Column("day", lambda: tr("Day"), lambda row: row.day, Kind.DAY),
)
