"""Words for written proxies: how one stands, what it covers and wants."""

from __future__ import annotations

from governance_desk.language import tr
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.proxies.standing import ProxyStanding
from governance_desk.meeting.proxies.state import Represented, WrittenProxy
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Method, Vote, Voter, VoteStage
from ui.models.names import Chip


def standing_chip(standing: ProxyStanding) -> Chip:
    """How a written proxy stands."""
    return {
        ProxyStanding.WAITS: Chip(tr("waits for the holder")),
        ProxyStanding.IN_USE: Chip(tr("in use"), "good"),
        ProxyStanding.CAME: Chip(tr("ended: the principal came"), "muted"),
        ProxyStanding.HOLDER_REPRESENTED: Chip(tr("falls: the holder sends another"), "bad"),
        ProxyStanding.REPLACED: Chip(tr("replaced"), "muted"),
        ProxyStanding.WITHDRAWN: Chip(tr("withdrawn"), "muted"),
        ProxyStanding.NOT_USED: Chip(tr("not used"), "muted"),
    }[standing]


def told_words(choice: Choice | None) -> str:
    """What the principal wants on an item."""
    if choice is None:
        return tr("the holder decides")
    return {Choice.YES: tr("For"), Choice.NO: tr("Against"), Choice.ABSTAIN: tr("Abstained")}[choice]


def scope_words(meeting: Meeting, written: WrittenProxy) -> str:
    """All items, or which, and what the principal wants on them."""
    parts = []
    for at, item in enumerate(meeting.agenda, 1):
        told = written.instructed(item.id)
        if told is not None:
            parts.append(tr("item {number}: {choice}", number=at, choice=told_words(told)))
        elif written.items and item.id in written.items:
            parts.append(tr("item {number}", number=at))
    scope = "" if written.items else tr("all items")
    period = ""
    if written.since is not None and written.until is not None:
        period = tr("{since} to {until}", since=written.since.isoformat(), until=written.until.isoformat())
    return " · ".join(part for part in (scope, *parts, written.words, period) if part)


def proxy_words(by: Represented) -> str:
    """Who answers for whom, and what the written proxy tells them."""
    if by.instruction is None:
        words = tr("represented by {holder}", holder=by.holder_name)
    else:
        words = tr("represented by {holder}, told: {choice}", holder=by.holder_name, choice=told_words(by.instruction))
    return f"{words}（{by.words}）" if by.words else words


def for_others(room: Room, vote: Vote) -> list[str]:
    """While a vote is open: who votes for whom, where no list of names says it; and whose proxy does not cover it."""
    if vote.stage is not VoteStage.OPEN:
        return []
    roll = room.meeting.roll
    able = [each for each in vote.proxies if each.principal in vote.voters]
    named = () if vote.method is Method.ROLL_CALL else able
    lines = [f"{called(roll[each.principal])}：{proxy_words(each)}" for each in named]
    if vote.uncovered:
        people = "、".join(called(roll[each]) for each in vote.uncovered)
        lines.append(tr("The proxy does not cover this item, so there is no vote of: {people}", people=people))
    return lines


def called(voter: Voter) -> str:
    """The person with the unit."""
    return f"{voter.name}（{voter.unit_name}）" if voter.unit_name and voter.name else voter.name or voter.unit_name
