"""Every paper that is held against an accepted one, under both charters, each from a story that always ends alike."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.charter.keys import BodyKey
from governance_desk.desk import Desk
from governance_desk.documents.content.agenda import agenda
from governance_desk.documents.content.application_receipt import application_receipt
from governance_desk.documents.content.ballot import ballot
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.candidates import candidate_list
from governance_desk.documents.content.certificate import certificate
from governance_desk.documents.content.conditions import conditions_table
from governance_desk.documents.content.consequence_notice import consequence_notice
from governance_desk.documents.content.drafted.compare import Change, comparison_sheet, words_compared
from governance_desk.documents.content.election_rules import election_rules
from governance_desk.documents.content.head_count import head_count_sheet
from governance_desk.documents.content.leaving_letter import leaving_letter, withdrawal_receipt
from governance_desk.documents.content.ledger import attendance_ledger
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.own_letter import own_letter
from governance_desk.documents.content.person import person_paper
from governance_desk.documents.content.proxy_form import proxy_form
from governance_desk.documents.content.reminder import reminder
from governance_desk.documents.content.resolution import resolution, resolutions
from governance_desk.documents.content.sample import sample
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.documents.content.statistics import statistics
from governance_desk.documents.content.tally_sheet import tally_sheet
from governance_desk.documents.content.written_ballot import written_ballot
from governance_desk.documents.content.written_record import written_record
from governance_desk.meeting.state import Meeting, MeetingId, Method, Outcome, Stage, Vote
from governance_desk.register.ids import UnitId
from governance_desk.register.leaving.commands import GiveNotice
from tests.documents.content import scripted
from tests.documents.content.test_election import draw_up
from tests.documents.reference.desks import HEAD, Played, played

CFIA, SHCP = "cfia", "shcp"
COUNCIL, ASSEMBLY = BodyKey("council"), BodyKey("assembly")
LATER = "2026-12-31T15:00:00+00:00"
_DAY = datetime.date(2026, 9, 24)

Made = Callable[..., Document]
OfMeeting = Callable[[Association, MeetingId], Document]


class Paper(NamedTuple):
    """`name` is the file's; `by` the function that makes it; `make` calls it."""

    name: str
    charter: str
    by: Made
    make: Callable[[], Document]


def _scripted(build: Callable[[], tuple[Desk, MeetingId]], paper: OfMeeting) -> Document:
    desk, meeting = build()
    return paper(desk.association, meeting)


def _minutes(association: Association, meeting: MeetingId) -> Document:
    return minutes(association, meeting, HEAD)


def _resolution(association: Association, meeting: MeetingId) -> Document:
    return resolution(association, meeting, resolutions(association.meetings[meeting])[0].id)


def _consequence(of: str, association: Association, _meeting: MeetingId) -> Document:
    found = next(each.id for each in association.ledger.consequences if each.id.startswith(of))
    return consequence_notice(association, found, datetime.date(2026, 11, 21))


def _ledger(association: Association, meeting: MeetingId) -> Document:
    return attendance_ledger(association, association.meetings[meeting].body, 1, datetime.date(2026, 11, 21))


def _of_meeting(story: str, paper: OfMeeting, number: int = -1) -> Document:
    found = played(story)
    return paper(found.association, found.meeting(number).id)


def _election(story: str, paper: Callable[[Played, Meeting, Vote], Document]) -> Document:
    found = played(story)
    meeting, vote = found.votes(Method.ELECTION)[-1]
    return paper(found, meeting, vote)


def _ballot(story: str) -> Document:
    return played(story).ballots[0]


def _rules(found: Played, meeting: Meeting, vote: Vote) -> Document:
    return election_rules(found.association, meeting.id, vote.item)


def _tally(found: Played, meeting: Meeting, vote: Vote) -> Document:
    return tally_sheet(found.association, meeting.id, vote.id, HEAD)


def _minutes_of(found: Played, meeting: Meeting, _vote: Vote) -> Document:
    return minutes(found.association, meeting.id, HEAD)


def _recorded_proxy(story: str) -> Document:
    found = played(story)
    meeting = next(each for each in found.association.meetings.values() if each.written_proxies)
    return proxy_form(found.association, meeting.id, next(iter(meeting.written_proxies)))


def _head_count(association: Association, meeting: MeetingId) -> Document:
    return head_count_sheet(association, meeting, HEAD, LATER)


def _application(story: str) -> Document:
    found = played(story)
    return application_receipt(found.association, next(iter(found.association.register.applications)), found.day)


def _leaving(story: str, number: int = 0) -> Document:
    found = played(story)
    left = [unit for unit in found.association.register.units.values() if unit.left is not None]
    return leaving_letter(found.association, left[number].id, found.day)


def _withdrawal(charter: str) -> Document:
    desk, calendar = scripted.founded(charter)
    calendar.set(_DAY)
    unit = UnitId("u20")
    desk.do(GiveNotice(unit=unit, declared=_DAY, received=_DAY, document="退会函"))
    return withdrawal_receipt(desk.association, unit, _DAY)


def _reminder(story: str, what: str, article: str, working: str) -> Document:
    found = played(story)
    unit = next(iter(found.association.register.units.values()))
    return reminder(found.association, unit.name, what, _DAY, article, working, found.day)


def _certificate(story: str) -> Document:
    found = played(story)
    return certificate(found.association, next(iter(found.association.register.certificates)), HEAD)


def _candidates(story: str, body: BodyKey) -> Document:
    found = played(story)
    return candidate_list(found.association, body, found.day)


def _conditions(story: str) -> Document:
    found = played(story)
    return conditions_table(found.association, found.day)


def _statistics(story: str) -> Document:
    found = played(story)
    return statistics(found.association, found.statistics, HEAD)


def _person(story: str) -> Document:
    found = played(story)
    return person_paper(found.association, found.person, HEAD.hash)


def _in_writing(story: str, paper: OfMeeting) -> Document:
    """Of the last vote in writing of the story that was decided."""
    found = played(story)
    decided = [
        each
        for each in found.association.meetings.values()
        if each.correspondence is not None and each.stage is Stage.CLOSED and each.outcome is not Outcome.CANCELLED
    ]
    return paper(found.association, decided[-1].id)


def _written_record(association: Association, meeting: MeetingId) -> Document:
    return written_record(association, meeting, HEAD)


def _sample(story: str) -> Document:
    return sample(played(story).association, "notice")


def _comparison(story: str) -> Document:
    found = played(story)
    texts = (
        ("会议听取了秘书处工作报告。", "会议听取并审议了秘书处工作报告。"),
        ("同意拨款3000元，用于年度调研。", "同意拨款30000元，用于年度调研。"),
        ("会议没有其他事项。", ""),
        ("", "会议要求秘书处于9月底前完成落实，逐项报告理事会。" * 4),
    )
    changes = tuple(Change(f"p{n}", words_compared(*each)) for n, each in enumerate(texts))
    return comparison_sheet(found.association, found.meeting().title, ("第1稿", "第2稿"), changes)


def _letter(story: str) -> Document:
    found = played(story)
    unit = next(iter(found.association.register.units.values()))
    said = ("现将联盟上半年工作情况函告如下，请予支持。" * 3, "如有意见，请于9月底前函复秘书处。")
    return own_letter(found.association, "关于通报上半年工作情况的函", unit.name, said, found.day)


CHANGED = "变更材料"
_DEMOTION, _LOSS_OF_SEAT = partial(_consequence, "unit/"), partial(_consequence, "person/")
_COUNCIL, _SHCP = scripted.corrected_council, scripted.shcp_assembly
_THIRD, _ADMITS, _SHCP_STORY = "cfia_council_third_absence", "cfia_assembly_admits", "shcp_assembly"
_WRITES, _SHCP_WRITES = "cfia_18_in_writing", "shcp_6_in_writing"
_ELECTS, _SHCP_ELECTS = "cfia_19_election", "shcp_6_election"

PAPERS = (
    Paper("notice-cfia-council", CFIA, notice, partial(_scripted, _COUNCIL, notice)),
    Paper("notice-cfia-assembly", CFIA, notice, partial(_of_meeting, _ADMITS, notice)),
    Paper("notice-shcp-assembly", SHCP, notice, partial(_of_meeting, _SHCP_STORY, notice)),
    Paper("agenda-cfia-council", CFIA, agenda, partial(_scripted, _COUNCIL, agenda)),
    Paper("agenda-shcp-assembly", SHCP, agenda, partial(_scripted, _SHCP, agenda)),
    Paper("sign-in-cfia-council", CFIA, sign_in_sheet, partial(_scripted, _COUNCIL, sign_in_sheet)),
    Paper("sign-in-shcp-assembly", SHCP, sign_in_sheet, partial(_of_meeting, _SHCP_STORY, sign_in_sheet)),
    Paper("proxy-blank-cfia", CFIA, proxy_form, partial(_of_meeting, "cfia_19_written_proxy", proxy_form)),
    Paper("proxy-recorded-cfia", CFIA, proxy_form, partial(_recorded_proxy, "cfia_19_written_proxy")),
    Paper("proxy-blank-shcp", SHCP, proxy_form, partial(_of_meeting, "shcp_6_proxy_arrival", proxy_form, 0)),
    Paper("election-rules-cfia", CFIA, election_rules, partial(_election, _ELECTS, _rules)),
    Paper("election-rules-shcp", SHCP, election_rules, partial(_election, _SHCP_ELECTS, _rules)),
    Paper("ballot-election-cfia", CFIA, ballot, partial(_ballot, _ELECTS)),
    Paper("ballot-election-shcp", SHCP, ballot, partial(_ballot, _SHCP_ELECTS)),
    Paper("ballot-election", CFIA, ballot, partial(draw_up, "ballot-election")),
    Paper("ballot-motion", CFIA, ballot, partial(draw_up, "ballot-motion")),
    Paper("tally-sheet-election", CFIA, tally_sheet, partial(draw_up, "tally-sheet-election")),
    Paper("tally-sheet-motion", CFIA, tally_sheet, partial(draw_up, "tally-sheet-motion")),
    Paper("minutes-election", CFIA, minutes, partial(draw_up, "minutes-election")),
    Paper("tally-sheet-election-cfia", CFIA, tally_sheet, partial(_election, _ELECTS, _tally)),
    Paper("tally-sheet-election-shcp", SHCP, tally_sheet, partial(_election, _SHCP_ELECTS, _tally)),
    Paper("resolution-cfia-council", CFIA, resolution, partial(_scripted, _COUNCIL, _resolution)),
    Paper("resolution-shcp-assembly", SHCP, resolution, partial(_scripted, _SHCP, _resolution)),
    Paper("minutes-cfia-council", CFIA, minutes, partial(_scripted, _COUNCIL, _minutes)),
    Paper("minutes-cfia-assembly", CFIA, minutes, partial(_of_meeting, _ADMITS, _minutes)),
    Paper("minutes-cfia-third-absence", CFIA, minutes, partial(_of_meeting, _THIRD, _minutes)),
    Paper("minutes-cfia-election", CFIA, minutes, partial(_election, _ELECTS, _minutes_of)),
    Paper("minutes-shcp-assembly", SHCP, minutes, partial(_scripted, _SHCP, _minutes)),
    Paper("minutes-shcp-election", SHCP, minutes, partial(_election, _SHCP_ELECTS, _minutes_of)),
    Paper("minutes-inquorate", CFIA, minutes, partial(_scripted, scripted.inquorate_council, _minutes)),
    Paper("written-ballot-cfia", CFIA, written_ballot, partial(_in_writing, _WRITES, written_ballot)),
    Paper("written-ballot-shcp", SHCP, written_ballot, partial(_in_writing, _SHCP_WRITES, written_ballot)),
    Paper("written-record-cfia", CFIA, written_record, partial(_in_writing, _WRITES, _written_record)),
    Paper("written-record-shcp", SHCP, written_record, partial(_in_writing, _SHCP_WRITES, _written_record)),
    Paper("sample-cfia", CFIA, sample, partial(_sample, _THIRD)),
    Paper("sample-shcp", SHCP, sample, partial(_sample, _SHCP_STORY)),
    Paper("comparison-cfia", CFIA, comparison_sheet, partial(_comparison, _THIRD)),
    Paper("comparison-shcp", SHCP, comparison_sheet, partial(_comparison, _SHCP_STORY)),
    Paper("letter-cfia", CFIA, own_letter, partial(_letter, _THIRD)),
    Paper("letter-shcp", SHCP, own_letter, partial(_letter, _SHCP_STORY)),
    Paper("head-count-cfia", CFIA, head_count_sheet, partial(_of_meeting, "cfia_18_attending", _head_count)),
    Paper("head-count-shcp", SHCP, head_count_sheet, partial(_of_meeting, "shcp_6_attending", _head_count)),
    Paper("ledger-cfia-council", CFIA, attendance_ledger, partial(_scripted, _COUNCIL, _ledger)),
    Paper("ledger-shcp-assembly", SHCP, attendance_ledger, partial(_scripted, _SHCP, _ledger)),
    Paper("demotion-cfia", CFIA, consequence_notice, partial(_scripted, _COUNCIL, _DEMOTION)),
    Paper(
        "loss-of-seat-cfia", CFIA, consequence_notice, partial(_scripted, _COUNCIL, partial(_consequence, "person/"))
    ),
    Paper("application-cfia", CFIA, application_receipt, partial(_application, "cfia_15_expulsion")),
    Paper("application-shcp", SHCP, application_receipt, partial(_application, "shcp_18_20_leaving")),
    Paper("withdrawal-cfia", CFIA, withdrawal_receipt, partial(_withdrawal, CFIA)),
    Paper("withdrawal-shcp", SHCP, withdrawal_receipt, partial(_withdrawal, SHCP)),
    Paper("expulsion-cfia", CFIA, leaving_letter, partial(_leaving, "cfia_15_expulsion")),
    Paper("leaving-cfia", CFIA, leaving_letter, partial(_leaving, "cfia_14_withdrawal")),
    Paper("leaving-shcp", SHCP, leaving_letter, partial(_leaving, "shcp_18_20_leaving")),
    Paper("certificate-shcp", SHCP, certificate, partial(_certificate, "shcp_12_certificate")),
    Paper("reminder-cfia", CFIA, reminder, partial(_reminder, _THIRD, CHANGED, "第十六条", "自核准之日起三十日内。")),
    Paper("reminder-shcp", SHCP, reminder, partial(_reminder, _SHCP_STORY, CHANGED, "第十五条", "")),
    Paper("candidates-cfia", CFIA, candidate_list, partial(_candidates, "cfia_19_renewal", COUNCIL)),
    Paper("candidates-shcp", SHCP, candidate_list, partial(_candidates, "shcp_6_nomination", COUNCIL)),
    Paper("conditions-cfia", CFIA, conditions_table, partial(_conditions, "cfia_21_conditions")),
    Paper("statistics-cfia", CFIA, statistics, partial(_statistics, _THIRD)),
    Paper("statistics-shcp", SHCP, statistics, partial(_statistics, _SHCP_STORY)),
    Paper("person-cfia", CFIA, person_paper, partial(_person, _THIRD)),
    Paper("person-shcp", SHCP, person_paper, partial(_person, _SHCP_STORY)),
)
"""The papers in the order of a meeting and of what follows it."""
