"""Papers of every document whose wording can be changed, from associations in every state, so that every phrase is met.

`drawn(document, templates)` draws all of them for associations that have these templates.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from governance_desk.association.state import Association
from governance_desk.attachments.commands import AttachFile
from governance_desk.attachments.state import AttachedTo, AttachmentId, Kind
from governance_desk.attendance.state import Attended
from governance_desk.charter.keys import BodyKey, ClassKey, Manner, MatterKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.documents.content.agenda import agenda
from governance_desk.documents.content.application_receipt import application_receipt
from governance_desk.documents.content.ballot import ballot
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.candidates import candidate_list
from governance_desk.documents.content.certificate import certificate
from governance_desk.documents.content.conditions import conditions_table
from governance_desk.documents.content.consequence_notice import consequence_notice
from governance_desk.documents.content.election_rules import election_rules
from governance_desk.documents.content.head_count import head_count_sheet
from governance_desk.documents.content.leaving_letter import leaving_letter, withdrawal_receipt
from governance_desk.documents.content.ledger import attendance_ledger
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.own_letter import own_letter
from governance_desk.documents.content.proxy_form import proxy_form
from governance_desk.documents.content.reminder import reminder
from governance_desk.documents.content.resolution import resolution, resolutions
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.documents.content.statistics import statistics
from governance_desk.documents.content.tally_sheet import tally_sheet
from governance_desk.documents.content.written_ballot import written_ballot
from governance_desk.documents.content.written_record import written_record
from governance_desk.journal.entry import Head
from governance_desk.meeting import commands as m
from governance_desk.meeting.election.commands import DeclareElection, PlanElection
from governance_desk.meeting.ids import ItemId, ProxyId, SpeechId, VoteId, VoterId
from governance_desk.meeting.speaking.commands import AskToSpeak, GiveFloor, NoteStatement
from governance_desk.meeting.state import MeetingId, VoteStage
from governance_desk.register.admission.commands import HandInMaterial, ReceiveApplication
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.demands.commands import DemandMeeting
from governance_desk.register.demands.state import DemandId
from governance_desk.register.events import UnitClassChanged
from governance_desk.register.ids import PersonId, SeatId, UnitId
from governance_desk.register.leaving.commands import GiveNotice, RecordLoss
from governance_desk.register.nominations.commands import NominatePerson
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.renewal.commands import BeginRenewal, ListCandidates
from governance_desk.statistics.year import year_statistics
from governance_desk.templates.state import Templates
from tests.association.made_up import FIRST_DAY, item, seated
from tests.association.made_up import adopt as adopt_there
from tests.documents.content import scripted, test_certificate, test_election, test_letters, test_proxies, written
from tests.documents.content.drafted import test_settled
from tests.documents.content.scripted import adopt, founded
from tests.meeting.election import made_up
from tests.minutes.written import M1

HEAD = Head(1, "0123456789abcdef" * 4)
TODAY = datetime.date(2026, 11, 21)
NEXT_YEAR = datetime.date(2027, 2, 1)
LATER = "2026-11-21T10:00:00+00:00"

Sheet = tuple[Desk, Callable[[Association], Document]]
"""A paper of an association."""
Made = tuple[Desk, MeetingId]


@cache
def third() -> Made:
    return scripted.third_council()


@cache
def corrected() -> Made:
    return scripted.corrected_council()


@cache
def with_proxies() -> Made:
    desk, meeting = scripted.third_council()
    adopt(desk, "council.proxies", "one_counted", "会员大会", "2026年第2号决议")
    return desk, meeting


@cache
def with_written_proxies() -> Made:
    desk = test_proxies.council()
    test_proxies.lodge(desk)
    adopt(desk, "council.remote", "counts", "理事会", "第2号决议")
    return desk, test_proxies.M


@cache
def assembly_with_proxies() -> Made:
    desk, calendar = founded(members=24)
    adopt(desk, "assembly.proxies", "one_counted", "会员大会", "2026年第2号决议")
    return desk, scripted.convened(desk, calendar, "a1", datetime.date(2026, 4, 10), scripted.ASSEMBLY)


@cache
def shcp() -> Made:
    return scripted.shcp_assembly()


@cache
def bare() -> Made:
    """A meeting without an agenda."""
    desk, calendar = founded()
    return desk, scripted.convened(desk, calendar, "m1", datetime.date(2026, 3, 5))


@cache
def owners() -> Made:
    """An assembly of those who are neither units nor hold seats."""
    desk, calendar = founded("shcp", change=lambda toml: toml.replace('member_name = "成员"', 'member_name = "业主"'))
    return desk, scripted.convened(desk, calendar, "a1", datetime.date(2026, 4, 10), scripted.ASSEMBLY)


@cache
def talked() -> Made:
    """A council with everything that an item can have besides its vote, its chair named before."""
    desk, calendar = founded()
    meeting = scripted.convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    desk.do(
        m.AddItem(
            meeting=meeting,
            item=ItemId("i1"),
            title="秘书处工作报告",
            text="报告全文。",
            presenter="秘书长",
            minutes=20,
        )
    )
    scripted.item(desk, meeting, "i2", "终止联盟", "termination")
    paper = AttachedTo(Kind.AGENDA_ITEM, meeting, "i1")
    desk.do(
        AttachFile(
            attachment=AttachmentId("f1"),
            subject=paper,
            name="报告.pdf",
            size=1,
            media_type="application/pdf",
            content="0" * 64,
            day=datetime.date(2026, 3, 5),
        )
    )
    scripted.opened(desk, meeting, scripted.seats(1, 12))
    desk.do(m.CallItem(meeting=meeting, item=ItemId("i1")))
    desk.do(m.NoteDiscussion(meeting=meeting, item=ItemId("i1"), note="与会人员听取了报告。"))
    speech = SpeechId("sp1")
    desk.do(AskToSpeak(meeting=meeting, speech=speech, voter=VoterId("s3")))
    desk.do(GiveFloor(meeting=meeting, speech=speech))
    desk.do(NoteStatement(meeting=meeting, speech=speech, words="赞成。"))
    return desk, meeting


@cache
def demanded() -> Made:
    """A council that a third of the directors have demanded, and that carries a motion with a text."""
    desk, calendar = founded()
    adopt(desk, "council.demand", "one_third", "会员大会", "2026年第2号决议")
    day, meeting, item = datetime.date(2026, 3, 5), MeetingId("m1"), ItemId("i1")
    calendar.set(day)
    asking = tuple(SeatId(f"s{n}") for n in range(1, 8))
    demand = DemandId("d1")
    desk.do(DemandMeeting(demand=demand, body=scripted.COUNCIL, day=day, about="数据安全事件", demanders=asking))
    convening: dict[str, Any] = {"meeting": meeting, "body": scripted.COUNCIL, "day": day, "starts": "09:30"}
    desk.do(m.Convene(**convening, place="北京", extraordinary=True, demand=demand))
    words, matter = "数据安全办法如下。", MatterKey("resolution")
    desk.do(m.AddItem(meeting=meeting, item=item, title="审议数据安全办法", text=words, matter=matter))
    scripted.opened(desk, meeting, scripted.seats(1, 12))
    scripted.voted(desk, meeting, "i1", 12, 0, 0)
    return desk, meeting


@cache
def left_early() -> Made:
    """A council that somebody leaves."""
    desk, calendar = founded()
    meeting = scripted.convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    scripted.opened(desk, meeting, scripted.seats(1, 12))
    desk.do(m.CheckOut(meeting=meeting, voter=VoterId("s12")))
    return desk, meeting


@cache
def corrected_minutes() -> Made:
    """Approved minutes of a meeting whose attendance was corrected afterwards."""
    desk = test_settled.approved()
    came = m.CorrectAttendance(meeting=M1, voter=VoterId("s20"), attended=Attended.PRESENT, reason="漏记", asked_by="")
    desk.do(came)
    return desk, M1


@cache
def election() -> Desk:
    """Two rounds and a motion, all by ballot."""
    return test_election.with_a_motion_by_ballot()


def _of_meetings(draw: Callable[[Association, MeetingId], Document], *builds: Callable[[], Made]) -> Iterator[Sheet]:
    for build in builds:
        desk, meeting = build()
        yield desk, partial(_with_meeting, draw, meeting)


def _with_meeting(
    draw: Callable[[Association, MeetingId], Document], meeting: MeetingId, association: Association
) -> Document:
    return draw(association, meeting)


def _proxy_form() -> Iterator[Sheet]:
    yield from _of_meetings(proxy_form, with_proxies, assembly_with_proxies)
    desk, meeting = with_written_proxies()
    yield desk, lambda association: proxy_form(association, meeting, ProxyId("w1"))


def _election_rules() -> Iterator[Sheet]:
    for desk in (made_up.opened(2, 3), made_up.planned({"candidates": ""})):
        yield desk, lambda association: election_rules(association, made_up.M, made_up.ELECTION)


def _ballot() -> Iterator[Sheet]:
    motion = made_up.opened(2, 3)
    item(motion, made_up.M, "resolution", name="i3")
    for write_ins in ("not_allowed", "allowed"):
        yield _ballot_of(made_up.opened(2, 3, readings={"write_ins": write_ins}), made_up.ELECTION)
    yield _ballot_of(made_up.opened(2, 3), made_up.ELECTION)
    yield _ballot_of(_two_posts(), made_up.ELECTION)
    yield _ballot_of(_second_round(), made_up.ELECTION)
    yield _ballot_of(motion, ItemId("i3"))
    adopt(motion, "elections.marks", _marks(motion), "会员大会", "2026年第2号决议")
    yield _ballot_of(motion, ItemId("i3"))
    desk, meeting = third()
    yield desk, lambda association: ballot(association, meeting, association.meetings[meeting].agenda[0].id)


def _ballot_of(desk: Desk, item: ItemId) -> Sheet:
    return desk, lambda association: ballot(association, made_up.M, item)


def _marks(desk: Desk) -> str:
    """A reading of what the marks mean."""
    (clause,) = desk.association.rules.charter.elections.marks
    return clause.readings[0].key


def _two_posts() -> Desk:
    desk = made_up.planned()
    posts = ((made_up.VICE, 2), (MatterKey("elect_chair"), 1))
    desk.do(PlanElection(meeting=made_up.M, item=made_up.ELECTION, posts=posts, marks=made_up.MARKS))
    made_up.nominate(desk, 2)
    return desk


def _second_round() -> Desk:
    desk = made_up.opened(2, 3, 4)
    made_up.counted(desk, [(2, 12, 1), (3, 9, 4), (4, 5, 6)])
    desk.do(DeclareElection(meeting=made_up.M, vote=made_up.V))
    return desk


def _tally_sheet() -> Iterator[Sheet]:
    desk = election()
    for vote in desk.association.meetings[made_up.M].votes.values():
        if vote.stage is VoteStage.DECLARED:
            yield desk, partial(_tally, vote.id)


def _tally(vote: VoteId, association: Association) -> Document:
    return tally_sheet(association, made_up.M, vote, HEAD)


def _resolution() -> Iterator[Sheet]:
    for desk, meeting in (third(), demanded(), (election(), made_up.M), (written.decided(), written.W)):
        for vote in resolutions(desk.association.meetings[meeting]):
            yield desk, partial(_resolved, meeting, vote.id)


def _resolved(meeting: MeetingId, vote: VoteId, association: Association) -> Document:
    return resolution(association, meeting, vote)


def _minutes() -> Iterator[Sheet]:
    builds = (third, corrected, shcp, bare, talked, demanded, scripted.inquorate_council, scripted.cancelled_council)
    yield from _of_meetings(_minutes_of, *builds, lambda: scripted.large_assembly(80), corrected_minutes)


def _minutes_of(association: Association, meeting: MeetingId) -> Document:
    return minutes(association, meeting, HEAD)


def _ledger() -> Iterator[Sheet]:
    for desk, _meeting in (third(), bare()):
        yield desk, lambda association: attendance_ledger(association, BodyKey("council"), 1, TODAY)
    desk = shcp()[0]
    sat = desk.association.ledger.sheets[0]
    yield desk, lambda association: attendance_ledger(association, sat.body, sat.term, TODAY)


def _consequence_notice() -> Iterator[Sheet]:
    for desk, _meeting in (third(), corrected()):
        for each in desk.association.ledger.consequences:
            yield desk, partial(_consequence, each.id)


def _consequence(consequence: str, association: Association) -> Document:
    return consequence_notice(association, consequence, TODAY)


def _reminder() -> Iterator[Sheet]:
    for due in (TODAY, None):
        yield third()[0], partial(_reminded, due)


def _reminded(due: datetime.date | None, association: Association) -> Document:
    return reminder(association, "清华大学", "续聘秘书长。", due, "第二十条", "任期三年。", TODAY)


def _certificate() -> Iterator[Sheet]:
    yield test_certificate.issued(), lambda association: certificate(association, test_certificate.Z1, HEAD)


def _application_receipt() -> Iterator[Sheet]:
    for charter, whole in (("cfia", False), ("shcp", False), ("shcp", True)):
        desk = test_letters.with_u30(charter)
        admission = desk.association.rules.charter.admission
        assert admission is not None
        ask: dict[str, Any] = {"unit": UnitId("u40"), "name": "新碳科技有限公司", "day": test_letters.DAY}
        lowest = ClassKey(desk.association.rules.charter.classes[-1].key)
        desk.do(ReceiveApplication(application=ApplicationId("a1"), membership_class=lowest, **ask))
        for material in admission.materials if whole else admission.materials[:1]:
            for proof in material.proofs:
                given: dict[str, Any] = {"material": material.key, "proof": proof, "day": test_letters.DAY}
                desk.do(HandInMaterial(application=ApplicationId("a1"), **given))
        yield desk, lambda association: application_receipt(association, ApplicationId("a1"), TODAY)


def _withdrawal_receipt() -> Iterator[Sheet]:
    for span in ("", "waiting"):
        desk = test_letters.with_u30("cfia")
        if span:
            adopt(desk, "period.withdrawal_notice.span", span, "会员大会", "2026年第2号决议")
        day = test_letters.NOTICED
        desk.clock.set(day)  # type: ignore[attr-defined]
        desk.do(GiveNotice(unit=test_letters.U30, declared=day, received=day, document="退会函"))
        yield desk, lambda association: withdrawal_receipt(association, test_letters.U30, TODAY)


def _leaving_letter() -> Iterator[Sheet]:
    for charter in ("cfia", "shcp"):
        desk = test_letters.with_u30(charter)
        desk.association.register.units[test_letters.U30].left = test_letters.NOTICED
        for manner in Manner:
            yield desk, partial(_left, manner)


def _left(manner: Manner, association: Association) -> Document:
    """As if it had left in this way."""
    association.register.units[test_letters.U30].manner = manner
    return leaving_letter(association, test_letters.U30, TODAY)


def _statistics() -> Iterator[Sheet]:
    left = test_letters.with_u30("shcp")
    loss = left.association.rules.charter.losses[0].key
    left.do(RecordLoss(unit=test_letters.U30, loss=loss, day=test_letters.DAY, document="证明"))
    unit = NewUnit(unit=UnitId("u31"), name="新会员", membership_class=ClassKey("member"), joined=test_letters.DAY)
    left.do(EnterMembers(units=(unit,), cause="import"))
    cancelled, _meeting = scripted.cancelled_council()
    for desk in (corrected()[0], left, test_certificate.issued(), written.decided(), cancelled):
        entries = desk.entries_of((UnitClassChanged.kind,))
        changes = [event for _, event in entries if isinstance(event, UnitClassChanged)]
        yield desk, partial(_year, changes, TODAY)
    yield third()[0], partial(_year, [], NEXT_YEAR)


def _year(changes: list[UnitClassChanged], day: datetime.date, association: Association) -> Document:
    return statistics(association, year_statistics(association, 2026, day, changes), HEAD)


def _in_writing(draw: Callable[..., Document], *given: object) -> Iterator[Sheet]:
    for desk in (written.begun()[0], written.sent()[0], written.decided()):
        yield desk, partial(_written, draw, given)
    worded, _calendar = written.sent()
    forum = worded.association.meetings[written.W].item(written.FORUM)
    assert forum is not None
    forum.text = "于2026年9月在北京举办。"
    yield worded, partial(_written, draw, given)


def _written(draw: Callable[..., Document], given: tuple[object, ...], association: Association) -> Document:
    return draw(association, written.W, *given)


def _candidates() -> Iterator[Sheet]:
    for settled in (False, True):
        desk = seated()
        adopt_there(desk, "office.director.nomination", "all_that_sit")
        desk.do(BeginRenewal(body=scripted.COUNCIL, day=FIRST_DAY, resolution="第8号决议"))
        person: dict[str, Any] = {"office": OfficeKey("director"), "person": PersonId("p1"), "day": FIRST_DAY}
        desk.do(NominatePerson(nomination=NominationId("n1"), unit=UnitId("u1"), document="提名函", **person))
        if settled:
            desk.do(ListCandidates(body=scripted.COUNCIL, day=FIRST_DAY, document="名单"))
        yield desk, lambda association: candidate_list(association, BodyKey("council"), FIRST_DAY)


def _conditions() -> Iterator[Sheet]:
    yield seated(), lambda association: conditions_table(association, FIRST_DAY)


def _head_count_sheets() -> Iterator[Sheet]:
    for build in (left_early, third):
        desk, meeting = build()
        yield desk, partial(_counted, meeting)


def _counted(meeting: MeetingId, association: Association) -> Document:
    return head_count_sheet(association, meeting, HEAD, LATER)


def _own_letter() -> Iterator[Sheet]:
    yield third()[0], lambda association: own_letter(association, "关于调研的函", "云岭研究院", ["请予支持。"], TODAY)


SHEETS: dict[str, Callable[[], Iterator[Sheet]]] = {
    "notice": lambda: _of_meetings(notice, third, with_proxies, shcp, bare, owners),
    "proxy_form": _proxy_form,
    "agenda": lambda: _of_meetings(agenda, third, talked, bare),
    "sign_in": lambda: _of_meetings(sign_in_sheet, third, with_written_proxies),
    "election_rules": _election_rules,
    "ballot": _ballot,
    "tally_sheet": _tally_sheet,
    "resolution": _resolution,
    "minutes": _minutes,
    "ledger": _ledger,
    "consequence_notice": _consequence_notice,
    "reminder": _reminder,
    "certificate": _certificate,
    "application_receipt": _application_receipt,
    "withdrawal_receipt": _withdrawal_receipt,
    "leaving_letter": _leaving_letter,
    "statistics": _statistics,
    "candidates": _candidates,
    "conditions": _conditions,
    "written_ballot": lambda: _in_writing(written_ballot),
    "written_record": lambda: _in_writing(written_record, HEAD),
    "head_count": _head_count_sheets,
    "own_letter": _own_letter,
}


@cache
def _sheets(document: str) -> list[Sheet]:
    return [*SHEETS[document]()]


def drawn(document: str, templates: Templates) -> list[Document]:
    """Every paper of the document, as associations with these templates would have it."""
    papers = []
    for desk, draw in _sheets(document):
        association = desk.association
        before = association.templates
        association.templates = templates
        try:
            papers.append(draw(association))
        finally:
            association.templates = before
    return papers
