"""The charter as one association reads it: the text, and the readings that it has adopted, each with its day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar, cast

import msgspec

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.contribution import SHARING
from governance_desk.charter.election import SLOTS_OF_ELECTIONS
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import (
    PERIOD_END,
    SLOTS_OF_A_BAR,
    SLOTS_OF_A_BODY,
    SLOTS_OF_A_CERTIFICATE,
    SLOTS_OF_A_CHANGE,
    SLOTS_OF_A_LOSS,
    SLOTS_OF_A_MATTER,
    SLOTS_OF_A_PERIOD,
    SLOTS_OF_AN_ABSENCE,
    SLOTS_OF_AN_OFFICE,
    Charter,
    Clause,
    Competence,
    MatterRule,
    Status,
)
from governance_desk.charter.motion import SLOTS_OF_MOTIONS
from governance_desk.charter.seating import SLOTS_OF_SEATING
from governance_desk.charter.version import Version
from governance_desk.charter.ways import SLOTS_OF_VOTING
from governance_desk.charter.yearly import SLOTS_OF_A_YEARLY_PAPER

Rule = TypeVar("Rule")

BEGINS = ClauseId("admission.begins")
INTERVAL_VOTES = ClauseId("leaving.votes")
SEATS_FOLLOW = ClauseId("leaving.seats")
GROUNDS = ClauseId("expulsion.counted")
HEARING = ClauseId("expulsion.hearing")
RECUSAL = ClauseId("expulsion.recusal")


class Answer(msgspec.Struct, Generic[Rule], frozen=True):
    """What a clause says on a day.

    `rule` is the one rule, or None while the clause is open. `candidates` holds what it may come to: the one
    rule, or every reading where the readings are exhaustive; empty where nothing can be said.
    """

    clause_id: ClauseId
    article: str
    rule: Rule | None
    candidates: tuple[Rule, ...]
    status: Status
    question: str = ""
    adopted: str = ""  # the reading's key
    readings: tuple[Rule, ...] = ()  # of an open clause

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        """Every rule that any reading comes to, exhaustive or not."""
        return self.candidates or self.readings

    @property
    def is_open(self) -> bool:
        """No rule yet: the association has to adopt a reading first."""
        return self.rule is None


class CharterInForce(msgspec.Struct, frozen=True):
    """The charter and the adoptions, asked for a day. The one source of rules for every decision.

    It is one version of the charter, with the adoptions that fit it; `versions` and `recorded` are all there are.
    """

    charter: Charter
    adoptions: tuple[Adoption, ...] = ()
    versions: tuple[Version, ...] = ()
    recorded: tuple[Adoption, ...] = ()

    def on(self, day: datetime.date) -> CharterInForce:
        """The rules of that day: another version's where the charter was amended in between."""
        if len(self.versions) < 2:
            return self
        from governance_desk.charter.in_force import rules_of

        return rules_of(self.versions, self.recorded, day)

    def answer(self, clause_id: ClauseId, slot: tuple[Clause[Rule], ...], day: datetime.date) -> Answer[Rule] | None:
        """What the slot says on that day; None where the slot is empty or nothing was in force."""
        clause = next((each for each in slot if each.holds_on(day)), None)
        if clause is None:
            return None
        adopted = self.adopted(clause_id, day)
        if clause.status is Status.WRITTEN:
            rule = cast(Rule, clause.rule)
            return Answer(clause_id, clause.article, rule, (rule,), clause.status)
        for reading in clause.readings:
            if reading.key == adopted:
                return Answer(
                    clause_id,
                    clause.article,
                    reading.rule,
                    (reading.rule,),
                    clause.status,
                    clause.question,
                    adopted,
                )
        readings = tuple(reading.rule for reading in clause.readings)
        candidates = readings if clause.exhaustive else ()
        return Answer(clause_id, clause.article, None, candidates, clause.status, clause.question, readings=readings)

    def article_of(self, clause_id: ClauseId, day: datetime.date) -> str:
        """The article of a clause in force on that day, or nothing."""
        slot = dict(clause_slots(self.charter)).get(clause_id, ())
        return next((clause.article for clause in slot if clause.holds_on(day)), "")

    def competence(self, matter: MatterRule, day: datetime.date) -> Answer[Competence] | None:
        """Which body decides on the matter."""
        return self.answer(ClauseId(f"matter.{matter.key}.competence"), matter.competence, day)

    def adopted(self, clause_id: ClauseId, day: datetime.date) -> str:
        """The key of the reading in force on that day, or nothing. The latest adoption wins."""
        found = ""
        since = datetime.date.min
        for adoption in self.adoptions:
            if adoption.clause == clause_id and since <= adoption.since <= day:
                found, since = adoption.reading, adoption.since
        return found


def clause_slots(charter: Charter) -> Iterator[tuple[ClauseId, tuple[Clause[Any], ...]]]:
    """Every slot of the charter with its id: "council.quorum", "matter.termination.passing", "absence.person.proxy"."""
    for body in charter.bodies:
        for slot in SLOTS_OF_A_BODY:
            yield ClauseId(f"{body.key}.{slot}"), getattr(body, slot)
    for matter in charter.matters:
        for slot in SLOTS_OF_A_MATTER:
            yield ClauseId(f"matter.{matter.key}.{slot}"), getattr(matter, slot)
    for office in charter.offices:
        for slot in SLOTS_OF_AN_OFFICE:
            yield ClauseId(f"office.{office.key}.{slot}"), getattr(office, slot)
    for absence in charter.absences:
        for slot in SLOTS_OF_AN_ABSENCE:
            yield ClauseId(f"absence.{absence.key}.{slot}"), getattr(absence, slot)
    for period in charter.periods:
        for slot in SLOTS_OF_A_PERIOD:
            yield ClauseId(f"period.{period.key}.{slot}"), getattr(period, slot)
    yield PERIOD_END, charter.period_end
    for change in charter.changes:
        for slot in SLOTS_OF_A_CHANGE:
            yield ClauseId(f"change.{change.key}.{slot}"), getattr(change, slot)
    for certificate in charter.certificates:
        for slot in SLOTS_OF_A_CERTIFICATE:
            yield ClauseId(f"certificate.{certificate.key}.{slot}"), getattr(certificate, slot)
    yield from _slots_of_membership(charter)
    if charter.seating is not None:
        for slot in SLOTS_OF_SEATING:
            yield ClauseId(f"seating.{slot}"), getattr(charter.seating, slot)
    for slot in SLOTS_OF_ELECTIONS:
        yield ClauseId(f"elections.{slot}"), getattr(charter.elections, slot)
    if charter.contributions is not None:
        yield SHARING, charter.contributions.sharing
    for paper in charter.yearly_papers:
        for slot in SLOTS_OF_A_YEARLY_PAPER:
            yield ClauseId(f"paper.{paper.key}.{slot}"), getattr(paper, slot)
    for slot in SLOTS_OF_MOTIONS:
        yield ClauseId(f"motions.{slot}"), getattr(charter.motions, slot)
    for slot in SLOTS_OF_VOTING:
        yield ClauseId(f"voting.{slot}"), getattr(charter.voting, slot)
    for topic in charter.topics:
        yield ClauseId(f"topic.{topic.key}"), topic.clauses


ACTED_ON = (ClauseId("topic.ballots_missing"), ClauseId("topic.ballots_surplus"), ClauseId("topic.recusal"))
"""The general questions on which decisions depend as well; the others are kept on record only."""


def is_acted_on(clause_id: ClauseId) -> bool:
    """Whether a decision of the program depends on the clause."""
    return not clause_id.startswith("topic.") or clause_id in ACTED_ON


def _slots_of_membership(charter: Charter) -> Iterator[tuple[ClauseId, tuple[Clause[Any], ...]]]:
    if charter.admission is not None:
        yield BEGINS, charter.admission.begins
    if charter.leaving is not None:
        yield INTERVAL_VOTES, charter.leaving.votes
        yield SEATS_FOLLOW, charter.leaving.seats
    for loss in charter.losses:
        for slot in SLOTS_OF_A_LOSS:
            yield ClauseId(f"loss.{loss.key}.{slot}"), getattr(loss, slot)
    if charter.expulsion is not None:
        yield GROUNDS, charter.expulsion.counted
        yield HEARING, charter.expulsion.hearing
        yield RECUSAL, charter.expulsion.recusal
    for bar in charter.bars:
        for slot in SLOTS_OF_A_BAR:
            yield ClauseId(f"bar.{bar.key}.{slot}"), getattr(bar, slot)


def open_clauses(rules: CharterInForce, day: datetime.date) -> Mapping[ClauseId, Clause[Any]]:
    """The silent and contradictory clauses for which no reading is adopted on that day."""
    result: dict[ClauseId, Clause[Any]] = {}
    for clause_id, slot in clause_slots(rules.charter):
        answer = rules.answer(clause_id, slot, day)
        if answer is not None and answer.is_open:
            result[clause_id] = next(clause for clause in slot if clause.holds_on(day))
    return result
