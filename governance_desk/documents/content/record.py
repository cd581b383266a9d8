"""What the record says in the minutes of a meeting (会议纪要), part by part: nothing is typed twice."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.attendance.state import Attended
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.documents.content.absences import absence_blocks, later_blocks
from governance_desk.documents.content.attending import attendance_lists, corrections, there, who_came
from governance_desk.documents.content.blocks import (
    AnyBlock,
    BlankLine,
    FactLine,
    Heading,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Title,
)
from governance_desk.documents.content.motions import agenda_blocks
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.proxies import proxy_blocks
from governance_desk.documents.content.quorum_line import quorum_line
from governance_desk.documents.content.record_date import record_words
from governance_desk.documents.content.record_item import item_record
from governance_desk.documents.content.recorded import Recorded, keyed
from governance_desk.documents.content.voting import vote_blocks
from governance_desk.documents.content.wording import (
    basis,
    body_of,
    china_time,
    clock_words,
    day_words,
    demanded_by,
    local,
    on_paper,
    starting_words,
    weekday_words,
)
from governance_desk.meeting.attended import attended
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage, Voter
from governance_desk.voting.counts import Present

MOST_SIGNING = 60
"""Of an assembly no more representatives than these sign the minutes themselves; they have signed at the door."""


def record(
    association: Association,
    meeting_id: MeetingId,
    *,
    zone: datetime.tzinfo | None = None,
    roll_call_names: bool = True,
    draft: int | None = None,
) -> tuple[Recorded, ...]:
    """The minutes as the record has them, in order; no key stands in it twice.

    `zone` is the time on the wall (China's where it is not given); `roll_call_names` lists who answered what.
    Below the title stands which `draft` it is, where it is one that was saved.
    """
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    zone = zone or china_time()
    state = _state(meeting, draft)
    say = of_meeting(association, "minutes", meeting, 地点=meeting.place or "—")
    found = [Recorded("title", "head", Title(say("title"), say("subtitle", 状态=state)))]
    found += [Recorded(key, "head", fact) for key, fact in _facts(association, meeting, zone, say)]
    if meeting.outcome is Outcome.CANCELLED:
        return (*found, *keyed("cancelled", "head", _cancelled(meeting, say)))
    if meeting.outcome is Outcome.INQUORATE:
        missing = Paragraph(_missing_quorum(association, body, meeting), lead=say("quorum"))
        found += keyed("quorum", "head", [missing, Paragraph(_adjourned(meeting, zone, say))])
    else:
        found += keyed("quorum", "head", _quorum(association, body, meeting, say))
        changes = agenda_blocks(
            association, meeting, lambda vote: vote_blocks(association, meeting, vote, names=roll_call_names)
        )
        found += keyed("agenda", "agenda", changes)
        for item in meeting.agenda:
            found += item_record(association, meeting, item, say, names=roll_call_names)
    if absences := absence_blocks(association, meeting):
        found += keyed("absences", "absences", [Heading(say("consequences")), *absences])
    found += keyed("attendance", "attendance", [BlankLine(), *attendance_lists(association, body, meeting)])
    found += keyed("proxies", "attendance", proxy_blocks(association, meeting, zone))
    if later := [*corrections(association, meeting, zone), *later_blocks(association, meeting)]:
        found += keyed("later", "later", [BlankLine(), Heading(say("corrections")), *later])
    found += keyed("signatures", "signatures", _signatures(association, body, meeting, say))
    return tuple(found)


def _state(meeting: Meeting, draft: int | None) -> str:
    if meeting.outcome is Outcome.CANCELLED:
        return "（已取消）"
    if meeting.stage is not Stage.CLOSED:
        return f"（{'草稿' if draft is None else f'草案{draft}'}，会议尚未结束）"
    return "" if draft is None else f"（草案{draft}）"


def _facts(
    association: Association, meeting: Meeting, zone: datetime.tzinfo, say: Phrases
) -> Iterator[tuple[str, FactLine]]:
    yield "time", FactLine(say("time"), _time(meeting, zone))
    yield "place", FactLine(say("place"), meeting.place or "—")
    if demanded := demanded_by(association, meeting):
        yield "convened", FactLine(say("demand"), say("demanded", 要求=demanded))
    if meeting.chair:
        yield "chair", FactLine(say("chair"), f"{meeting.chair}{_because(association, meeting)}")
    if meeting.recorder:
        yield "recorder", FactLine(say("recorder"), meeting.recorder)


def _because(association: Association, meeting: Meeting) -> str:
    """（理事长未到会，由副理事长主持；依据…）, where another presides by the reading adopted.

    That the charter does not say it stands in the record, not in what is signed.
    """
    said = on_paper(meeting.chair_because).rstrip("。")
    rules, clause = association.rules_on(meeting.day), ClauseId(f"{meeting.body}.presiding")
    answer = rules.answer(clause, body_of(association, meeting).presiding, meeting.day)
    if not said or answer is None or answer.is_open:
        return ""
    return f"（{said}；依据：{basis(rules, rules.article_of(clause, meeting.day), clause, meeting.day)}）"


def _time(meeting: Meeting, zone: datetime.tzinfo) -> str:
    """2026年3月5日（星期四）9:32—11:05（原定9:00）; before the opening, the hour as convened."""
    day = weekday_words(meeting.day)
    if not meeting.opened:
        return f"{day}{starting_words(meeting.starts)}{_given_up(meeting, zone)}"
    opened = local(meeting.opened, zone)
    if opened.date() != meeting.day:  # entered on another day than the one it was convened for
        entered = f"{day_words(opened.date())}{_span(meeting, opened, zone)}"
        return f"{day}{starting_words(meeting.starts)}（记录时间：{entered}）"
    return f"{day}{_span(meeting, opened, zone)}{_late(meeting, opened)}"


def _late(meeting: Meeting, opened: datetime.datetime) -> str:
    """（原定9:00）, where the meeting was opened later than it was convened for."""
    late = bool(meeting.starts) and f"{opened:%H:%M}" > meeting.starts
    return f"（原定{starting_words(meeting.starts)}）" if late else ""


def _given_up(meeting: Meeting, zone: datetime.tzinfo) -> str:
    """（原定时间，9:40宣布未能召开）, of a meeting that never began."""
    if not meeting.closed:
        return ""
    if meeting.outcome is Outcome.CANCELLED:
        return f"（原定时间，会议已于{day_words(local(meeting.closed, zone).date())}取消）"
    return f"（原定时间，{clock_words(local(meeting.closed, zone), meeting.day)}宣布未能召开）"


def _span(meeting: Meeting, opened: datetime.datetime, zone: datetime.tzinfo) -> str:
    """Each sitting from its beginning to its end."""
    begins = [opened, *(local(each.until, zone) for each in meeting.breaks if each.until)]
    ends = [local(each.since, zone) for each in meeting.breaks]
    if meeting.closed and len(ends) < len(begins):
        ends.append(local(meeting.closed, zone))
    spans = [f"{clock_words(b, opened.date())}—{clock_words(e, b.date())}" for b, e in zip(begins, ends, strict=False)]
    if len(begins) > len(ends):
        spans.append(f"{clock_words(begins[-1], opened.date())}开始")
    return "，".join(spans)


def _quorum(association: Association, body: BodyRule, meeting: Meeting, say: Phrases) -> list[AnyBlock]:
    if meeting.quorum_at_opening is None or meeting.present_at_opening is None:
        return [Paragraph(say("not_opened"))]
    line = quorum_line(
        association.rules_on(meeting.day),
        body,
        meeting.day,
        meeting.roll_counts,
        meeting.present_at_opening,
        meeting.quorum_at_opening,
    )
    record = record_words(association, body, meeting)
    return [Paragraph(f"{line}{record}{'。' if record else ''}", lead=say("quorum"))]


def _cancelled(meeting: Meeting, say: Phrases) -> list[AnyBlock]:
    """Nothing but why, and who vouches for it."""
    reason = meeting.cancelled_because.rstrip("。")
    rows = say.signatures({"chair": ()})
    return [Paragraph(say("cancelled", 原因=reason)), SignatureBlock(rows, dated=True)]


def _missing_quorum(association: Association, body: BodyRule, meeting: Meeting) -> str:
    if meeting.quorum_at_close is None:
        return ""
    present = Present(in_person=len(meeting.here()), proxies=len(meeting.by_proxy()))
    return quorum_line(
        association.rules_on(meeting.day), body, meeting.day, meeting.roll_counts, present, meeting.quorum_at_close
    )


def _adjourned(meeting: Meeting, zone: datetime.tzinfo, say: Phrases) -> str:
    agenda = "、".join(f"“{item.title}”" for item in meeting.agenda)
    postponed = f"原定议题{agenda}{'均' if len(meeting.agenda) > 1 else ''}未审议。" if agenda else ""
    until = f"截至{clock_words(local(meeting.closed, zone), meeting.day)}，" if meeting.closed else ""
    known = meeting.quorum_at_close is not None and meeting.quorum_at_close.reached is False
    why = "出席人数不足" if known else "出席须达到的份额尚未确定"
    return say("not_held", 截至=until, 事由=why, 未审议议题=postponed)


def _signatures(association: Association, body: BodyRule, meeting: Meeting, say: Phrases) -> list[AnyBlock]:
    """Chair and recorder, and everyone who came where that is not a whole hall."""
    heads = SignatureBlock(say.signatures({"chair": [meeting.chair], "recorder": [meeting.recorder]}), dated=True)
    if meeting.outcome is Outcome.INQUORATE:
        return [heads]
    signing = there(meeting)
    if body.sitting is Sitting.UNITS and len(signing) > MOST_SIGNING:
        sheet = Paragraph(say("signed_at_door", 人数=str(len(signing))))
        return [BlankLine(), sheet, heads]
    rows = tuple(
        SignatureRow(_role(body, meeting, voter), who_came(association, body, meeting, voter)) for voter in signing
    )
    page: list[AnyBlock] = [PageBreak(), Heading(say("signing"), numbered=False)]
    page.append(Paragraph(say("statement")))
    page.append(heads)
    if rows:
        page.append(SignatureBlock(rows, columns=2))
    return page


def _role(body: BodyRule, meeting: Meeting, voter: Voter) -> str:
    """理事, 代表; 受托人 who came for someone who holds a seat."""
    if body.sitting is not Sitting.SEATS:
        return "代表"
    return body.member_name if attended(body, meeting.presence[voter.id]) is Attended.PRESENT else "受托人"
