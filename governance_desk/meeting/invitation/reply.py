"""Record what the invited reply. A reply binds nobody: what counts is who comes."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.invitation.commands import RecordReply, TakeBackReply
from governance_desk.meeting.invitation.events import ReplyRecorded, ReplyTakenBack
from governance_desk.meeting.roll import roll_to_be
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Answer, Reply, Stage, Voter, VoterId


def invited(room: Room) -> tuple[Voter, ...]:
    """Everyone on the roll; before it is fixed, those who would be on it today."""
    return tuple(room.meeting.roll.values()) or roll_to_be(room)


def record_reply(room: Room, command: RecordReply) -> list[Event]:
    """The reply; Refusal for someone who is not invited, and for a proxy that the charter does not allow."""
    room.require(Stage.CONVENED, Stage.CHECK_IN)
    voters = {each.id: each for each in invited(room)}
    _require_invited(room, voters, command.voter)
    new = Reply(command.answer, command.words.strip(), command.holder)
    if command.answer is Answer.BY_PROXY:
        _require_proxies(room)
        if command.holder is not None:
            _require_invited(room, voters, command.holder)
        if command.holder == command.voter:
            raise Refusal(
                text("Nobody holds their own proxy."),
                article=room.body.article,
                next_step=text("Choose who votes for {person}.", person=voters[command.voter].name),
            )
    elif command.holder is not None:
        raise Refusal(
            text("Only a proxy has a holder."),
            article=room.body.article,
            next_step=text("Record the reply as “by proxy”, or without a holder."),
        )
    if room.meeting.replies.get(command.voter) == new:
        return []
    return [
        ReplyRecorded(
            meeting=command.meeting, voter=command.voter, answer=new.answer, words=new.words, holder=new.holder
        )
    ]


def take_back_reply(room: Room, command: TakeBackReply) -> list[Event]:
    """No reply of theirs; nothing where there is none."""
    room.require(Stage.CONVENED, Stage.CHECK_IN)
    if command.voter not in room.meeting.replies:
        return []
    return [ReplyTakenBack(meeting=command.meeting, voter=command.voter)]


def _require_invited(room: Room, voters: dict[VoterId, Voter], voter: VoterId) -> None:
    if voter not in voters:
        raise Refusal(
            text("Not one of those who are invited to {meeting}.", meeting=room.meeting.title),
            article=room.body.article,
            next_step=text("Choose one of the members of {body}.", body=room.body.name),
        )


def _require_proxies(room: Room) -> None:
    """Refuse where it is settled that there are none; while that is open, the reply is only what someone said."""
    answer = room.rules.answer(ClauseId(f"{room.meeting.body}.proxies"), room.body.proxies, room.day)
    if answer is not None and answer.rule is not None and not answer.rule.allowed:
        raise Refusal(
            text("{body} does not vote by proxy.", body=room.body.name),
            article=answer.article,
            next_step=text("Record that they do not come; the person counts as absent, or as excused with leave."),
        )
