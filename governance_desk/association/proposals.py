"""What an agenda could hold: the charter's duties, what waits for a vote, and what the last meeting put off."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from governance_desk.association.reports import reports_of
from governance_desk.association.state import Association
from governance_desk.attendance.draw import unconfirmed
from governance_desk.charter.keys import MatterKey
from governance_desk.charter.model import Effect, MatterRule
from governance_desk.charter.version import DraftId
from governance_desk.language import Text, text
from governance_desk.meeting.motions.state import Settled
from governance_desk.meeting.state import Item, Meeting, MeetingId, Outcome, Stage, Subject, VoteStage
from governance_desk.register.admission.state import ApplicationStage
from governance_desk.register.classes.state import WishStage
from governance_desk.register.ids import UnitId
from governance_desk.register.nominations.state import NominationStage


class Proposal(msgspec.Struct, frozen=True):
    """An item that could be added. Titles are data of the association, in the charter's language; `why` says from
    where it comes."""

    title: str
    matter: MatterKey | None
    subject: Subject
    why: Text
    article: str
    text: str = ""
    presenter: str = ""
    minutes: int | None = None


def proposals(association: Association, meeting_id: MeetingId) -> tuple[Proposal, ...]:
    """What belongs on the agenda of the meeting and is not on it, nor on that of another one that is to come."""
    meeting = association.meetings[meeting_id]
    if meeting.stage is Stage.CLOSED:
        return ()
    coming = [each for each in association.meetings.values() if each.stage is not Stage.CLOSED]
    planned = {_key(item.matter, item.subject, item.title) for each in coming for item in each.agenda}
    found = (
        *_reports(association, meeting),
        *_put_off(association, meeting),
        *_admissions(association, meeting),
        *_classes(association, meeting),
        *_expulsions(association, meeting),
        *_nominations(association, meeting),
        *_demotions(association, meeting),
        *_drafts(association, meeting),
        *_withdrawals(association, meeting),
    )
    unique = {_key(each.matter, each.subject, each.title): each for each in reversed(found)}
    return tuple(each for key, each in reversed(unique.items()) if key not in planned)


def _key(matter: MatterKey | None, subject: Subject, title: str) -> tuple[str, ...]:
    """What makes two items the same: the matter and whom it is about; without a matter the title."""
    if matter is None:
        return (title,)
    whom = subject.unit_name or subject.unit or subject.person or subject.person_name or ""
    return (matter, whom, subject.draft or "")


def _matters(association: Association, meeting: Meeting, effect: Effect) -> Iterator[MatterRule]:
    """The matters with this effect on which the body of the meeting may decide."""
    rules = association.rules_on(meeting.day)
    for matter in rules.charter.matters:
        if matter.effect is effect and not matter.barred:
            answer = rules.competence(matter, meeting.day)
            if answer is not None and answer.rule is not None and meeting.body in answer.rule.bodies:
                yield matter


def _reports(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    for each in reports_of(association, meeting):
        if each.item is None:
            why = (
                text("The charter wants it in each ordinary meeting.")
                if each.matter.each_meeting
                else text("The charter wants it once a year.")
            )
            yield Proposal(each.matter.name, each.matter.key, Subject(), why, each.matter.article)


def _put_off(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    """What the last meeting of the body had on its agenda and did not come to."""
    held = [
        each
        for each in association.gatherings
        if each.body == meeting.body and each.stage is Stage.CLOSED and (each.day, each.starts) < _when(meeting)
    ]
    if not held:
        return
    last = max(held, key=_when)
    rules = association.rules_on(meeting.day)
    known = {matter.key: matter for matter in rules.charter.matters}
    why = text("Put off: {meeting}, {day}.", meeting=last.title, day=str(last.day))
    for item in last.agenda:
        if dealt_with(last, item) or (item.matter is not None and item.matter not in known):
            continue
        article = known[item.matter].article if item.matter is not None else ""
        yield Proposal(item.title, item.matter, item.subject, why, article, item.text, item.presenter, item.minutes)


def _when(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.starts


def dealt_with(meeting: Meeting, item: Item) -> bool:
    """Whether the meeting came to the item: with a result where something was to be decided, or reported.

    A meeting that goes on has come to what was called.
    """
    if meeting.outcome not in (Outcome.HELD, None):
        return False
    if item.reported or settled_in_parts(item):
        return True
    if item.matter is None:
        return item.done or meeting.current_item == item.id
    return any(vote.stage is VoteStage.DECLARED for vote in meeting.votes_on(item.id))


def settled_in_parts(item: Item) -> bool:
    """Whether every part was voted on and none passed, so that nothing was left to be voted on."""
    return bool(item.parts) and all(each.stage is Settled.FAILED for each in item.parts)


def _admissions(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    classes = {each.key: each.name for each in association.rules_on(meeting.day).charter.classes}
    for each in association.register.applications.values():
        if each.stage is not ApplicationStage.FIT:
            continue
        for matter in _matters(association, meeting, Effect.ADMIT_UNIT):
            subject = Subject(
                unit_name=each.name,
                membership_class=each.membership_class,
                credit_code=each.credit_code,
                person_name=each.representative,
                post=each.post,
            )
            kind = classes.get(each.membership_class, "")
            why = text("Applied on {day}; the secretariat has examined the application.", day=str(each.received))
            yield Proposal(f"吸收{each.name}为{kind or '会员'}", matter.key, subject, why, matter.article)


def _classes(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    classes = {each.key: each.name for each in association.rules_on(meeting.day).charter.classes}
    for each in association.register.class_wishes.values():
        if each.stage is not WishStage.OPEN:
            continue
        name = association.register.units[each.unit].name
        for matter in _matters(association, meeting, Effect.CHANGE_CLASS):
            subject = Subject(unit=each.unit, membership_class=each.to_class)
            why = text("Applied on {day}.", day=str(each.received))
            title = f"{name}申请成为{classes.get(each.to_class, each.to_class)}"
            yield Proposal(title, matter.key, subject, why, matter.article)


def _expulsions(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    for unit, verified in association.register.verifications.items():
        found = association.register.units.get(unit)
        if found is None or found.left is not None:
            continue
        for matter in _matters(association, meeting, Effect.EXPEL_UNIT):
            why = text("Verified by the secretariat on {day}.", day=str(verified.day))
            yield Proposal(f"对{found.name}予以除名", matter.key, Subject(unit=unit), why, matter.article)


def _demotions(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    """Units at the limit of absences whose demotion waits for a vote."""
    rules, register = association.rules_on(meeting.day), association.register
    matters = {rule.key: rule.confirmed_by for rule in rules.charter.absences}
    for standing in unconfirmed(association.ledger, register, rules):
        for matter in _matters(association, meeting, Effect.CONFIRM_DEMOTION):
            if matters.get(standing.rule) == matter.key:
                unit = register.units[UnitId(standing.subject)]
                why = text("{count} absences; the demotion waits for its confirmation.", count=standing.certain)
                yield Proposal(f"确认{unit.name}降级", matter.key, Subject(unit=unit.id), why, standing.article)


def _drafts(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    """Texts of the charter that were laid before the association, for the body whose turn it is."""
    rules = association.rules_on(meeting.day)
    for matter in _matters(association, meeting, Effect.AMEND_CHARTER):
        answer = rules.competence(matter, meeting.day)
        bodies = answer.rule.bodies if answer is not None and answer.rule is not None else ()
        before = bodies[: bodies.index(meeting.body)]
        for draft in association.drafts.values():
            passed = {each.body for each in association.meetings.values() if _has_passed(each, draft.id)}
            if not draft.withdrawn and meeting.body not in passed and passed.issuperset(before):
                why = text("Laid before the association; not voted on yet.")
                title = f"审议章程修改草案（{draft.name}）"
                yield Proposal(title, matter.key, Subject(draft=draft.id), why, matter.article)


def _has_passed(meeting: Meeting, draft: DraftId) -> bool:
    """Whether the meeting has passed this draft of the charter."""
    return any(
        vote.subject.draft == draft and vote.stage is VoteStage.DECLARED and vote.resolution is not None
        for vote in meeting.votes.values()
    )


def _withdrawals(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    """Notices of withdrawal of which the charter has the body told, and it has not been."""
    rule = association.rules_on(meeting.day).charter.leaving
    if rule is None or rule.report_to != meeting.body:
        return
    for each in association.register.withdrawals.values():
        if each.reported is None:
            name = association.register.units[each.unit].name
            why = text("Notice received on {day}; it is to be reported to the body.", day=str(each.received))
            yield Proposal(f"通报{name}退出联盟", None, Subject(), why, rule.article)


def _nominations(association: Association, meeting: Meeting) -> Iterator[Proposal]:
    rules = association.rules_on(meeting.day)
    offices = {each.key: each.name for each in rules.charter.offices}
    for each in association.register.nominations.values():
        if each.stage is not NominationStage.OPEN:
            continue
        person = association.register.person_name(each.person)
        for effect in (Effect.FILL_SEAT, Effect.APPOINT_OFFICER):
            for matter in _matters(association, meeting, effect):
                if matter.office == each.office:
                    subject = Subject(person=each.person, unit=each.of_unit or each.unit)
                    why = text("Nominated on {day}.", day=str(each.received))
                    title = f"{person}任{offices.get(each.office, '')}"
                    yield Proposal(title, matter.key, subject, why, matter.article)
