"""The written proxy (授权委托书): blank, to go out with the invitation, or filled in as it was recorded."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, ProxyRule, Sitting
from governance_desk.charter.wording_rules import proxies, said
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    Column,
    Document,
    FactLine,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.proxies import CHOICES, matters_words, period_words
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import basis, body_of, day_words
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.ids import ProxyId
from governance_desk.meeting.proxies.state import WrittenProxy
from governance_desk.meeting.roll import roll
from governance_desk.meeting.state import Item, Meeting, MeetingId, Voter

_BLANK = "＿" * 10
_BOX, _TICK, _OUT = "□", "√", "—"
_ROW = 9  # millimetres: a mark is made by hand


@stamped
def proxy_form(
    association: Association, meeting_id: MeetingId, proxy: ProxyId | None = None, *, principal: Voter | None = None
) -> Document:
    """The form for this meeting; filled in where a recorded proxy is named.

    `principal`: one of those on the roll, who stands in the form, which is blank otherwise.

    Refusal where the charter allows no proxies, or it is open whether it does; KeyError for a proxy that nobody lodged.
    """
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    rule, article = _rule(association, body, meeting)
    written = _written(association, proxy) if proxy is not None else None
    title = f"{association.name}{meeting.title}授权委托书"
    units = body.sitting is Sitting.UNITS
    say = of_meeting(association, "proxy_form", meeting)
    rows = say.signatures({"principal_person" if units else "principal_unit": ()})
    blocks: list[AnyBlock] = [
        Title(say("title"), say("subtitle")),
        _parties(association, body, meeting, written, say, principal),
        FactLine(say("identity"), say("identity_blank")),
        Paragraph(_authority(body, meeting, written, say)),
        _period(written, say),
        *_matters(meeting, written, say),
        *_free_instruction(written, say),
        Paragraph(_rules(association, body, meeting, rule, article, written, say), lead=say("rules_lead"), small=True),
        SignatureBlock(rows, dated=True),
    ]
    return Document(title=title, blocks=tuple(blocks), author=association.name, subject=title, page_numbers=False)


def votes_by_proxy(association: Association, meeting: Meeting) -> bool:
    """Whether the charter, or a reading that was adopted, lets someone vote for another; an open clause does not."""
    body = body_of(association, meeting)
    answer = association.rules_on(meeting.day).answer(ClauseId(f"{body.key}.proxies"), body.proxies, meeting.day)
    return answer is not None and answer.rule is not None and answer.rule.allowed


def _rule(association: Association, body: BodyRule, meeting: Meeting) -> tuple[ProxyRule, str]:
    clause = ClauseId(f"{body.key}.proxies")
    answer = association.rules_on(meeting.day).answer(clause, body.proxies, meeting.day)
    if answer is None or answer.rule is None:
        raise Refusal(
            text("The charter does not say whether {body} may vote by proxy.", body=body.name),
            article=answer.article if answer is not None else body.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=clause),
        )
    if not answer.rule.allowed:
        raise Refusal(
            text("{body} does not vote by proxy.", body=body.name),
            article=answer.article,
            next_step=text("Send the notice without the form."),
        )
    return answer.rule, answer.article


def _written(association: Association, proxy: ProxyId) -> WrittenProxy:
    found = (each.written_proxies.get(proxy) for each in association.meetings.values())
    written = next((each for each in found if each is not None), None)
    if written is None:
        raise KeyError(proxy)
    return written


def _parties(
    association: Association,
    body: BodyRule,
    meeting: Meeting,
    written: WrittenProxy | None,
    say: Phrases,
    giving: Voter | None,
) -> Table:
    columns = (Column("", 3, Align.CENTRE), Column(say("name"), 4), Column(say("unit"), 8), Column(say("post"), 4))
    if written is None:
        rows: tuple[tuple[str, ...], ...] = (
            (say("principal"), *(_row_of(giving) if giving is not None else ("", "", ""))),
            (say("holder"), "", "", ""),
        )
        return Table(columns, rows, row_height=_ROW)
    voters = {each.id: each for each in _voters(association, body, meeting)}
    principal = voters.get(written.principal)
    holder = voters.get(written.holder) if written.holder is not None else None
    return Table(
        columns,
        (
            (say("principal"), *(_row_of(principal) if principal is not None else ("", "", ""))),
            (say("holder"), *(_row_of(holder) if holder is not None else (written.holder_name, "", ""))),
        ),
        row_height=_ROW,
    )


def _row_of(voter: Voter) -> tuple[str, str, str]:
    return (voter.name, voter.unit_name, voter.post)


def _voters(association: Association, body: BodyRule, meeting: Meeting) -> tuple[Voter, ...]:
    return tuple(meeting.roll.values()) or roll(association.register, association.rules_on(meeting.day), body)


def _authority(body: BodyRule, meeting: Meeting, written: WrittenProxy | None, say: Phrases) -> str:
    places = {"本人": "本单位" if body.sitting is Sitting.UNITS else "本人", "会议日期": day_words(meeting.day)}
    if written is None:
        return say("authority", **places)
    return say("authority_given", **places, 委托事项=matters_words(meeting, written))


def _period(written: WrittenProxy | None, say: Phrases) -> Paragraph:
    words = say("period") if written is None else say("period_given", 委托期限=period_words(written))
    return Paragraph(words, lead=say("period_lead"))


def _matters(meeting: Meeting, written: WrittenProxy | None, say: Phrases) -> list[AnyBlock]:
    voted = [(at, item) for at, item in enumerate(meeting.agenda, 1) if item.matter is not None]
    if not voted:
        return []
    columns = (
        Column(say("number"), 2, Align.CENTRE),
        Column(say("matter"), 9),
        Column(say("covered"), 3, Align.CENTRE),
        *(Column(words, 2, Align.CENTRE) for words in CHOICES.values()),
    )
    return [Table(columns, tuple(_row(at, item, written) for at, item in voted), row_height=_ROW)]


def _row(at: int, item: Item, written: WrittenProxy | None) -> tuple[str, ...]:
    boxes = (_OUT,) * 3 if item.election is not None else (_BOX,) * 3
    if written is None:
        return (str(at), item.title, _BOX, *boxes)
    if not written.covers(item.id):
        return (str(at), item.title, "否", *(_OUT,) * 3)
    told = written.instructed(item.id)
    return (str(at), item.title, "是", *(_TICK if each is told else "" for each in CHOICES))


def _free_instruction(written: WrittenProxy | None, say: Phrases) -> list[AnyBlock]:
    if written is None:
        return [Paragraph(f"{_BLANK * 2}", lead=say("told_lead"))]
    return [Paragraph(written.words, lead=say("told_lead"))] if written.words else []


def _rules(
    association: Association,
    body: BodyRule,
    meeting: Meeting,
    rule: ProxyRule,
    article: str,
    written: WrittenProxy | None,
    say: Phrases,
) -> str:
    rules = association.rules_on(meeting.day)
    clause = ClauseId(f"{body.key}.proxies")
    rest = basis(rules, article, clause, meeting.day)
    arrival = rules.answer(ClauseId(f"{body.key}.proxy_arrival"), body.proxy_arrival, meeting.day)
    comes = said(arrival.rule, body) if arrival is not None and arrival.rule is not None else ""
    places = {"委托规则": f"{proxies(rule, body)}（{rest}）", "终止规则": comes or "委托人本人到会的，委托终止"}
    return say("rules" if written is None else "rules_given", **places)
