"""The last act of a session is undone by a further entry: every kind of act, and what is not undone in silence."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.kinds import KINDS
from governance_desk.charter.keys import ClassKey, MatterKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Command
from governance_desk.language import render
from governance_desk.meeting import commands as m
from governance_desk.meeting.answers.commands import ExtendVoting, SetVotes, WithdrawAnswer
from governance_desk.meeting.election import commands as e
from governance_desk.meeting.election.state import Counters, Official
from governance_desk.meeting.ids import AmendmentId, CandidateId, ChangeId, ItemId, SpeechId, VoteId, VoterId
from governance_desk.meeting.motions import commands as mo
from governance_desk.meeting.recusals.commands import StepAside, StepBack
from governance_desk.meeting.sittings.commands import AdjournMeeting, ResumeMeeting
from governance_desk.meeting.speaking import commands as sp
from governance_desk.meeting.state import Choice, Meeting, MeetingId, Method, Subject, VoteStage
from governance_desk.meeting.undo.commands import UndoAct
from governance_desk.meeting.undo.note import ACTS, DOOR, FINAL, PART_OF_AN_ACT
from governance_desk.meeting.undo.reverse import ENDED, Reverse, Way, reverse
from governance_desk.meeting.undo.state import KEPT
from governance_desk.meeting.ways.commands import (
    CloseVoting,
    CountSection,
    DivideHall,
    NoteNoObjection,
    RaiseObjection,
    ReopenVote,
)
from governance_desk.meeting.ways.state import Section
from governance_desk.register.state import PersonId
from governance_desk.voting.election.counts import CandidateCount, PostCount
from governance_desk.voting.election.papers import Paper
from tests.association.made_up import (
    ASSEMBLY,
    adopt,
    checked_in,
    convened,
    first,
    hands,
    in_session,
    item,
    seated,
    vote,
)
from tests.meeting.election import made_up as elections

M, V, A, J = MeetingId("m1"), VoteId("v1"), ItemId("i1"), ItemId("i2")
S, T = VoterId("s1"), VoterId("s2")
TEXT = "自即日起设立工作组。组长由理事长担任。"


def meeting(desk: Desk) -> Meeting:
    return desk.association.meetings[M]


def last(desk: Desk) -> Reverse:
    found = reverse(desk.room(M))
    assert found is not None
    return found


def undo(desk: Desk, reason: str = "") -> None:
    desk.do(UndoAct(meeting=M, act=last(desk).act.number, reason=reason))


def at_hand() -> Desk:
    result = seated()
    adopt(result, "council.proxies", "one_counted")
    adopt(result, "motions.consent", "allowed")
    convened(result)
    for name in ("i1", "i2", "i3"):
        result.do(
            m.AddItem(meeting=M, item=ItemId(name), title=f"议题{name}", text=TEXT, matter=MatterKey("resolution"))
        )
    checked_in(result, M, first(16))
    result.do(m.OpenMeeting(meeting=M, chair="主持", recorder="记录"))
    result.do(m.CallItem(meeting=M, item=A))
    return result


def voting(method: Method = Method.HANDS) -> Desk:
    result = at_hand()
    result.do(m.OpenVote(meeting=M, vote=V, item=A, method=method))
    return result


def calling() -> Desk:
    return voting(Method.ROLL_CALL)


def recusing() -> Desk:
    result = at_hand()
    adopt(result, "topic.recusal", "base")
    return result


def electing() -> Desk:
    return elections.opened(2, 3, 4)


def divided() -> Desk:
    result = at_hand()
    result.do(DivideHall(meeting=M, sections=(Section("前区", "甲"), Section("后区", "乙"))))
    result.do(m.OpenVote(meeting=M, vote=V, item=A))
    return result


def tied() -> Desk:
    """Twelve for and twelve against in an assembly whose chair decides then."""
    result = seated()
    adopt(result, "assembly.tie", "chair_decides")
    in_session(result, [f"u{n}" for n in range(1, 25)], body=ASSEMBLY)
    hands(result, M, vote(result, M, item(result, M, "work_report")), 12, 12, 0)
    return result


def tied_for_the_last_seat() -> Desk:
    result = elections.opened(2, 3, 4, readings={"tie": "lot", "elected": "rank_only"})
    elections.counted(result, [(2, 14, 0), (3, 9, 0), (4, 9, 0)])
    return result


def lot(*elected: str) -> e.DecideLastSeat:
    return e.DecideLastSeat(
        meeting=M, vote=elections.V, post=elections.VICE, over=("c3", "c4"), elected=elected, who="赵"
    )


COUNT = m.CountHands(meeting=M, vote=V, yes=10, no=3, abstain=3)
CARRIED = m.DecideTie(meeting=M, vote=V, passed=True)
ASK = sp.AskToSpeak(meeting=M, speech=SpeechId("a"), voter=S)
FLOOR = sp.GiveFloor(meeting=M, speech=SpeechId("a"))
PLAN = e.PlanElection(meeting=M, item=J, posts=((elections.VICE, 2),), marks=elections.MARKS)
TELLERS = Counters(None, (Official("乙"),), (Official("甲"),))
ASIDE = StepAside(meeting=M, item=A, voter=T, reason="有利害关系")
NOMINATE = e.Nominate(
    meeting=M,
    item=elections.ELECTION,
    post=elections.VICE,
    candidate=CandidateId("c2"),
    person=PersonId("p2"),
    nominated_by="理事长单位",
)
SUMS = e.CountElection(
    meeting=M,
    vote=elections.V,
    issued=16,
    returned=16,
    posts=(PostCount(elections.VICE, 0, tuple(CandidateCount(f"c{n}", 10, 6, 0) for n in (2, 3, 4))),),
)
AMENDMENT = mo.MoveAmendment(
    meeting=M, item=A, amendment=AmendmentId("a1"), mover="甲", passage="理事长", text="秘书长"
)
WITHDRAW = mo.WithdrawAmendment(meeting=M, amendment=AmendmentId("a1"))
OTHER = mo.MoveAmendment(meeting=M, item=A, amendment=AmendmentId("a2"), mover="乙", passage="工作组", text="专班")


def paper(marks: str) -> e.EnterPaper:
    return e.EnterPaper(meeting=M, vote=elections.V, papers=(Paper(marks),))


Case = tuple[str, Callable[[], Desk], Sequence[Command], Command]
CASES: tuple[Case, ...] = (
    ("meeting.item-called", at_hand, (), m.CallItem(meeting=M, item=J)),
    ("meeting.discussion-noted", at_hand, (), m.NoteDiscussion(meeting=M, item=A, note="张三：同意。")),
    ("meeting.checked-in", at_hand, (), m.CheckIn(meeting=M, voter=VoterId("s20"))),
    ("meeting.checked-out", at_hand, (), m.CheckOut(meeting=M, voter=T)),
    ("meeting.leave-granted", at_hand, (), m.GrantLeave(meeting=M, voter=VoterId("s20"), reason="病")),
    (
        "meeting.leave-taken-back",
        at_hand,
        (m.GrantLeave(meeting=M, voter=VoterId("s20"), reason="病"),),
        m.TakeBackLeave(meeting=M, voter=VoterId("s20")),
    ),
    ("meeting.proxy-given", at_hand, (), m.GiveProxy(meeting=M, principal=VoterId("s20"), holder=S, document="书")),
    (
        "meeting.proxy-revoked",
        at_hand,
        (m.GiveProxy(meeting=M, principal=VoterId("s20"), holder=S, document="书"),),
        m.RevokeProxy(meeting=M, principal=VoterId("s20")),
    ),
    ("meeting.observer-noted", at_hand, (), m.NoteObserver(meeting=M, name="盖海燕", unit="市科协")),
    (
        "meeting.observer-corrected",
        at_hand,
        (m.NoteObserver(meeting=M, name="盖海燕", unit="市科协"),),
        m.CorrectObserver(meeting=M, name="盖海燕", unit="市科协", new_name="葛海燕", new_unit="市科协"),
    ),
    (
        "meeting.observer-removed",
        at_hand,
        (m.NoteObserver(meeting=M, name="盖海燕", unit="市科协"),),
        m.RemoveObserver(meeting=M, name="盖海燕", unit="市科协"),
    ),
    ("meeting.speech-asked", at_hand, (), ASK),
    ("meeting.speech-withdrawn", at_hand, (ASK,), sp.WithdrawSpeech(meeting=M, speech=SpeechId("a"))),
    ("meeting.floor-given", at_hand, (ASK,), FLOOR),
    ("meeting.speech-paused", at_hand, (ASK, FLOOR), sp.PauseSpeech(meeting=M, speech=SpeechId("a"))),
    ("meeting.speech-ended", at_hand, (ASK, FLOOR), sp.EndSpeech(meeting=M, speech=SpeechId("a"))),
    (
        "meeting.speech-extended",
        at_hand,
        (sp.SetTimeLimits(meeting=M, speech_seconds=60), ASK, FLOOR),
        sp.ExtendSpeech(meeting=M, speech=SpeechId("a"), seconds=60),
    ),
    ("meeting.statement-noted", at_hand, (ASK,), sp.NoteStatement(meeting=M, speech=SpeechId("a"), words="赞成")),
    ("meeting.time-limits-set", at_hand, (), sp.SetTimeLimits(meeting=M, speech_seconds=60)),
    ("meeting.time-limits-set", at_hand, (), sp.SetTimeLimits(meeting=M, item=A, item_seconds=600)),
    ("meeting.votes-set", at_hand, (), SetVotes(meeting=M, first_counts=True, seconds=60)),
    ("meeting.hall-divided", at_hand, (), DivideHall(meeting=M, sections=(Section("前区", "甲"),))),
    ("meeting.officers-corrected", at_hand, (), m.CorrectOfficers(meeting=M, chair="主持", recorder="另一人")),
    (
        "meeting.vote-cast",
        calling,
        (),
        m.CastVote(meeting=M, vote=V, voter=S, choice=Choice.NO),
    ),
    (
        "meeting.vote-cast",
        calling,
        (m.CastVote(meeting=M, vote=V, voter=S, choice=Choice.NO),),
        m.CastVote(meeting=M, vote=V, voter=S, choice=Choice.YES),
    ),
    (
        "meeting.answer-withdrawn",
        calling,
        (m.CastVote(meeting=M, vote=V, voter=S, choice=Choice.ABSTAIN),),
        WithdrawAnswer(meeting=M, vote=V, voter=S),
    ),
    ("meeting.hands-counted", voting, (), COUNT),
    ("meeting.hands-counted", voting, (COUNT,), m.CountHands(meeting=M, vote=V, yes=9, no=4, abstain=3)),
    (
        "meeting.section-counted",
        divided,
        (CountSection(meeting=M, vote=V, section="前区", yes=5, no=1, abstain=0),),
        CountSection(meeting=M, vote=V, section="前区", yes=6, no=1, abstain=0),
    ),
    (
        "meeting.ballots-counted",
        lambda: voting(Method.BALLOT),
        (),
        e.CountBallots(meeting=M, vote=V, issued=16, returned=16, invalid=1, yes=10, no=3, abstain=2),
    ),
    ("meeting.nobody-objected", lambda: voting(Method.ACCLAMATION), (), NoteNoObjection(meeting=M, vote=V)),
    (
        "meeting.voting-extended",
        at_hand,
        (SetVotes(meeting=M, seconds=60), m.OpenVote(meeting=M, vote=V, item=A)),
        ExtendVoting(meeting=M, vote=V, seconds=60),
    ),
    ("meeting.amendment-moved", at_hand, (), AMENDMENT),
    (
        "meeting.amendment-withdrawn",
        at_hand,
        (AMENDMENT,),
        mo.WithdrawAmendment(meeting=M, amendment=AmendmentId("a1")),
    ),
    (
        "meeting.amendments-ordered",
        at_hand,
        (AMENDMENT, OTHER),
        mo.OrderAmendments(meeting=M, item=A, amendments=(AmendmentId("a2"), AmendmentId("a1"))),
    ),
    (
        "meeting.question-divided",
        at_hand,
        (),
        mo.DivideQuestion(meeting=M, item=A, by="甲", parts=(TEXT[:10], TEXT[10:])),
    ),
    (
        "meeting.division-ended",
        at_hand,
        (mo.DivideQuestion(meeting=M, item=A, by="甲", parts=(TEXT[:10], TEXT[10:])),),
        mo.EndDivision(meeting=M, item=A),
    ),
    ("meeting.consent-set", at_hand, (), mo.SetConsent(meeting=M, items=(A, J))),
    (
        "meeting.taken-out-of-consent",
        at_hand,
        (mo.SetConsent(meeting=M, items=(A, J, ItemId("i3"))),),
        mo.TakeOutOfConsent(meeting=M, item=J, by="甲"),
    ),
    (
        "meeting.election-planned",
        at_hand,
        (),
        e.PlanElection(meeting=M, item=J, posts=((elections.VICE, 2),), marks=elections.MARKS),
    ),
    (
        "meeting.candidate-nominated",
        elections.planned,
        (),
        e.Nominate(
            meeting=M,
            item=elections.ELECTION,
            post=elections.VICE,
            candidate=CandidateId("c2"),
            person=PersonId("p2"),
            nominated_by="理事长单位",
        ),
    ),
    (
        "meeting.nominee-withdrawn",
        lambda: _with_nominee(),
        (),
        e.WithdrawNominee(meeting=M, item=elections.ELECTION, post=elections.VICE, candidate=CandidateId("c2")),
    ),
    (
        "meeting.counters-proposed",
        elections.planned,
        (),
        e.ProposeCounters(meeting=M, item=elections.TELLERS, counters=TELLERS),
    ),
    ("meeting.stepped-aside", recusing, (), ASIDE),
    ("meeting.stepped-back", recusing, (ASIDE,), StepBack(meeting=M, item=A, voter=T)),
    ("meeting.ballots-recorded", electing, (), e.RecordBallots(meeting=M, vote=elections.V, issued=16)),
    ("meeting.paper-entered", electing, (paper("YYN"),), paper("YNN")),
    ("meeting.paper-taken-back", electing, (paper("YYN"), paper("YNN")), e.TakeBackPaper(meeting=M, vote=elections.V)),
    ("meeting.election-counted", electing, (), SUMS),
    ("meeting.tie-decided", tied, (), CARRIED),
    ("meeting.tie-decided", tied, (CARRIED,), m.DecideTie(meeting=M, vote=V, passed=False)),
    ("meeting.hands-counted", tied, (CARRIED,), m.CountHands(meeting=M, vote=V, yes=13, no=11, abstain=0)),
    ("meeting.last-seat-decided", tied_for_the_last_seat, (), lot("c4")),
    ("meeting.election-counted", tied_for_the_last_seat, (lot("c4"),), SUMS),
)


def _with_nominee() -> Desk:
    result = elections.planned()
    elections.nominate(result, 2)
    return result


def without_numbers(found: Meeting) -> Meeting:
    """The meeting but for how many acts were counted: an undone act keeps its number."""
    copied = copy.deepcopy(found)
    copied.acts_noted = copied.door_acts = 0
    return copied


@pytest.mark.parametrize(
    ("kind", "desk", "before", "act"), CASES, ids=[f"{at}-{case[0]}" for at, case in enumerate(CASES)]
)
def test_every_act_is_undone_by_a_further_entry(
    kind: str, desk: Callable[[], Desk], before: Sequence[Command], act: Command
) -> None:
    made = desk()
    made.do_all(before)
    was, entries = without_numbers(meeting(made)), len(list(made.entries()))
    made.do(act)
    found = last(made)
    assert found.act.kind == kind
    assert found.refused is None
    assert without_numbers(meeting(made)) != was
    undo(made)
    assert without_numbers(meeting(made)) == was
    assert len(list(made.entries())) > entries + 1  # nothing is deleted
    again = fold([event for _entry, event in made.entries()])
    assert again.meetings[M] == meeting(made)
    assert render(found.what, "en") != render(found.what, "zh_CN")


def test_every_kind_of_fact_is_an_act_or_part_of_one() -> None:
    """What a session can record is in one of the lists, and every act that is undone has a case above."""
    before = {"convened", "cancelled", "corrected", "notice-sent", "notice-taken-back", "reply-recorded"}
    before |= {"reply-taken-back", "roll-taken", "opened"}
    after = {"closed", "minutes-signed", "minutes-filed", "minutes-taken-back"}
    outside = {f"meeting.{each}" for each in before | after}
    in_writing = "meeting.correspondence.events"  # without a session
    kinds = {kind for name, group in KINDS.items() if name != in_writing for kind in group}
    kinds = {kind for kind in kinds if kind.startswith("meeting.")}
    assert kinds - ACTS - PART_OF_AN_ACT - outside == set()
    assert not ACTS & PART_OF_AN_ACT
    tried = {case[0] for case in CASES}
    told = {"meeting.vote-opened", "meeting.adjourned", "meeting.tie-decided", "meeting.last-seat-decided"}
    told |= {"meeting.agenda-change-moved", "meeting.agenda-change-dropped"}
    assert ACTS - FINAL - ENDED - tried - told == set()
    assert tried >= DOOR


def test_a_vote_opened_by_mistake_is_made_void_with_the_reason() -> None:
    desk = voting()
    found = last(desk)
    assert render(found.what, "en") == f"Put to the vote: {TEXT}"
    assert found.reason is not None
    with pytest.raises(Refusal):
        undo(desk)
    undo(desk, "误将第二项提请表决")
    made = meeting(desk).votes[V]
    assert (made.stage, made.reason) == (VoteStage.ANNULLED, "误将第二项提请表决")
    assert last(desk).act.kind == "meeting.item-called"


def test_what_was_declared_is_reopened_or_annulled_and_never_undone_in_silence() -> None:
    desk = voting()
    desk.do_all((COUNT, m.DeclareVote(meeting=M, vote=V)))
    found = last(desk)
    assert (found.act.kind, found.ways) == ("meeting.vote-declared", (Way.REOPEN, Way.ANNUL))
    with pytest.raises(Refusal, match="不能不留记录"):
        undo(desk, "?")
    desk.do(ReopenVote(meeting=M, vote=V, reason="漏计"))
    assert last(desk).refused is not None
    assert last(desk).ways == ()
    with pytest.raises(Refusal):
        undo(desk, "?")


def test_a_closed_voting_is_reopened_with_a_reason() -> None:
    desk = voting()
    desk.do_all((COUNT, CloseVoting(meeting=M, vote=V)))
    found = last(desk)
    assert (found.ways, found.refused is not None) == ((Way.REOPEN, Way.ANNUL), True)
    with pytest.raises(Refusal):
        undo(desk)


def test_effects_that_last_offer_no_way_but_say_what_to_do() -> None:
    """A unit that was admitted stays a member: the opposite is put on the agenda."""
    desk = seated()
    in_session(desk, first(16))
    subject = Subject(unit_name="新单位", membership_class=ClassKey("member_unit"))
    on = item(desk, M, "admission", subject)
    hands(desk, M, vote(desk, M, on), 16, 0, 0)
    desk.do(m.DeclareVote(meeting=M, vote=V))
    found = last(desk)
    assert found.ways == ()
    assert found.refused is not None
    assert found.refused.next_step is not None


def test_an_objection_is_not_undone_and_says_how_to_go_on() -> None:
    desk = voting(Method.ACCLAMATION)
    desk.do(RaiseObjection(meeting=M, vote=V, name="甲"))
    found = last(desk)
    assert found.refused is not None
    with pytest.raises(Refusal):
        undo(desk)


def test_an_adjournment_by_mistake_goes_on_at_once() -> None:
    desk = at_hand()
    desk.do(AdjournMeeting(meeting=M, reason="午休"))
    assert last(desk).refused is None
    undo(desk)
    assert meeting(desk).adjourned is None
    desk.do(AdjournMeeting(meeting=M, reason="午休"))
    desk.do(ResumeMeeting(meeting=M))
    assert last(desk).refused is not None


def test_acts_are_undone_one_after_the_other_to_the_opening() -> None:
    desk = at_hand()
    opening = without_numbers(meeting(desk))
    desk.do_all((ASK, FLOOR, m.NoteDiscussion(meeting=M, item=A, note="一"), m.CheckOut(meeting=M, voter=T)))
    desk.do_all((m.CallItem(meeting=M, item=J), m.NoteDiscussion(meeting=M, item=J, note="二")))
    while len(meeting(desk).acts) > len(opening.acts):
        undo(desk)
    assert without_numbers(meeting(desk)) == opening
    undo(desk)
    assert meeting(desk).current_item is None
    assert reverse(desk.room(M)) is None


def test_nothing_else_is_undone_than_was_shown() -> None:
    desk = at_hand()
    shown = last(desk).act.number
    desk.do(m.NoteDiscussion(meeting=M, item=A, note="后来的"))
    with pytest.raises(Refusal):
        desk.do(UndoAct(meeting=M, act=shown))


def test_what_was_taken_back_at_the_door_is_no_longer_the_last_act() -> None:
    desk = at_hand()
    desk.do(m.CheckIn(meeting=M, voter=VoterId("s20")))
    desk.do(m.TakeBack(meeting=M, act=last(desk).act.door))
    assert last(desk).act.kind == "meeting.item-called"


def test_so_many_acts_are_kept() -> None:
    desk = voting(Method.ROLL_CALL)
    for _ in range(KEPT):
        for choice in (Choice.YES, Choice.NO):
            desk.do(m.CastVote(meeting=M, vote=V, voter=S, choice=choice))
    assert len(meeting(desk).acts) == KEPT
    undo(desk)
    assert meeting(desk).votes[V].cast[S] is Choice.YES


def test_a_moved_change_of_the_agenda_is_undone_and_so_is_its_dropping() -> None:
    desk = seated(agenda="by_vote")
    in_session(desk, first(16))
    was = without_numbers(meeting(desk))
    adding = m.AddItem(meeting=M, item=ItemId("i9"), title="临时动议")
    desk.do(mo.MoveAgendaChange(meeting=M, change=ChangeId("c1"), mover="甲", adding=adding))
    moved = without_numbers(meeting(desk))
    desk.do(mo.DropAgendaChange(meeting=M, change=ChangeId("c1")))
    undo(desk)
    assert without_numbers(meeting(desk)) == moved
    undo(desk)
    assert without_numbers(meeting(desk)) == was
