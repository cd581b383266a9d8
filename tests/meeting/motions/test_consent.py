"""Items voted on together: one vote, a verdict and effects of its own for each; a single voice takes one out."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, AnnulVote, CastVote, DeclareVote, OpenVote
from governance_desk.meeting.ids import ItemId, VoteId, VoterId
from governance_desk.meeting.motions.commands import SetConsent, TakeOutOfConsent
from governance_desk.meeting.state import Choice, Method, Subject, Vote, VoteStage
from governance_desk.meeting.ways.commands import NoteNoObjection
from governance_desk.register.state import PersonId
from tests.association.made_up import adopt, first, hands, in_session, item, seated, vote
from tests.meeting.motions.test_amend import M, move, refused

ITEMS = tuple(ItemId(f"i{n}") for n in (1, 2, 3))


def consented(matter: str = "resolution", last: Subject | None = None, key: str = "resolution") -> Desk:
    result = seated()
    in_session(result, first(16))
    adopt(result, "motions.consent", "allowed")
    for name in ("i1", "i2"):
        item(result, M, matter, name=name)
    item(result, M, key, last, name="i3")
    result.do(SetConsent(meeting=M, items=ITEMS))
    return result


def votes(result: Desk) -> list[Vote]:
    return list(result.association.meetings[M].votes.values())


def test_one_vote_gives_every_item_its_own_result() -> None:
    result = consented()
    on = vote(result, M, ItemId("i2"))
    hands(result, M, on, 11, 5, 0)
    result.do(DeclareVote(meeting=M, vote=on))
    assert [(each.item, each.resolution, each.stage) for each in votes(result)] == [
        ("i2", 1, VoteStage.DECLARED),
        ("i1", 2, VoteStage.DECLARED),
        ("i3", 3, VoteStage.DECLARED),
    ]
    assert {each.with_vote for each in votes(result)} == {None, on}
    assert all(each.tally == votes(result)[0].tally for each in votes(result))
    assert result.association.meetings[M].consent == (), "what was voted on together is settled"


def test_each_is_judged_by_its_own_share_and_has_its_own_effects() -> None:
    """Two thirds of those attending carry an ordinary resolution; they do not carry the termination."""
    result = seated()
    in_session(result, first(16))
    adopt(result, "motions.consent", "allowed")
    adopt(result, "matter.termination.competence", "council")
    item(result, M, "termination", name="i1")
    item(result, M, "resolution", name="i2")
    secretary = Subject(person=PersonId("p9"))
    item(result, M, "appoint_secretary_general", secretary, name="i3")
    result.do(SetConsent(meeting=M, items=ITEMS))
    on = vote(result, M, ItemId("i1"))
    hands(result, M, on, 13, 3, 0)
    result.do(DeclareVote(meeting=M, vote=on))
    assert [each.verdict is not None and each.verdict.passed for each in votes(result)] == [False, True, True]
    assert [each.verdict is not None and each.verdict.required for each in votes(result)] == [14, 11, 11]
    assert result.association.register.terminated is None
    held = [each.office for each in result.association.register.offices_of(PersonId("p9"))]
    assert held == ["secretary_general"]


def test_each_sees_what_the_ones_before_it_did_and_all_are_declared_or_none() -> None:
    """Two appointments to an office of which there is one: the second could not be carried out."""
    result = seated()
    in_session(result, first(16))
    adopt(result, "motions.consent", "allowed")
    for name, person in (("i1", "p8"), ("i2", "p8")):
        item(result, M, "appoint_secretary_general", Subject(person=PersonId(person)), name=name)
    result.do(SetConsent(meeting=M, items=ITEMS[:2]))
    on = vote(result, M, ItemId("i1"))
    hands(result, M, on, 16, 0, 0)
    refused(result, DeclareVote(meeting=M, vote=on), "already")
    assert [each.stage for each in votes(result)] == [VoteStage.OPEN]
    assert result.association.register.offices_of(PersonId("p8")) == []


def test_a_roll_call_answers_for_every_item() -> None:
    result = consented()
    on = vote(result, M, ItemId("i1"), method=Method.ROLL_CALL)
    for voter in first(16):
        result.do(CastVote(meeting=M, vote=on, voter=VoterId(voter), choice=Choice.YES))
    result.do(DeclareVote(meeting=M, vote=on))
    assert all(len(each.cast) == 16 for each in votes(result))
    votes(result)[1].cast.clear()
    assert len(votes(result)[0].cast) == 16, "every vote has its answers for itself"


def test_a_single_voice_takes_an_item_out_and_it_is_voted_on_by_itself() -> None:
    result = consented()
    refused(result, TakeOutOfConsent(meeting=M, item=ItemId("i2"), by=" "), "Who wants")
    result.do(TakeOutOfConsent(meeting=M, item=ItemId("i2"), by="赵六"))
    assert result.association.meetings[M].consent == ("i1", "i3")
    on = vote(result, M, ItemId("i2"))
    assert result.association.meetings[M].votes[on].together == ()
    refused(result, TakeOutOfConsent(meeting=M, item=ItemId("i2"), by="赵六"), "A vote is being taken")
    result.do(AnnulVote(meeting=M, vote=on, reason="误开"))
    result.do(TakeOutOfConsent(meeting=M, item=ItemId("i1"), by="赵六"))
    assert result.association.meetings[M].consent == (), "one alone is not voted on together with anything"


def test_equal_votes_do_not_settle_items_together() -> None:
    result = seated()
    from tests.association.made_up import ASSEMBLY

    in_session(result, [f"u{n}" for n in range(1, 27)], body=ASSEMBLY)
    adopt(result, "motions.consent", "allowed")
    adopt(result, "assembly.tie", "vote_again")
    for name in ("i1", "i2"):
        item(result, M, "resolution_assembly", name=name)
    result.do(SetConsent(meeting=M, items=ITEMS[:2]))
    on = vote(result, M, ItemId("i1"))
    hands(result, M, on, 13, 13, 0)
    refused(result, DeclareVote(meeting=M, vote=on), "cannot be settled together")


def test_what_does_not_belong_together() -> None:
    result = consented()
    item(result, M, None, name="i4")
    refused(result, SetConsent(meeting=M, items=(ItemId("i1"), ItemId("i4"))), "Nothing is decided")
    refused(result, SetConsent(meeting=M, items=(ItemId("i1"), ItemId("x"))), "not on the agenda")
    result.do(SetConsent(meeting=M, items=()))
    move(result, "a1", "议题i1", "议题一")
    refused(result, SetConsent(meeting=M, items=ITEMS), "has amendments")


@pytest.mark.parametrize(("reading", "words"), [("", "does not say"), ("not_allowed", "one by one")])
def test_the_reading_says_whether(reading: str, words: str) -> None:
    result = seated()
    in_session(result, first(16))
    for name in ("i1", "i2"):
        result.do(AddItem(meeting=M, item=ItemId(name), title=name, matter=MatterKey("resolution")))
    if reading:
        adopt(result, "motions.consent", reading)
    refused(result, SetConsent(meeting=M, items=ITEMS[:2]), words)


def test_an_amendment_is_not_moved_on_one_of_them() -> None:
    result = consented()
    from governance_desk.meeting.ids import AmendmentId
    from governance_desk.meeting.motions.commands import MoveAmendment

    moved = MoveAmendment(meeting=M, item=ItemId("i1"), amendment=AmendmentId("a"), mover="张三", text="新")
    refused(result, moved, "voted on together")
    refused(result, OpenVote(meeting=M, vote=VoteId("v"), item=ItemId("i9")), "not on the agenda")


def test_no_objection_settles_them_all() -> None:
    result = consented()
    on = vote(result, M, ItemId("i1"), method=Method.ACCLAMATION)
    result.do(NoteNoObjection(meeting=M, vote=on, abstaining=()))
    result.do(DeclareVote(meeting=M, vote=on))
    assert [(each.item, each.resolution) for each in votes(result)] == [("i1", 1), ("i2", 2), ("i3", 3)]
    assert len({str(each.tally) for each in votes(result)}) == 1
