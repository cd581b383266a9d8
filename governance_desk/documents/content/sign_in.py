"""Sign-in sheet (签到表): everyone on the roll, with room to sign; those who attend without a vote apart."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule
from governance_desk.documents.content.blocks import Align, Column, Document, FactLine, Table, Title
from governance_desk.documents.content.record_date import record_words
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import body_of, counter, starting_words, weekday_words
from governance_desk.meeting.roll import expected
from governance_desk.meeting.state import Meeting, MeetingId, Voter

_BLANK_ROWS = 5
_HEIGHT = 11


@stamped
def sign_in_sheet(association: Association, meeting_id: MeetingId) -> Document:
    """The roll as it is fixed, or, before that, as it would be now."""
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    voters = _voters(association, body, meeting)
    record = record_words(association, body, meeting)
    ways = _ways(association, body, meeting)
    return Document(
        title=f"{association.name}{meeting.title}签到表",
        blocks=(
            Title(f"{association.name}会议签到表", meeting.title),
            FactLine("时间", f"{weekday_words(meeting.day)}{starting_words(meeting.starts)}"),
            FactLine("地点", meeting.place or "—"),
            FactLine("应到", "；".join(part for part in (f"{len(voters)}{counter(body)}", record) if part)),
            Table(_columns(), tuple(_row(n, v, ways) for n, v in enumerate(voters, 1)), row_height=_HEIGHT),
            Table(
                _columns(observers=True),
                tuple(_observers(meeting)),
                caption="列席",
                row_height=_HEIGHT,
            ),
        ),
        author=association.name,
        subject=f"{meeting.title}签到表",
    )


def _voters(association: Association, body: BodyRule, meeting: Meeting) -> tuple[Voter, ...]:
    if meeting.roll:
        return tuple(meeting.roll.values())
    rules = association.rules_on(meeting.day)
    return expected(association.register, rules, association.working_days, body, meeting.day, meeting)


def _columns(*, observers: bool = False) -> tuple[Column, ...]:
    return (
        Column("序号", 3, Align.CENTRE),
        Column("单位", 9),
        Column("姓名", 4, Align.CENTRE),
        Column("职务", 4, Align.CENTRE),
        Column("到会方式" if not observers else "备注", 5, Align.CENTRE),
        Column("时间", 3, Align.CENTRE),
        Column("签名", 5),
    )


def _row(number: int, voter: Voter, ways: str) -> tuple[str, ...]:
    return (str(number), voter.unit_name, voter.name, voter.post, ways, "", "")


def _ways(association: Association, body: BodyRule, meeting: Meeting) -> str:
    """How one may be there, to be ticked, a line each; from elsewhere only where the reading adopted counts that."""
    clause = ClauseId(f"{body.key}.remote")
    answer = association.rules_on(meeting.day).answer(clause, body.remote, meeting.day)
    counts = answer is not None and answer.rule is not None and answer.rule.counts
    return "\n".join(("□本人", "□委托", "□远程") if counts else ("□本人", "□委托"))


def _observers(meeting: Meeting) -> list[tuple[str, ...]]:
    known: list[tuple[str, ...]] = [
        (str(n), each.unit, each.name, "", "", "", "") for n, each in enumerate(meeting.observers, 1)
    ]
    first = len(known) + 1
    return known + [(str(number), *[""] * 6) for number in range(first, first + _BLANK_ROWS)]
