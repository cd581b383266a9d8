"""The election of a body's next term, step by step: what each waits for, its day, its article, its paper, its act."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from governance_desk.association.state import Association
from governance_desk.calendars.count import months_on
from governance_desk.calendars.due import due_on
from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import BodyRule, Charter, Effect, MatterRule, OfficeRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.term import years_of_a_term
from governance_desk.docket.coming import meeting_act, next_meeting
from governance_desk.docket.thing import Act
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Meeting
from governance_desk.register.enter import term_end
from governance_desk.register.nominations.conditions import conditions_of, last_check, unmet
from governance_desk.register.nominations.state import Nomination, NominationStage
from governance_desk.register.renewal.next_term import elected
from governance_desk.register.renewal.state import Renewal
from governance_desk.register.state import Term

AHEAD = 3
"""Months before the end of a term in which the next election is prepared, where the charter names no period."""

RENEWAL = "renewal/"
"""Before a body's key: the detail of the page Council that shows the election of its next term."""


class Progress(StrEnum):
    """How a step stands."""

    DONE = "done"
    NOW = "now"  # its turn has come
    AHEAD = "ahead"  # it may be done already, and the day from which it should has not come
    LATER = "later"  # a step before it is not done


class RenewalStep(msgspec.Struct, frozen=True, kw_only=True):
    """One step. `day`: by when, or where it is done on which day; `detail`: how far it has come."""

    key: str
    what: Text
    progress: Progress
    day: datetime.date | None
    article: str
    detail: Text
    act: Act
    paper: Text | None = None


def renewal_steps(association: Association, body: BodyKey, today: datetime.date) -> tuple[RenewalStep, ...]:
    """All of them in their order; the first alone waits while nothing has been resolved."""
    rules = association.rules_on(today)
    rule = rules.charter.body(body)
    renewal = association.register.renewals.get(body)
    running = renewal if renewal is not None and not _over(association, rules, renewal) else None
    made = _Steps(association, rules, rule, running, today).all()
    return _in_turn(made)


def preparation(
    association: Association, body: BodyRule, today: datetime.date
) -> tuple[datetime.date, Text, bool] | None:
    """When it begins, the working, and whether the charter says so; None for a term without an end."""
    end = end_of_term(association, body, today)
    rules = association.rules_on(today)
    seating = rules.charter.seating
    if seating is not None and seating.ahead and seating.renewed == body.key and end is not None:
        found = due_on(rules, seating.ahead, end, association.working_days)
        return (found.due, found.working, True) if found.due is not None else None
    if end is None:
        return None
    begin = months_on(end, -AHEAD)
    working = text(
        "The term ends on {end}; {months} months before is {begin}.", end=str(end), months=AHEAD, begin=str(begin)
    )
    return begin, working, False


def running_term(association: Association, body: str) -> Term | None:
    """The body's term that runs."""
    number = association.register.term(body)
    return next((t for t in association.register.terms if t.body == body and t.number == number), None)


def end_of_term(association: Association, body: BodyRule, today: datetime.date) -> datetime.date | None:
    """The last day of the term that runs, as entered or by the charter; None where there is none."""
    term = running_term(association, body.key)
    if term is None or term.until is not None:
        return term.until if term is not None else None
    if body.term_years is None:  # by the reading adopted, also for a term that ran already when it was
        return term_end(term.since, years_of_a_term(association.rules_on(today), body, today))
    found = due_on(association.rules_on(term.since), f"term_of_{body.key}", term.since, association.working_days)
    return found.due or next(iter(found.candidates), None)


def officers_to_choose(charter: Charter) -> list[tuple[OfficeRule, MatterRule]]:
    """The offices besides the seats, with the matter by which each is filled."""
    found = []
    for office in sorted(charter.offices, key=lambda each: each.rank):
        matter = next(
            (
                m
                for m in charter.matters
                if m.effect is Effect.APPOINT_OFFICER and m.office == office.key and not m.barred
            ),
            None,
        )
        if office.seat_in is None and matter is not None:
            found.append((office, matter))
    return found


def _over(association: Association, rules: CharterInForce, renewal: Renewal) -> bool:
    """Whether everybody is chosen for the term that this election has brought."""
    if renewal.is_open:
        return False
    return all(_held(association, office, renewal.number) for office, _ in officers_to_choose(rules.charter))


def _held(association: Association, office: OfficeRule, term: int) -> bool:
    return any(a.office == office.key and a.until is None and a.term >= term for a in association.register.appointments)


def _in_turn(steps: list[RenewalStep]) -> tuple[RenewalStep, ...]:
    """A step whose turn has not come waits; nominations and examinations go side by side."""
    out: list[RenewalStep] = []
    blocked = False
    for step in steps:
        if step.progress is Progress.DONE:
            out.append(step)
            continue
        out.append(msgspec.structs.replace(step, progress=Progress.LATER) if blocked else step)
        blocked = blocked or step.key != "nominate"
    return tuple(out)


class _Steps:
    def __init__(
        self,
        association: Association,
        rules: CharterInForce,
        body: BodyRule,
        renewal: Renewal | None,
        today: datetime.date,
    ) -> None:
        self._association, self._rules, self._body = association, rules, body
        self._renewal, self._today = renewal, today
        self._end = end_of_term(association, body, today) if renewal is None or renewal.is_open else None
        self._council = Act(text("To the election of the next term"), "council", f"{RENEWAL}{body.key}")

    def all(self) -> list[RenewalStep]:
        """Before the resolution there is but the first."""
        steps = [self._resolve()]
        if self._renewal is None:
            return steps
        steps += [self._nominate()]
        if conditions_of(self._rules):
            steps.append(self._examine())
        steps += [self._list(), self._elect(), self._seat()]
        return [*steps, *self._officers()]

    def _resolve(self) -> RenewalStep:
        renewal = self._renewal
        found = preparation(self._association, self._body, self._today)
        detail = found[1] if found is not None else text("The charter names no end of the term.")
        ahead = found is not None and found[0] > self._today
        progress = Progress.DONE if renewal is not None else Progress.AHEAD if ahead else Progress.NOW
        return RenewalStep(
            key="resolve",
            what=text("Resolve to elect the next {body}", body=self._body.name),
            progress=progress,
            day=renewal.begun if renewal is not None else found[0] if found is not None else None,
            article=self._body.article,
            detail=verbatim(renewal.resolution) if renewal is not None else detail,
            act=self._council,
            paper=text("Plan of the election"),
        )

    def _nominations(self) -> list[Nomination]:
        """Those for the seats of the new term, approved ones too."""
        assert self._renewal is not None
        seats = {office.key for office in self._rules.charter.offices if office.seat_in == self._body.key}
        return [
            each
            for each in self._association.register.nominations.values()
            if each.term == self._renewal.number
            and each.office in seats
            and each.stage is not NominationStage.WITHDRAWN
        ]

    def _nominate(self) -> RenewalStep:
        assert self._renewal is not None
        found = self._nominations()
        sending = [each.key for each in self._rules.charter.classes if self._body.key in each.sits_in]
        units = [u for u in self._association.register.members() if not sending or u.membership_class in sending]
        there = {each.of_unit or each.unit for each in found}
        missing = [unit.name for unit in units if unit.id not in there]
        office = next((o for o in self._rules.charter.offices if o.seat_in == self._body.key), None)
        article = next((c.article for c in office.nomination), office.article) if office is not None else ""
        done = self._renewal.listed is not None or (bool(found) and not missing)
        detail = text("Nominated: {number}; units: {units}.", number=len(found), units=len(units))
        if found and missing and not done:
            detail = text(
                "Nominated: {number}; units: {units}. Not yet: {missing}.",
                number=len(found),
                units=len(units),
                missing="、".join(missing[:6]) + ("…" if len(missing) > 6 else ""),
            )
        return RenewalStep(
            key="nominate",
            what=text("The units nominate in writing"),
            progress=Progress.DONE if done else Progress.NOW,
            day=None,
            article=article,
            detail=detail,
            act=self._council,
            paper=text("Letters of nomination"),
        )

    def _examine(self) -> RenewalStep:
        assert self._renewal is not None
        register, found = self._association.register, self._nominations()
        checked = [each for each in found if last_check(register, each.person) is not None]
        lacking = [e for e in found if unmet(self._rules, last_check(register, e.person), e.office)]
        done = self._renewal.listed is not None or (bool(found) and len(checked) == len(found) and not lacking)
        return RenewalStep(
            key="examine",
            what=text("The personal conditions are examined"),
            progress=Progress.DONE if done else Progress.NOW if found else Progress.LATER,
            day=None,
            article=conditions_of(self._rules)[0].article.partition("（")[0],
            detail=text(
                "Examined: {checked} of {all}; not met: {lacking}.",
                checked=len(checked),
                all=len(found),
                lacking="、".join(register.person_name(each.person) for each in lacking) or "0",
            ),
            act=self._council,
            paper=text("Table of the personal conditions"),
        )

    def _list(self) -> RenewalStep:
        assert self._renewal is not None
        return RenewalStep(
            key="list",
            what=text("The list of candidates is settled"),
            progress=Progress.DONE if self._renewal.listed is not None else Progress.NOW,
            day=self._renewal.listed,
            article=self._body.article,
            detail=text("Candidates: {number}.", number=sum(1 for e in self._nominations() if e.listed is not None)),
            act=self._council,
            paper=text("List of candidates"),
        )

    def _elect(self) -> RenewalStep:
        assert self._renewal is not None
        seats = elected(self._association.register, self._renewal)
        waiting = [e for e in self._nominations() if e.listed is not None and e.stage is NominationStage.OPEN]
        matter = self._matter_of_seats()
        electing = self._deciding(matter)
        planned = next_meeting(self._association, electing, self._today) if electing is not None else None
        done = bool(seats) and (not waiting or not self._renewal.is_open)
        return RenewalStep(
            key="elect",
            what=text("{body} elects", body=self._rules.charter.body(electing).name)
            if electing is not None
            else text("The election"),
            progress=Progress.DONE if done else Progress.NOW,
            day=max(seat.since for seat in seats) if done else planned.day if planned is not None else self._end,
            article=matter.article if matter is not None else self._body.article,
            detail=text(
                "Elected: {elected}; still to be voted on: {waiting}.", elected=len(seats), waiting=len(waiting)
            ),
            act=self._to_meeting(electing, planned),
            paper=text("Notice and ballots"),
        )

    def _seat(self) -> RenewalStep:
        assert self._renewal is not None
        number = self._renewal.number
        return RenewalStep(
            key="seat",
            what=text("Term {number} of {body} begins", number=number, body=self._body.name),
            progress=Progress.DONE if self._renewal.seated is not None else Progress.NOW,
            day=self._renewal.seated or self._end,
            article=self._body.article,
            detail=text("Its meetings are numbered from 1 again, and absences are counted anew as the charter has it."),
            act=self._council,
        )

    def _officers(self) -> list[RenewalStep]:
        assert self._renewal is not None
        out = []
        for office, matter in officers_to_choose(self._rules.charter):
            done = not self._renewal.is_open and _held(self._association, office, self._renewal.number)
            deciding = self._deciding(matter)
            planned = next_meeting(self._association, deciding, self._today) if deciding is not None else None
            names = [
                self._association.register.person_name(each.person)
                for each in self._association.register.appointments
                if each.office == office.key and each.until is None and each.term >= self._renewal.number
            ]
            out.append(
                RenewalStep(
                    key=f"office/{office.key}",
                    what=verbatim(matter.name),
                    progress=Progress.DONE if done else Progress.NOW,
                    day=planned.day if planned is not None and not done else None,
                    article=matter.article,
                    detail=verbatim("、".join(names))
                    if names
                    else text("At the first meeting of the new {body}.", body=self._body.name),
                    act=self._to_meeting(deciding, planned),
                )
            )
        return out

    def _matter_of_seats(self) -> MatterRule | None:
        offices = {each.key for each in self._rules.charter.offices if each.seat_in == self._body.key}
        return next(
            (m for m in self._rules.charter.matters if m.effect is Effect.FILL_SEAT and m.office in offices), None
        )

    def _deciding(self, matter: MatterRule | None) -> BodyKey | None:
        """The body that decides last; None while that is open."""
        answer = self._rules.competence(matter, self._today) if matter is not None else None
        return answer.rule.bodies[-1] if answer is not None and answer.rule is not None else None

    def _to_meeting(self, body: BodyKey | None, planned: Meeting | None) -> Act:
        return meeting_act(body, planned) if body is not None else Act(text("Adopt a reading"), "charter")
