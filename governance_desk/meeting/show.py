"""What the hall sees of a meeting: from its state to one of the scenes of `hall.py`.

`follow` is the scene that follows the session by itself; the others are what the remote control can put in its
place. None of them ever hands on a tally of a vote that is open.
"""

from __future__ import annotations

import msgspec

from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.answers.clock import left
from governance_desk.meeting.election.papers_out import papers_of
from governance_desk.meeting.hall import (
    Agenda,
    AgendaLine,
    Attendance,
    Bar,
    Chart,
    ElectionPage,
    ElectionResult,
    HallView,
    Item,
    Notice,
    Result,
    Speaking,
    Voting,
    Welcome,
)
from governance_desk.meeting.judge import is_secret
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.motions.wording import amendment_name, part_name
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.roll import counts_of, roll_to_be
from governance_desk.meeting.room import Room
from governance_desk.meeting.sittings.state import Break
from governance_desk.meeting.speaking.clock import used
from governance_desk.meeting.speaking.state import Speech
from governance_desk.meeting.state import Item as AgendaItem
from governance_desk.meeting.state import Method, Outcome, Stage, Vote, VoteStage
from governance_desk.voting.counts import Present
from governance_desk.voting.election.counts import void
from governance_desk.voting.election.state import PostResult
from governance_desk.voting.quorum import judge_quorum
from governance_desk.voting.state import QuorumState


def follow(room: Room, *, show_results: bool = True) -> HallView:
    """The scene for the meeting as it is. Without `show_results` a result waits until the clerk shows it."""
    meeting = room.meeting
    if meeting.stage in (Stage.CONVENED, Stage.CHECK_IN):
        return welcome(room)
    if meeting.stage is Stage.CLOSED:
        return ending(room)
    if meeting.adjourned is not None:
        return resting(room, meeting.adjourned)
    vote = meeting.open_vote()
    if vote is not None:
        return voting(room, vote)
    speech = meeting.speaking()
    if speech is not None:
        return speaking(room, speech)
    last = last_result(room)
    if show_results and last is not None:
        return result(room, last)
    item = current_item(room)
    return item_view(room, item) if item is not None else agenda(room)


def following(room: Room, now: HallView) -> HallView | None:
    """What comes after the scene that is shown; None where nothing does before the session itself moves on."""
    meeting = room.meeting
    if meeting.stage in (Stage.CONVENED, Stage.CHECK_IN):
        return welcome(room) if isinstance(now, Agenda) else agenda(room) if meeting.agenda else None
    if meeting.stage is Stage.CLOSED:
        return None
    vote = meeting.open_vote()
    if vote is not None:
        return None if isinstance(now, Voting) else voting(room, vote)
    item = current_item(room)
    last = last_result(room)
    if last is not None and not _shows(now, result(room, last)):
        return result(room, last)
    number = _number(room, item) if item is not None else 0
    if item is not None and last is None and not (isinstance(now, Item) and now.number == number):
        return item_view(room, item)
    waiting = [each for each in meeting.agenda[number:] if not each.done]
    return item_view(room, waiting[0]) if waiting else agenda(room) if not isinstance(now, Agenda) else None


def charted(view: HallView, chart: Chart) -> HallView:
    """The scene with its result as the clerk wants results shown; any other as it is."""
    if not isinstance(view, Result | ElectionResult) or view.chart == chart:
        return view
    return msgspec.structs.replace(view, chart=chart)


def _shows(now: HallView, last: HallView) -> bool:
    """Whether the last result is on the screen, whichever page of it."""
    return now == last if isinstance(last, Notice) else isinstance(now, Result | ElectionResult)


def attendance(room: Room) -> Attendance:
    """Who is counted; before the roll is fixed, who would be on it."""
    quorum, expected = quorum_to_show(room)
    return Attendance(expected, quorum.counted, quorum.required, quorum.reached, quorum.article)


def quorum_to_show(room: Room) -> tuple[QuorumState, int]:
    """The quorum as it stands, and how many are expected. Before the check-in the roll is the one to be."""
    if room.meeting.stage is not Stage.CONVENED:
        return quorum_now(room), len(room.meeting.roll)
    voters = roll_to_be(room)
    numbers = counts_of(room, voters)
    nobody = Present(in_person=0, weight=0 if room.body.weighted else None)
    return judge_quorum(room.rules, room.meeting.body, day=room.day, roll=numbers, present=nobody), len(voters)


def welcome(room: Room) -> Welcome:
    """Before the opening."""
    meeting = room.meeting
    when = f"{meeting.day.year}年{meeting.day.month}月{meeting.day.day}日 {meeting.starts}　{meeting.place}".strip()
    return Welcome(room.register.name, meeting.title, when, attendance(room))


def agenda(room: Room) -> Agenda:
    """All items, the one at hand marked."""
    lines = tuple(AgendaLine(at, item.title, item.done) for at, item in enumerate(room.meeting.agenda, 1))
    item = current_item(room)
    return Agenda(room.meeting.title, lines, _number(room, item) if item is not None else None)


def item_view(room: Room, item: AgendaItem, page: int = 0) -> Item:
    """One item with its text; an item without a text shows its title in the place of it."""
    return Item(_number(room, item), item.title, item.text or item.title, attendance(room), page)


def speaking(room: Room, speech: Speech) -> Speaking:
    """Who has the floor, and how much of their time is used at this moment."""
    item = room.meeting.item(speech.item)
    return Speaking(
        _number(room, item),
        item.title if item is not None else "",
        speech.name,
        speech.unit,
        speech.allowed or 0,
        used(speech, room.now.stamp),
        point_of_order=speech.point_of_order,
    )


def voting(room: Room, vote: Vote) -> Voting:
    """An open vote. In a roll call the hall hears every answer, and sees how many have been given."""
    item = room.meeting.item(vote.item)
    entitled = papers_of(vote) if vote.method is Method.BALLOT else len(vote.voters)
    voted = len(vote.cast) if vote.method is Method.ROLL_CALL else None
    if vote.election is not None:
        voted = vote.election.returned
        entitled = papers_of(vote)
    return Voting(
        _number(room, item) if item is not None and vote.question is not Question.AGENDA else 0,
        _title(room, vote),
        _put(room, vote),
        secret=is_secret(room, vote),
        entitled=entitled,
        voted=voted,
        seconds_left=left(vote, room.now.stamp),
        objections=vote.method is Method.ACCLAMATION,
        closed=bool(vote.closed),
    )


def result(room: Room, vote: Vote) -> HallView:
    """A vote that came to an end; one that has not is shown as being taken."""
    if vote.stage is VoteStage.VOID:
        return _void(room, vote)
    if vote.stage is VoteStage.DECLARED and vote.election is not None:
        return election_result(room, vote)
    if vote.stage not in (VoteStage.DECLARED, VoteStage.TIED) or vote.verdict is None or vote.tally is None:
        return voting(room, vote)
    item = room.meeting.item(vote.item)
    tally, verdict = vote.tally, vote.verdict
    bars = [
        Bar(text("For"), tally.yes, "yes"),
        Bar(text("Against"), tally.no, "no"),
        Bar(text("Abstained"), tally.abstain, "abstain"),
    ]
    if tally.invalid:
        bars.append(Bar(text("Invalid"), tally.invalid, "invalid"))
    if tally.not_voted:
        bars.append(Bar(text("Not voted"), tally.not_voted, "not_voted"))
    reason: Text = verdict.working
    if verdict.quorum.reached is not True and verdict.notes:
        reason = verdict.notes[0]
    elif verdict.tie is not None:  # more than the numbers: how the tie was, or is to be, decided
        reason = verdict.notes[-1]
    return Result(
        _number(room, item) if item is not None and vote.question is not Question.AGENDA else 0,
        _title(room, vote) or vote.motion,
        tuple(bars),
        verdict.passed,
        verdict.required or 0,
        verdict.counted,
        verdict.article,
        reason,
        entitled=tally.cast + tally.not_voted,
    )


ENDED = (VoteStage.DECLARED, VoteStage.TIED, VoteStage.VOID)
MOST_ON_A_PAGE = 8
"""Candidates; more of them go on further pages."""


def election_result(room: Room, vote: Vote, page: int = 0) -> ElectionResult:
    """Who is elected, and with how many votes, post by post."""
    item = room.meeting.item(vote.item)
    taken = vote.election
    results = taken.results if taken is not None else ()
    pages = [each for result in results for each in _pages(result)]
    return ElectionResult(
        _number(room, item),
        item.title if item is not None else vote.motion,
        tuple(pages),
        base=papers_of(vote),
        page=min(page, max(len(pages) - 1, 0)),
    )


def _pages(result: PostResult) -> list[ElectionPage]:
    bars = [Bar(verbatim(each.name), each.yes, "yes", each.elected) for each in result.standings]
    required = max((each.required or 0 for each in result.standings), default=0)
    outcome = text(
        "{post}: {elected} elected to {seats} seats.",
        post=result.name,
        elected=len(result.elected),
        seats=result.seats,
    )
    reason = result.notes[-1] if result.notes and (result.following or result.tied) else outcome
    return [
        ElectionPage(
            result.name,
            result.seats,
            tuple(bars[at : at + MOST_ON_A_PAGE]),
            required,
            len(result.elected),
            result.article,
            reason,
        )
        for at in range(0, len(bars), MOST_ON_A_PAGE)
    ]


def _void(room: Room, vote: Vote) -> Notice:
    """More ballots came back than were handed out: two numbers, and no result."""
    item = room.meeting.item(vote.item)
    taken, tally = vote.election, vote.tally
    issued = (taken.issued if taken is not None else tally.issued if tally is not None else 0) or 0
    returned = (taken.returned if taken is not None else tally.returned if tally is not None else 0) or 0
    why = void(issued, returned)
    return Notice(item.title if item is not None else vote.motion, str(why) if why is not None else "")


def ending(room: Room) -> Notice:
    """After the close."""
    if room.meeting.outcome is Outcome.CANCELLED:
        return Notice(room.meeting.title, str(text("The meeting was cancelled.")))
    if room.meeting.outcome is Outcome.INQUORATE:
        return Notice(room.meeting.title, str(text("There was no quorum. The meeting is adjourned.")))
    return Notice(room.meeting.title, str(text("The meeting is closed. Thank you for coming.")))


def resting(room: Room, found: Break) -> Notice:
    """While the meeting is interrupted: when and where it goes on, as far as that was said."""
    day = f"{found.day.month}月{found.day.day}日" if found.day is not None else ""
    when = " ".join(part for part in (day, found.starts, found.place) if part)
    words = (
        text("The meeting is adjourned. It goes on: {when}", when=when) if when else text("The meeting is adjourned.")
    )
    return Notice(room.meeting.title, str(words))


def _title(room: Room, vote: Vote) -> str:
    """What the vote is on, in the charter's language: the item, with the amendment or the part of it; the agenda."""
    item = room.meeting.item(vote.item)
    if vote.question is Question.AGENDA:
        return "变更议程"
    if item is None:
        return ""
    if vote.question is Question.AMENDMENT:
        amendment = next(each for each in item.amendments if each.id == vote.about)
        return f"{item.title}：{amendment_name(item, amendment)}"
    if vote.question is Question.PART:
        return f"{item.title}：{part_name(item, vote.about)}"
    return f"{item.title}等{len(vote.together) + 1}项" if vote.together and _alike(room, vote) else item.title


def _alike(room: Room, vote: Vote) -> bool:
    """Whether all items voted on together came to the same; while the vote is open nothing tells them apart."""
    others = [each for each in room.meeting.votes.values() if each.with_vote == vote.id]
    outcomes = {each.verdict.passed for each in (vote, *others) if each.verdict is not None}
    return len(outcomes) < 2


def _put(room: Room, vote: Vote) -> str:
    """The question as the hall reads it; of items voted on together their titles."""
    if not vote.together:
        return vote.motion
    items = (room.meeting.item(each) for each in (vote.item, *vote.together))
    return "\n".join(f"{_number(room, each)}. {each.title}" for each in items if each is not None)


def current_item(room: Room) -> AgendaItem | None:
    """The item at hand."""
    item = room.meeting.current_item
    return room.meeting.item(item) if item is not None else None


def last_result(room: Room) -> Vote | None:
    """The last vote on the item at hand that came to an end, with a verdict or in a tie."""
    at_hand = room.meeting.current_item or ""  # a vote on the agenda belongs to the item at which it was taken
    declared = [vote for vote in room.meeting.votes.values() if vote.item == at_hand and vote.stage in ENDED]
    return declared[-1] if declared else None


def results(room: Room) -> list[HallView]:
    """Every result of the meeting, in the order in which they were declared: for the record."""
    return [result(room, vote) for vote in room.meeting.votes.values() if vote.stage in ENDED]


def _number(room: Room, item: AgendaItem | None) -> int:
    return next((at for at, each in enumerate(room.meeting.agenda, 1) if each is item), 0)
