"""A vote in writing: begun where the charter allows it, sent, answered, ended, declared; and never a meeting."""

from __future__ import annotations

import datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.charter.commands import AmendCharter
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import built_in_path, read_charter
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.language import render
from governance_desk.lists.meetings import present_words, stage_name
from governance_desk.meeting.commands import BeginCheckIn, CancelMeeting, CloseMeeting, DeclareVote
from governance_desk.meeting.convene import next_number
from governance_desk.meeting.correspondence.commands import (
    BeginCorrespondence,
    CorrectCorrespondence,
    CorrectSlip,
    EndCorrespondence,
    RecordSlip,
    SendBallots,
    StopCorrespondence,
    TakeBackSlip,
)
from governance_desk.meeting.correspondence.state import Correspondence, ItemAnswer, Way
from governance_desk.meeting.state import Choice, ItemId, Meeting, MeetingId, Outcome, Stage, Subject, VoteId, VoterId
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import (
    ASSEMBLY,
    COUNCIL,
    FIRST_DAY,
    adopt,
    convened,
    desk,
    first,
    held,
    in_session,
    item,
    seated,
    verified,
    with_members,
)

W = MeetingId("w1")
DAYS = datetime.timedelta(days=1)
DEADLINE = "2026-01-20 17:00"
YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN


def written(rule: str, replies: str = "replied") -> object:
    """A charter text in which both clauses are written; `rule` as TOML."""

    def change(toml: str) -> str:
        for header, value in (("correspondence", rule), ("replies", f'"{replies}"')):
            start = toml.index(f"[[voting.{header}]]")
            end = toml.index("]\n", toml.index("readings = [", start)) + 2
            article = next(line for line in toml[start:end].splitlines() if line.startswith("article"))
            clause = f'[[voting.{header}]]\n{article}\nstatus = "written"\nrule = {value}\n'
            toml = toml[:start] + clause + toml[end:]
        return toml

    return change


def at(result: Desk, day: datetime.date, hour: int = 10) -> None:
    """From now on it is that day, and that hour in China."""
    ticks = count()
    begins = datetime.datetime(day.year, day.month, day.day, hour, tzinfo=datetime.UTC) - datetime.timedelta(hours=8)
    result.clock = lambda: Moment(begins + datetime.timedelta(seconds=next(ticks)), day)


def allowed(rule: str = '{ allowed = true, bodies = ["council"] }', replies: str = "replied", seats: int = 21) -> Desk:
    return seated(seats, change=written(rule, replies))  # type: ignore[arg-type]


def begun(result: Desk, matter: str = "draw_up_plan", subject: Subject | None = None, name: str = "w1") -> Meeting:
    meeting = MeetingId(name)
    result.do(BeginCorrespondence(meeting=meeting, body=COUNCIL, day=FIRST_DAY, deadline=DEADLINE))
    item(result, meeting, matter, subject, name=f"i-{name}")
    return result.association.meetings[meeting]


def sent(result: Desk, matter: str = "draw_up_plan", subject: Subject | None = None, name: str = "w1") -> Meeting:
    begun(result, matter, subject, name)
    send(result, name)
    return result.association.meetings[MeetingId(name)]


def send(result: Desk, name: str = "w1", votes: int = 1) -> None:
    ids = tuple(VoteId(f"v-{name}-{n}") for n in range(votes))
    result.do(SendBallots(meeting=MeetingId(name), day=FIRST_DAY, way=Way.LETTER, votes=ids))


def answer(result: Desk, voter: str, choice: Choice | None, *, spoilt: bool = False, **more: object) -> None:
    fields: dict[str, object] = {"received": "2026-01-10 09:00", "invalid": "", **more}
    result.do(
        RecordSlip(
            meeting=W,
            voter=VoterId(voter),
            way=Way.HAND,
            answers=(ItemAnswer(ItemId("i-w1"), choice, spoilt),),
            **fields,  # type: ignore[arg-type]
        )
    )


def ended(result: Desk, day: datetime.date = datetime.date(2026, 1, 21)) -> Meeting:
    at(result, day)
    result.do(EndCorrespondence(meeting=W, counted_by=("计票甲", "计票乙")))
    return result.association.meetings[W]


def of(meeting: Meeting) -> Correspondence:
    assert meeting.correspondence is not None
    return meeting.correspondence


def refused(act: object, article: str | None = None) -> str:
    with pytest.raises(Refusal) as caught:
        act()  # type: ignore[operator]
    if article is not None:
        assert caught.value.article == article
    assert caught.value.next_step
    return render(caught.value.sentence, "en")


@pytest.mark.parametrize(("charter", "article"), [("cfia", "第十八条（二）"), ("shcp", "第六条")])
def test_the_two_charters_as_they_stand_are_silent(charter: str, article: str) -> None:
    result = with_members(desk(charter), ["member_unit"] * 3 if charter == "cfia" else ["member"] * 3)
    begin = BeginCorrespondence(meeting=W, body=ASSEMBLY, day=FIRST_DAY, deadline=DEADLINE)
    said = refused(lambda: result.do(begin), article)
    assert "does not say" in said
    adopt(result, "voting.correspondence", "allowed")
    assert "who attends" in refused(lambda: result.do(begin), article)
    adopt(result, "voting.replies", "replied")
    result.do(begin)
    adopt(result, "voting.correspondence", "not_allowed")
    again = BeginCorrespondence(meeting=MeetingId("w2"), body=ASSEMBLY, day=FIRST_DAY, deadline=DEADLINE)
    assert "may not vote in writing" in refused(lambda: result.do(again), article)


@pytest.mark.parametrize(
    ("charter", "member", "matter"), [("cfia", "member_unit", ""), ("shcp", "member", "fee_standard")]
)
def test_a_whole_vote_under_a_charter_that_allows_it(charter: str, member: str, matter: str) -> None:
    result = with_members(desk(charter, written("{ allowed = true }")), [member] * 9)  # type: ignore[arg-type]
    if charter == "shcp":
        adopt(result, "assembly.quorum", "two_thirds")
        adopt(result, "assembly.resolution", "half_of_attending")
    else:
        matter = next(
            each.key
            for each in result.association.rules.charter.matters
            if each.effect.value == "none" and not each.secret and not each.barred and _decides(result, each.key)
        )
    result.do(BeginCorrespondence(meeting=W, body=ASSEMBLY, day=FIRST_DAY, deadline=DEADLINE))
    item(result, W, matter, name="i-w1")
    send(result)
    for n in range(1, 7):
        answer(result, f"u{n}", YES if n < 5 else NO)
    meeting = ended(result)
    vote = next(iter(meeting.votes.values()))
    result.do(DeclareVote(meeting=W, vote=vote.id))
    assert vote.verdict is not None
    assert (vote.verdict.passed, vote.verdict.counted, vote.verdict.base, vote.resolution) == (True, 4, 6, 1)
    assert vote.counted_by == ("计票甲", "计票乙")
    result.do(CloseMeeting(meeting=W))
    assert (meeting.stage, meeting.outcome) == (Stage.CLOSED, Outcome.HELD)


def _decides(result: Desk, matter: str) -> bool:
    rules = result.association.rules
    answer_ = rules.competence(rules.charter.matter(matter), FIRST_DAY)
    return answer_ is not None and answer_.rule is not None and answer_.rule.bodies == (ASSEMBLY,)


def test_a_text_from_before_the_questions_leaves_them_open() -> None:
    toml = built_in_path("cfia").read_text(encoding="utf-8")
    for header in ("correspondence", "replies"):
        start = toml.index(f"[[voting.{header}]]")
        toml = toml[:start] + toml[toml.index("]\n", toml.index("readings = [", start)) + 2 :]
    charter = read_charter(toml, place="older.toml")
    assert not charter.voting.correspondence[0].rule
    assert {each.key for each in charter.voting.replies[0].readings} == {"replied", "asked"}


def test_it_takes_no_number_of_the_meetings_and_has_its_own() -> None:
    result = allowed()
    first_one = begun(result)
    second = begun(result, name="w2")
    assert (first_one.title, second.title) == ("理事会2026年第一次书面表决", "理事会2026年第二次书面表决")
    meeting = result.association.meetings[convened(result, "m1")]
    assert meeting.title == "第一届理事会第一次会议"
    body = result.association.rules.charter.body(COUNCIL)
    assert next_number(result.association.meetings.values(), body, 1, day=FIRST_DAY, extraordinary=False) == 2
    result.do(CancelMeeting(meeting=MeetingId("w2"), reason="改为开会"))
    assert begun(result, name="w3").number == 2, "the number of one that was given up is free again"


def test_nobody_is_absent_from_it_and_it_is_no_meeting_of_the_year() -> None:
    result = allowed()
    due_before = [each.key for each in docket(result.association, FIRST_DAY) if "yearly_meeting" in each.key]
    sent(result)
    for n in range(1, 15):
        answer(result, f"s{n}", YES)
    ended(result)
    result.do(DeclareVote(meeting=W, vote=VoteId("v-w1-0")))
    result.do(CloseMeeting(meeting=W))
    assert not result.association.ledger.sheets
    assert [each.key for each in docket(result.association, FIRST_DAY) if "yearly_meeting" in each.key] == due_before
    assert W not in {each.id for each in result.association.gatherings}
    held(result, "m1", first(16))
    assert len(result.association.ledger.sheets) == 1


def test_those_who_answered_are_who_attends_and_the_base() -> None:
    result = allowed()
    sent(result)
    for n in range(1, 13):
        answer(result, f"s{n}", YES if n <= 8 else ABSTAIN)
    meeting = ended(result)
    result.do(DeclareVote(meeting=W, vote=VoteId("v-w1-0")))
    vote = meeting.votes[VoteId("v-w1-0")]
    assert vote.verdict is not None
    assert (vote.verdict.passed, vote.verdict.required, vote.verdict.base) == (True, 8, 12)
    assert (vote.quorum.required, vote.quorum.counted, vote.quorum.reached) == (11, 12, True)


def test_where_all_who_were_asked_attend_silence_stays_in_the_base() -> None:
    result = allowed(replies="asked")
    sent(result)
    for n in range(1, 14):
        answer(result, f"s{n}", YES)
    meeting = ended(result)
    result.do(DeclareVote(meeting=W, vote=VoteId("v-w1-0")))
    vote = meeting.votes[VoteId("v-w1-0")]
    assert vote.verdict is not None
    assert vote.tally is not None
    assert (vote.verdict.passed, vote.verdict.base, vote.tally.not_voted) == (False, 21, 8)


def test_too_few_answers_are_no_quorum_and_no_resolution() -> None:
    result = allowed()
    sent(result)
    for n in range(1, 11):
        answer(result, f"s{n}", YES)
    meeting = ended(result)
    result.do(DeclareVote(meeting=W, vote=VoteId("v-w1-0")))
    vote = meeting.votes[VoteId("v-w1-0")]
    assert vote.verdict is not None
    assert (vote.verdict.passed, vote.quorum.reached, vote.resolution) == (False, False, None)
    result.do(CloseMeeting(meeting=W))
    assert meeting.outcome is Outcome.INQUORATE
    assert not result.association.ledger.sheets, "and nobody is absent"


def test_late_and_invalid_slips_are_kept_and_do_not_count() -> None:
    result = allowed()
    sent(result)
    for n in range(1, 12):
        answer(result, f"s{n}", YES)
    answer(result, "s12", NO, invalid="没有签名")
    at(result, datetime.date(2026, 1, 21))
    answer(result, "s13", NO, received="2026-01-20 17:01")
    meeting = ended(result)
    found = of(meeting)
    assert (len(found.answered), len(found.returns), len(found.late)) == (11, 12, 1)
    answer(result, "s14", NO, received="2026-01-20 18:00")
    assert len(found.late) == 2, "also after the end"
    result.do(DeclareVote(meeting=W, vote=VoteId("v-w1-0")))
    result.do(CloseMeeting(meeting=W))
    answer(result, "s15", NO, received="2026-01-20 19:00")
    tally = meeting.votes[VoteId("v-w1-0")].tally
    assert tally is not None
    assert (tally.yes, tally.no, len(found.late)) == (11, 0, 3)
    assert "sealed" in refused(lambda: answer(result, "s16", NO, received="2026-01-20 16:00"))


def test_an_invalid_slip_says_nothing_also_where_all_who_were_asked_attend() -> None:
    result = allowed(replies="asked")
    meeting = sent(result)
    for n in range(1, 14):
        answer(result, f"s{n}", YES)
    answer(result, "s14", YES, invalid="没有签名")
    ended(result)
    result.do(DeclareVote(meeting=W, vote=VoteId("v-w1-0")))
    vote = meeting.votes[VoteId("v-w1-0")]
    assert vote.verdict is not None
    assert (vote.verdict.passed, vote.verdict.counted) == (False, 13), "14 would have been enough"


def test_a_slip_at_the_very_deadline_is_in_time() -> None:
    result = allowed()
    sent(result)
    at(result, datetime.date(2026, 1, 20), 18)
    answer(result, "s1", YES, received=DEADLINE)
    assert of(result.association.meetings[W]).answered == ["s1"]


def test_what_was_entered_is_corrected_with_a_reason_and_nothing_is_deleted() -> None:
    result = allowed()
    meeting = sent(result)
    answer(result, "s1", NO)
    again = CorrectSlip(
        meeting=W,
        voter=VoterId("s1"),
        received="2026-01-10 09:00",
        way=Way.HAND,
        answers=(ItemAnswer(ItemId("i-w1"), YES),),
        reason="录入有误",
    )
    assert "answered already" in refused(lambda: answer(result, "s1", YES))
    result.do(again)
    vote = meeting.votes[VoteId("v-w1-0")]
    assert vote.cast == {"s1": YES}
    result.do(TakeBackSlip(meeting=W, voter=VoterId("s1"), reason="本人撤回"))
    assert vote.cast == {}
    assert [(each.before.answers[0].choice, each.reason) for each in of(meeting).undone] == [
        (NO, "录入有误"),
        (YES, "本人撤回"),
    ]
    answer(result, "s1", ABSTAIN)
    assert "Why is the return changed" in refused(
        lambda: result.do(TakeBackSlip(meeting=W, voter=VoterId("s1"), reason=" "))
    )
    ended(result)
    assert "has ended" in refused(lambda: result.do(again))


def test_it_ends_at_the_deadline_or_once_everyone_has_answered() -> None:
    result = allowed(seats=3)
    sent(result)
    answer(result, "s1", YES)
    answer(result, "s2", YES)
    answer(result, "s3", YES, invalid="没有签名")
    end = EndCorrespondence(meeting=W, counted_by=("计票甲",))
    assert "1 have not answered" in refused(lambda: result.do(end)), "a slip that is invalid can still be mended"
    fixed = CorrectSlip(meeting=W, voter=VoterId("s3"), received="2026-01-10 09:00", way=Way.HAND, reason="补签")
    result.do(fixed)
    assert "Who has counted" in refused(lambda: result.do(EndCorrespondence(meeting=W, counted_by=(" ",))))
    result.do(end)
    meeting = result.association.meetings[W]
    assert meeting.votes[VoteId("v-w1-0")].voters == ("s1", "s2", "s3")


def test_nothing_is_declared_before_the_end_and_nothing_stopped_after_it() -> None:
    result = allowed()
    sent(result)
    declare = DeclareVote(meeting=W, vote=VoteId("v-w1-0"))
    assert "goes on until" in refused(lambda: result.do(declare))
    ended(result)
    assert "has ended" in refused(lambda: result.do(StopCorrespondence(meeting=W, reason="不必")))
    assert "being taken" in refused(lambda: result.do(CloseMeeting(meeting=W)))


def test_a_demand_for_a_meeting_ends_it_only_where_the_charter_says_so() -> None:
    demand = StopCorrespondence(meeting=W, reason="要求讨论", demanded_by=VoterId("s5"))
    plain = allowed()
    sent(plain)
    assert "does not end" in refused(lambda: plain.do(demand), "第十八条（二）")
    result = allowed('{ allowed = true, bodies = ["council"], on_demand = true }')
    meeting = sent(result)
    result.do(demand)
    assert (meeting.outcome, of(meeting).stopped_by) == (Outcome.CANCELLED, "s5")
    assert {each.stage.value for each in meeting.votes.values()} == {"annulled"}


def test_what_needs_a_meeting_is_not_put_on_a_slip() -> None:
    result = allowed('{ allowed = true, bodies = ["council"], except_matters = ["draw_up_plan"] }')
    begun(result)
    assert "is not decided in writing" in refused(lambda: send(result), "第十八条（二）")
    persons = allowed()
    begun(persons, "elect_vice_chair", Subject(person=PersonId("p2")))
    assert "Nobody is elected" in refused(lambda: send(persons), "第十八条（二）")
    secret = seated(
        change=lambda toml: written("{ allowed = true, elections = true }")(  # type: ignore[operator]
            toml.replace('key = "draw_up_plan"\n', 'key = "draw_up_plan"\nsecret = true\n', 1)
        )
    )
    begun(secret)
    assert "bears the name" in refused(lambda: send(secret))


def test_where_all_votes_are_secret_none_is_taken_in_writing_and_where_they_are_named_it_may_be() -> None:
    for reading, may in (("secret", False), ("named", True)):
        result = allowed()
        adopt(result, "voting.manner", reading)
        begun(result)
        if may:
            send(result)
        else:
            assert "secret ballot" in refused(lambda result=result: send(result))


def test_the_charter_may_give_days_to_answer() -> None:
    result = allowed('{ allowed = true, bodies = ["council"], days = 14 }')
    early = BeginCorrespondence(meeting=W, body=COUNCIL, day=FIRST_DAY, deadline="2026-01-23 17:00")
    assert "14 days" in refused(lambda: result.do(early), "第十八条（二）")
    result.do(BeginCorrespondence(meeting=W, body=COUNCIL, day=FIRST_DAY, deadline="2026-01-24 17:00"))
    later = CorrectCorrespondence(meeting=W, day=FIRST_DAY + DAYS, deadline="2026-01-24 17:00")
    assert "14 days" in refused(lambda: result.do(later))


def test_a_unit_s_own_expulsion_is_not_answered_by_whom_it_sent() -> None:
    result = allowed()
    adopt(result, "expulsion.recusal", "out_of_base")
    adopt(result, "leaving.seats", "vacant")
    verified(result, "u3")
    meeting = sent(result, "expulsion", Subject(unit=UnitId("u3")))
    vote = meeting.votes[VoteId("v-w1-0")]
    assert vote.recused == ("s3",)
    assert "keeps out" in refused(lambda: answer(result, "s3", NO))
    answer(result, "s3", None)
    for n in (1, 2, *range(4, 16)):
        answer(result, f"s{n}", YES)
    ended(result)
    result.do(DeclareVote(meeting=W, vote=vote.id))
    assert vote.verdict is not None
    assert (vote.verdict.passed, vote.verdict.base) == (True, 14)
    assert result.association.register.units[UnitId("u3")].left == datetime.date(2026, 1, 21), (
        "on the day of the result"
    )


def test_rules_that_changed_since_the_ballots_went_out_do_not_judge_them() -> None:
    result = allowed()
    sent(result)
    for n in range(1, 16):
        answer(result, f"s{n}", YES)
    toml = result.association.versions[-1].toml.replace('at_least = "2/3"', 'at_least = "3/4"')
    result.do(AmendCharter(toml=toml, since=FIRST_DAY + DAYS, body="会员大会", resolution="第9号决议"))
    assert "rules have changed" in refused(lambda: ended(result))


def test_what_happens_in_a_room_does_not_happen_in_writing_and_the_other_way_round() -> None:
    result = allowed()
    sent(result)
    assert "nobody meets" in refused(lambda: result.do(BeginCheckIn(meeting=W)))
    in_session(result, first(16), "m1")
    assert "is a meeting" in refused(
        lambda: result.do(EndCorrespondence(meeting=MeetingId("m1"), counted_by=("计票甲",)))
    )


def test_the_list_says_how_far_it_has_come() -> None:
    result = allowed()
    meeting = begun(result)
    before = stage_name(meeting)
    send(result)
    answer(result, "s1", YES)
    assert present_words(meeting) == "1 / 21"
    assert stage_name(meeting) != before
    ended(result)
    assert stage_name(meeting) not in {before, ""}
    assert {each.key for each in docket(result.association, meeting.day) if "correspondence" in each.key} == {
        "correspondence/w1"
    }


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 9), st.sampled_from([*Choice, None, "spoilt", "invalid", "late", "back"])), max_size=30
    )
)
def test_it_adds_up_whatever_comes_back(acts: list[tuple[int, object]]) -> None:
    """asked = answered + invalid + not returned; yes + no + abstain + spoilt + blank = those who attend."""
    result = allowed(seats=9)
    meeting = sent(result)
    at(result, datetime.date(2026, 1, 21))
    said: dict[str, object] = {}
    for seat, act in acts:
        voter = f"s{seat}"
        if act == "late":
            answer(result, voter, YES, received=f"2026-01-20 18:{seat:02}")
        elif act == "back" and voter in said:
            result.do(TakeBackSlip(meeting=W, voter=VoterId(voter), reason="撤回"))
            del said[voter]
        elif act != "back" and voter not in said:
            choice = act if isinstance(act, Choice) else None
            answer(result, voter, choice, spoilt=act == "spoilt", invalid="没有签名" if act == "invalid" else "")
            said[voter] = act
    ended(result)
    vote = meeting.votes[VoteId("v-w1-0")]
    result.do(DeclareVote(meeting=W, vote=vote.id))
    tally = vote.tally
    assert tally is not None
    answers = [act for act in said.values() if act != "invalid"]
    assert (tally.yes, tally.no, tally.abstain) == tuple(answers.count(each) for each in Choice)
    assert (tally.invalid, tally.not_voted) == (answers.count("spoilt"), answers.count(None))
    assert len(vote.voters) == len(answers) == tally.cast + tally.not_voted
    assert ClauseId("council.quorum") == vote.quorum.clause
