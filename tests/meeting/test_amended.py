"""A vote on a draft of the charter opens the new version, in the same breath, from the day after."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.names import name_of
from governance_desk.charter.commands import LayDraft, WithdrawDraft
from governance_desk.charter.events import CharterAmended, CharterDrafted
from governance_desk.charter.finding import CharterError
from governance_desk.charter.version import DraftId, digest_of
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.language import render
from governance_desk.meeting.commands import DeclareVote, RemoveItem
from governance_desk.meeting.effects import describe_effects
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.state import MeetingId, Subject
from tests.association.made_up import (
    FIRST_DAY,
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

M = MeetingId("m1")
DRAFT = DraftId("d1")
NEXT = FIRST_DAY + datetime.timedelta(days=1)
BEFORE, AFTER = 'at_least = "1/2", of = "in_office"', 'at_least = "2/3", of = "in_office"'


def drafted(since: datetime.date | None = None) -> Desk:
    result = seated()
    adopt(result, "matter.amend_charter.competence", "council")
    toml = result.association.versions[0].toml.replace(BEFORE, AFTER)
    result.do(LayDraft(draft=DRAFT, toml=toml, since=since))
    return result


def passed(result: Desk, subject: Subject, yes: int = 12) -> None:
    in_session(result, first(12))
    on = vote(result, M, item(result, M, "amend_charter", subject))
    hands(result, M, on, yes, 12 - yes, 0)
    result.do(DeclareVote(meeting=M, vote=on))


def test_a_draft_changes_nothing_by_itself() -> None:
    result = drafted()
    *_, event = (each for _, each in result.entries())
    assert isinstance(event, CharterDrafted)
    assert event.sha256 == digest_of(event.toml)
    assert describe(event, "zh_CN", name_of(result.association)) == "章程修改草案（碳足迹产业技术创新联盟）已提出"
    assert len(result.association.versions) == 1


def test_a_draft_is_withdrawn_unless_it_waits_on_an_agenda_or_was_passed() -> None:
    result = drafted()
    with pytest.raises(Refusal, match="为什么"):
        result.do(WithdrawDraft(draft=DRAFT, reason=" "))
    with pytest.raises(Refusal, match="没有这份"):
        result.do(WithdrawDraft(draft=DraftId("d9"), reason="重写"))
    convened(result, "m2")
    on = item(result, MeetingId("m2"), "amend_charter", Subject(draft=DRAFT), "i9")
    with pytest.raises(Refusal, match="已列入议程"):
        result.do(WithdrawDraft(draft=DRAFT, reason="重写"))
    result.do(RemoveItem(meeting=MeetingId("m2"), item=on))
    result.do(WithdrawDraft(draft=DRAFT, reason=" 重写 "))
    assert result.association.drafts[DRAFT].withdrawn == "重写"
    assert result.do(WithdrawDraft(draft=DRAFT, reason="再撤")) == ()
    with pytest.raises(Refusal):  # and cannot be passed any more
        passed(result, Subject(draft=DRAFT))


def test_a_draft_that_was_passed_is_the_charter() -> None:
    result = drafted()
    passed(result, Subject(draft=DRAFT))
    with pytest.raises(Refusal, match="已经通过"):
        result.do(WithdrawDraft(draft=DRAFT, reason="重写"))


def test_the_vote_that_passes_it_opens_the_version_from_the_next_day() -> None:
    result = drafted()
    passed(result, Subject(draft=DRAFT))
    *_, event = (each for _, each in result.entries())
    assert isinstance(event, CharterAmended)
    assert (event.since, event.body) == (NEXT, "理事会")
    assert event.resolution == "第一届理事会第一次会议第1号决议"
    assert quorum_now(result.room(M)).required == 11  # the meeting itself goes on as it began
    following = convened(result, "m2", day=NEXT)
    checked_in(result, following, first(13))
    assert quorum_now(result.room(following)).required == 14
    assert AFTER in result.association.versions[-1].toml


def test_a_vote_that_fails_opens_none() -> None:
    result = drafted()
    passed(result, Subject(draft=DRAFT), yes=2)
    assert len(result.association.versions) == 1


def test_a_draft_names_its_own_day() -> None:
    result = drafted(since=datetime.date(2026, 7, 1))
    passed(result, Subject(draft=DRAFT))
    assert result.association.versions[-1].since == datetime.date(2026, 7, 1)


def test_what_follows_is_said_before() -> None:
    result = drafted()
    meeting = in_session(result, first(12)).id
    room = result.room(meeting)
    matter = room.matter("amend_charter")
    (said,) = describe_effects(room, matter, Subject(draft=DRAFT))
    assert render(said, "en") == "A new version of the charter is in force from 2026-01-11."
    (entered,) = describe_effects(room, matter, Subject())
    assert "page Charter" in render(entered, "en")


@pytest.mark.parametrize(("draft", "since"), [("d2", None), ("d1", FIRST_DAY)], ids=["no such draft", "a day gone by"])
def test_a_draft_that_could_not_take_over_is_not_put_to_the_vote(draft: str, since: datetime.date | None) -> None:
    result = drafted(since)
    in_session(result, first(12))
    on = item(result, M, "amend_charter", Subject(draft=DraftId(draft)))
    with pytest.raises(Refusal):
        vote(result, M, on)


def test_where_only_paper_was_laid_the_text_is_entered_afterwards() -> None:
    result = drafted()
    passed(result, Subject())
    assert len(result.association.versions) == 1


def test_what_cannot_be_laid() -> None:
    result = drafted()
    toml = result.association.versions[0].toml
    with pytest.raises(Refusal):
        result.do(LayDraft(draft=DraftId("d2"), toml=toml))
    with pytest.raises(Refusal):
        result.do(LayDraft(draft=DRAFT, toml=toml.replace(BEFORE, AFTER)))
    with pytest.raises(CharterError):
        result.do(LayDraft(draft=DraftId("d2"), toml=toml.replace("limit = 3", "limit = 0")))
    assert [*result.association.drafts] == [DRAFT]
