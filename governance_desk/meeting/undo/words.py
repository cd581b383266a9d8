"""What was done, in a sentence: said before it is undone, and kept with the entry that undoes it."""

from __future__ import annotations

from collections.abc import Callable

from governance_desk.language import Text, text
from governance_desk.meeting.state import Choice, Did, DoorAct, Meeting, Vote, VoterId
from governance_desk.meeting.undo.note import DOOR
from governance_desk.meeting.undo.state import Act


def what_was_done(meeting: Meeting, act: Act) -> Text:
    """One sentence for every kind of act."""
    if act.kind in DOOR:
        done = next(each for each in meeting.door if each.number == act.door)
        return text("At the door: {name}, {act}.", name=who_at_the_door(meeting, done), act=door_words(meeting, done))
    if act.kind in _OF_A_VOTE and act.vote is not None:
        return _OF_A_VOTE[act.kind](meeting, meeting.votes[act.vote], act)
    if act.kind in _OF_A_SPEECH and act.speech is not None:
        speech = meeting.speeches[act.speech]
        return _OF_A_SPEECH[act.kind](f"{speech.name}（{speech.unit}）" if speech.unit else speech.name)
    item = meeting.item(act.item) if act.item is not None else None
    return _OF_THE_MEETING[act.kind](item.title if item is not None else "")


def who_at_the_door(meeting: Meeting, act: DoorAct) -> str:
    """The name of whoever came or went."""
    if act.observer is not None:
        return act.observer.name
    voter = meeting.roll[act.voter or VoterId("")]
    return act.name or voter.name or voter.unit_name


def door_words(meeting: Meeting, act: DoorAct) -> Text:
    """What was done at the door, in a few words."""
    holder = meeting.roll[act.holder].name if act.holder is not None else ""
    if act.did is Did.CAME and act.remote:
        return text("attends remotely")
    return {
        Did.CAME: text("someone else came") if act.name else text("checked in"),
        Did.CAME_BACK: text("came back"),
        Did.LEFT: text("left"),
        Did.REPRESENTED: text("proxy to {name}", name=holder),
        Did.PROXY_ENDED: text("proxy to {name} ended", name=holder),
        Did.EXCUSED: text("excused"),
        Did.NOT_EXCUSED: text("not excused any more"),
        Did.OBSERVER: text("observer"),
        Did.OBSERVER_CORRECTED: text("observer corrected"),
        Did.OBSERVER_REMOVED: text("observer removed"),
    }[act.did]


def _answered(meeting: Meeting, vote: Vote, act: Act) -> Text:
    choice = vote.cast.get(act.voter or VoterId(""))
    person = _voter(meeting, act)
    return {
        Choice.YES: text("{person} answered: for.", person=person),
        Choice.NO: text("{person} answered: against.", person=person),
        Choice.ABSTAIN: text("{person} answered: abstaining.", person=person),
        None: text("{person} answered.", person=person),
    }[choice]


def _unanswered(meeting: Meeting, _vote: Vote, act: Act) -> Text:
    return text("The answer of {person} was taken back.", person=_voter(meeting, act))


def _voter(meeting: Meeting, act: Act) -> str:
    voter = meeting.roll[act.voter or VoterId("")]
    return voter.name or voter.unit_name


def _papers(vote: Vote) -> int:
    return len(vote.election.papers) if vote.election is not None else 0


_OF_A_VOTE: dict[str, Callable[[Meeting, Vote, Act], Text]] = {
    "meeting.vote-opened": lambda _m, v, _a: text("Put to the vote: {motion}", motion=v.motion),
    "meeting.vote-cast": _answered,
    "meeting.answer-withdrawn": _unanswered,
    "meeting.hands-counted": lambda _m, v, _a: text("The hands were counted: {motion}", motion=v.motion),
    "meeting.section-counted": lambda _m, v, _a: text("The hands of a section were counted: {motion}", motion=v.motion),
    "meeting.ballots-counted": lambda _m, v, _a: text("The ballots were counted: {motion}", motion=v.motion),
    "meeting.ballots-recorded": lambda _m, v, _a: text(
        "The ballots handed out and returned were entered: {motion}", motion=v.motion
    ),
    "meeting.paper-entered": lambda _m, v, _a: text("Ballot {number} was entered.", number=_papers(v)),
    "meeting.paper-taken-back": lambda _m, v, _a: text("Ballot {number} was taken back.", number=_papers(v) + 1),
    "meeting.election-counted": lambda _m, v, _a: text("The tellers' sums were entered: {motion}", motion=v.motion),
    "meeting.nobody-objected": lambda _m, v, _a: text("Nobody objected: {motion}", motion=v.motion),
    "meeting.objection-raised": lambda _m, v, _a: text("There was an objection: {motion}", motion=v.motion),
    "meeting.tie-decided": lambda _m, v, _a: text("Equal votes were decided: {motion}", motion=v.motion),
    "meeting.last-seat-decided": lambda _m, v, _a: text(
        "Equal votes for the last seat were decided: {motion}", motion=v.motion
    ),
    "meeting.voting-extended": lambda _m, v, _a: text("The voting was given more time: {motion}", motion=v.motion),
    "meeting.voting-closed": lambda _m, v, _a: text("The voting was closed: {motion}", motion=v.motion),
    "meeting.vote-declared": lambda _m, v, _a: text("The result was declared: {motion}", motion=v.motion),
    "meeting.election-declared": lambda _m, v, _a: text("The result was declared: {motion}", motion=v.motion),
    "meeting.vote-tied": lambda _m, v, _a: text("Equal votes, to be voted on again: {motion}", motion=v.motion),
    "meeting.vote-void": lambda _m, v, _a: text("The vote was void: {motion}", motion=v.motion),
    "meeting.vote-annulled": lambda _m, v, _a: text("The vote was annulled: {motion}", motion=v.motion),
    "meeting.vote-reopened": lambda _m, v, _a: text("The vote was reopened: {motion}", motion=v.motion),
}

_OF_A_SPEECH: dict[str, Callable[[str], Text]] = {
    "meeting.speech-asked": lambda name: text("{name} asked to speak.", name=name),
    "meeting.speech-withdrawn": lambda name: text("{name} no longer asks to speak.", name=name),
    "meeting.floor-given": lambda name: text("{name} was given the floor.", name=name),
    "meeting.speech-paused": lambda name: text("The speech of {name} was interrupted.", name=name),
    "meeting.speech-ended": lambda name: text("The speech of {name} was ended.", name=name),
    "meeting.speech-extended": lambda name: text("{name} was given more time.", name=name),
    "meeting.statement-noted": lambda name: text("A statement of {name} was noted for the minutes.", name=name),
}

_OF_THE_MEETING: dict[str, Callable[[str], Text]] = {
    "meeting.item-called": lambda title: text("The item was called: {title}", title=title),
    "meeting.discussion-noted": lambda title: text("A note was kept on: {title}", title=title),
    "meeting.item-reported": lambda title: text("It was entered that this was reported: {title}", title=title),
    "meeting.amendment-moved": lambda title: text("An amendment was moved: {title}", title=title),
    "meeting.amendment-withdrawn": lambda title: text("An amendment was withdrawn: {title}", title=title),
    "meeting.amendments-ordered": lambda title: text("The amendments were put in another order: {title}", title=title),
    "meeting.question-divided": lambda title: text("The motion was divided into parts: {title}", title=title),
    "meeting.division-ended": lambda title: text("The motion is voted on as a whole again: {title}", title=title),
    "meeting.election-planned": lambda title: text("The election was set: {title}", title=title),
    "meeting.candidate-nominated": lambda title: text("A candidate was nominated: {title}", title=title),
    "meeting.nominee-withdrawn": lambda title: text("A candidate was withdrawn: {title}", title=title),
    "meeting.counters-proposed": lambda title: text("Scrutineers and tellers were proposed: {title}", title=title),
    "meeting.stepped-aside": lambda title: text("A recusal was recorded: {title}", title=title),
    "meeting.stepped-back": lambda title: text("A recusal was taken back: {title}", title=title),
    "meeting.agenda-change-moved": lambda _title: text("A change of the agenda was moved."),
    "meeting.agenda-change-dropped": lambda _title: text("A change of the agenda was dropped."),
    "meeting.agenda-changed-by-chair": lambda _title: text("The chair changed the agenda."),
    "meeting.consent-set": lambda _title: text("The items to be voted on together were chosen."),
    "meeting.taken-out-of-consent": lambda title: text(
        "The item was taken out of those voted on together: {title}", title=title
    ),
    "meeting.time-limits-set": lambda _title: text("The time limits were set."),
    "meeting.votes-set": lambda _title: text("It was set how votes are taken."),
    "meeting.hall-divided": lambda _title: text("The hall was divided into sections."),
    "meeting.officers-corrected": lambda _title: text("Who presides and who records was corrected."),
    "meeting.adjourned": lambda _title: text("The meeting was adjourned."),
    "meeting.resumed": lambda _title: text("The meeting was resumed."),
    "meeting.proxy-lodged": lambda _title: text("A written proxy was handed in."),
    "meeting.proxy-withdrawn": lambda _title: text("A written proxy was withdrawn."),
}
