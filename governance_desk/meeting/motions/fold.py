"""How each fact about amendments, parts, the agenda in session and consent items changes a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import AmendmentId, ChangeId, PartId
from governance_desk.meeting.motions import events as e
from governance_desk.meeting.motions.state import AgendaChange, Amendment, Part, Question, Settled, TakenOut
from governance_desk.meeting.motions.wording import amended_text, motion_text
from governance_desk.meeting.state import Item, Meeting, Vote, VoteStage


def _moved(meeting: Meeting, event: e.AmendmentMoved) -> None:
    amendment = Amendment(event.amendment, event.mover, event.passage, event.text)
    _item(meeting, event.item).amendments.append(amendment)


def _withdrawn(meeting: Meeting, event: e.AmendmentWithdrawn) -> None:
    _amendment(_item(meeting, event.item), event.amendment).stage = Settled.WITHDRAWN


def _ordered(meeting: Meeting, event: e.AmendmentsOrdered) -> None:
    """Those that wait change places among themselves; what was decided stays where it stands."""
    item = _item(meeting, event.item)
    order = iter([_amendment(item, each) for each in event.amendments])
    named = set(event.amendments)
    item.amendments = [next(order) if each.id in named else each for each in item.amendments]


def _divided(meeting: Meeting, event: e.QuestionDivided) -> None:
    item = _item(meeting, event.item)
    item.parts = [Part(PartId(str(at)), words) for at, words in enumerate(event.parts, 1)]
    item.divided_by = event.by


def _whole(meeting: Meeting, event: e.DivisionEnded) -> None:
    item = _item(meeting, event.item)
    item.parts, item.divided_by = [], ""


def _change_moved(meeting: Meeting, event: e.AgendaChangeMoved) -> None:
    meeting.changes.append(
        AgendaChange(
            event.change,
            event.change_kind,
            event.mover,
            event.item,
            event.items,
            event.title,
            event.text,
            event.presenter,
            event.minutes,
            event.matter,
            event.subject,
        )
    )


def _change_dropped(meeting: Meeting, event: e.AgendaChangeDropped) -> None:
    _change(meeting, event.change).stage = Settled.WITHDRAWN


def _by_chair(meeting: Meeting, event: e.AgendaChangedByChair) -> None:
    number = ChangeId(f"chair/{len(meeting.changes) + 1}")
    meeting.changes.append(
        AgendaChange(
            number, event.change_kind, event.chair, title=event.title, stage=Settled.PASSED, article=event.article
        )
    )


def _consent(meeting: Meeting, event: e.ConsentSet) -> None:
    meeting.consent = event.items


def _taken_out(meeting: Meeting, event: e.TakenOutOfConsent) -> None:
    left = tuple(each for each in meeting.consent if each != event.item)
    meeting.consent = left if len(left) > 1 else ()
    meeting.taken_out.append(TakenOut(event.item, event.by))


def put(meeting: Meeting, vote: Vote) -> None:
    """A vote on something else than the motion has been opened."""
    asked = _asked(meeting, vote)
    if asked is not None:
        asked.vote = vote.id


def declared(meeting: Meeting, vote: Vote) -> None:
    """What the verdict on it does: an amendment that passed is in the motion from now on."""
    asked = _asked(meeting, vote)
    if asked is None:
        return
    passed = vote.verdict is not None and vote.verdict.passed is True
    asked.stage = Settled.PASSED if passed else Settled.FAILED
    item = meeting.item(vote.item)
    if passed and isinstance(asked, Amendment) and item is not None:
        asked.before, item.text = item.text, amended_text(motion_text(item), asked).strip()


def annulled(meeting: Meeting, vote: Vote) -> None:
    """The question waits again; the motion reads as before."""
    asked, item = _asked(meeting, vote), meeting.item(vote.item)
    if asked is None or vote.stage not in (VoteStage.DECLARED, VoteStage.OPEN):
        return
    if isinstance(asked, Amendment) and asked.stage is Settled.PASSED and item is not None:
        item.text, asked.before = asked.before, ""
    asked.stage, asked.vote = Settled.WAITING, None


def _asked(meeting: Meeting, vote: Vote) -> Amendment | Part | AgendaChange | None:
    if vote.question is Question.AGENDA:
        return next((each for each in meeting.changes if each.id == vote.about), None)
    item = meeting.item(vote.item)
    if item is None:
        return None
    among: list[Amendment] | list[Part] = item.amendments if vote.question is Question.AMENDMENT else item.parts
    return next((each for each in among if each.id == vote.about), None)


def _item(meeting: Meeting, key: str) -> Item:
    found = next((each for each in meeting.agenda if each.id == key), None)
    if found is None:
        raise KeyError(key)
    return found


def _amendment(item: Item, key: AmendmentId) -> Amendment:
    return next(each for each in item.amendments if each.id == key)


def _change(meeting: Meeting, key: str) -> AgendaChange:
    return next(each for each in meeting.changes if each.id == key)


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.AmendmentMoved: _moved,
    e.AmendmentWithdrawn: _withdrawn,
    e.AmendmentsOrdered: _ordered,
    e.QuestionDivided: _divided,
    e.DivisionEnded: _whole,
    e.AgendaChangeMoved: _change_moved,
    e.AgendaChangeDropped: _change_dropped,
    e.AgendaChangedByChair: _by_chair,
    e.ConsentSet: _consent,
    e.TakenOutOfConsent: _taken_out,
}
