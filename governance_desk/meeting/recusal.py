"""Who keeps out of a vote because it is about the unit that sent them (CFIA 15, as the association reads it)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from governance_desk.charter.expulsion import Recusal
from governance_desk.charter.model import Effect, MatterRule
from governance_desk.charter.readings import RECUSAL, Answer
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.quorum import by_deputy
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject, Voter, VoterId, Where
from governance_desk.voting.counts import Present


def recused(room: Room, matter: MatterRule, subject: Subject) -> tuple[VoterId, ...]:
    """Those present who do not vote; none where the reading lets them. Refusal where that is open and one is there."""
    there = [*room.meeting.here(), *room.meeting.by_proxy()]
    return _out(room, matter, subject, [room.meeting.roll[each] for each in there])


def recused_of(room: Room, matter: MatterRule, subject: Subject, voters: Iterable[Voter]) -> tuple[VoterId, ...]:
    """The same of these voters, whom nobody has to see: those who are asked in writing."""
    return _out(room, matter, subject, voters)


def _out(room: Room, matter: MatterRule, subject: Subject, voters: Iterable[Voter]) -> tuple[VoterId, ...]:
    concerned = _concerned(matter, subject, voters)
    answer = _answer(room) if concerned else None
    if answer is None or answer.rule is Recusal.VOTES:
        return ()
    if answer.is_open:
        raise Refusal(
            text(
                "{people} was sent by the unit that the vote is about, and the charter does not say whether to vote.",
                people="、".join(each.name for each in concerned),
            ),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    return tuple(each.id for each in concerned)


def out_of_base(room: Room) -> bool:
    """Whether those who keep out are not of those attending either."""
    answer = _answer(room)
    return answer is not None and answer.rule is Recusal.OUT_OF_BASE


def less(room: Room, there: Present, those: tuple[VoterId, ...]) -> Present:
    """Those present without these; they are on the roll, and were there themselves or by someone else."""
    by_others = [each for each in those if _by_another(room, each)]
    themselves = [each for each in those if each not in by_others]
    if there.weight is None:
        return Present(there.in_person - len(themselves), there.proxies - len(by_others))
    weights = room.meeting.roll
    return msgspec.structs.replace(
        there,
        in_person=there.in_person - len(themselves),
        proxies=there.proxies - len(by_others),
        weight=there.weight - sum(weights[each].weight for each in themselves),
        proxy_weight=(there.proxy_weight or 0) - sum(weights[each].weight for each in by_others),
    )


def _concerned(matter: MatterRule, subject: Subject, voters: Iterable[Voter]) -> tuple[Voter, ...]:
    if matter.effect is not Effect.EXPEL_UNIT or subject.unit is None:
        return ()
    return tuple(each for each in voters if each.unit == subject.unit)


def _answer(room: Room) -> Answer[Recusal] | None:
    rule = room.rules.charter.expulsion
    return room.rules.answer(RECUSAL, rule.recusal, room.day) if rule is not None else None


def _by_another(room: Room, voter: VoterId) -> bool:
    return by_deputy(room, voter) or room.meeting.presence[voter].where is Where.PROXY
