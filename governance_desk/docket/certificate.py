"""Certificates of membership: the review to be asked for, the renewal, and those that have run out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from governance_desk.association.state import Association
from governance_desk.calendars.due import Due
from governance_desk.charter.readings import CharterInForce
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.register.certificates.due import (
    end_is_provisional,
    has_run_out,
    lapse_answer,
    review_by,
    review_is_late,
    rule_of,
    validity,
)
from governance_desk.register.certificates.state import Certificate
from governance_desk.register.ids import UnitId

_DAY = datetime.timedelta(days=1)
_SECRETARIAT, _CERTIFICATE = text("the secretariat"), text("Certificate")  # the same for all, made once
_REQUEST, _GO = text("Request for the review"), text("Go to the unit")


def certificate(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Of each member's last certificate: until the review is asked for, then until it is renewed or has lapsed."""
    rules = association.rules_on(today)
    reviews: dict[tuple[str, datetime.date], Due | None] = {}  # many certificates run out on the same day
    ends: dict[datetime.date, bool] = {}
    for each in association.register.certificates.values():
        if not each.is_last or not association.register.units[each.unit].is_member:
            continue
        if each.lapsed is not None and not _is_asked(each):
            continue
        if each.since not in ends:
            found = validity(rules, each.since, association.working_days)
            ends[each.since] = found is not None and found.provisional
        for thing in _of(association, rules, each, reviews, today):
            leans = ends[each.since] and thing.day == each.until
            yield msgspec.structs.replace(thing, provisional=True) if leans else thing


def _of(
    association: Association,
    rules: CharterInForce,
    each: Certificate,
    reviews: dict[tuple[str, datetime.date], Due | None],
    today: datetime.date,
) -> Iterator[DueThing]:
    if has_run_out(each, today) and each.lapsed is None:
        yield _run_out(association, rules, each, today)
    elif _is_asked(each):
        yield _thing(
            rules,
            each,
            today,
            what=text("{unit}: review and renew the certificate {number}", **_called(association, each)),
            whom=_SECRETARIAT,
            day=each.until,
            working=text(
                "The review was asked for on {asked}; the certificate runs until {until}.",
                asked=str(each.requested),
                until=str(each.until),
            ),
            notes=_late(association, rules, each),
        )
    else:
        same = (each.rule, each.until)
        if same not in reviews:
            reviews[same] = review_by(rules, each, association.working_days)
        yield from _before_the_end(association, rules, each, reviews[same], today)


def _is_asked(each: Certificate) -> bool:
    """Whether its review waits for the secretariat."""
    return each.requested is not None and each.declined is None


def _late(association: Association, rules: CharterInForce, each: Certificate) -> tuple[Text, ...]:
    """That the review was asked for late, and, while it is open, what the charter leaves open of that."""
    if not review_is_late(rules, each, association.working_days):
        return ()
    answer = lapse_answer(rules, each, each.requested or each.until)
    question = (verbatim(answer.question),) if answer is not None and answer.is_open and answer.question else ()
    return (text("The review was asked for late."), *question)


def _before_the_end(
    association: Association, rules: CharterInForce, each: Certificate, due: Due | None, today: datetime.date
) -> Iterator[DueThing]:
    """The request for the review, where one is still to be made; the end itself where none comes before it."""
    name = association.register.units[each.unit].name
    if due is not None and each.declined is None:
        day = due.due or next(iter(due.candidates), None)
        yield DueThing(
            key=f"certificate_review/{each.id}",
            what=text("{unit}: ask for the review of the certificate {number}", **_called(association, each)),
            whom=verbatim(name),
            day=day,
            state=state_on(day, today),
            article=due.article,
            working=due.working,
            act=_to(each.unit),
            paper=_REQUEST,
            notes=due.notes,
            provisional=due.provisional,
        )
        if day is not None and day >= today:
            return
    notes = (text("The review was not passed: {reason}", reason=each.reason),) if each.declined is not None else ()
    yield _thing(
        rules,
        each,
        today,
        what=text("{unit}: the certificate {number} runs out", **_called(association, each)),
        whom=verbatim(name),
        day=each.until,
        working=text("It runs from {since} until {until}.", since=str(each.since), until=str(each.until)),
        notes=notes,
        provisional=end_is_provisional(association.rules_on(each.issued), each, association.working_days),
    )


def _run_out(association: Association, rules: CharterInForce, each: Certificate, today: datetime.date) -> DueThing:
    """To be recorded from the day after on; while the charter leaves open what follows, the reading comes first."""
    answer = lapse_answer(rules, each, today)
    is_open = answer is not None and answer.is_open
    return _thing(
        rules,
        each,
        today,
        what=text("{unit}: the certificate {number} has run out; record what follows", **_called(association, each)),
        whom=_SECRETARIAT,
        day=each.until + _DAY,
        working=text("It runs from {since} until {until}.", since=str(each.since), until=str(each.until)),
        notes=(verbatim(answer.question),) if answer is not None and is_open else (),
        article=answer.article if answer is not None else "",
        act=Act(text("Adopt a reading"), "charter", answer.clause_id) if answer is not None and is_open else None,
    )


def _thing(
    rules: CharterInForce,
    each: Certificate,
    today: datetime.date,
    *,
    what: Text,
    whom: Text,
    day: datetime.date,
    working: Text,
    notes: tuple[Text, ...] = (),
    article: str = "",
    act: Act | None = None,
    provisional: bool = False,
) -> DueThing:
    rule = rule_of(rules.charter, each.rule)
    return DueThing(
        key=f"certificate/{each.id}",
        what=what,
        whom=whom,
        day=day,
        state=state_on(day, today),
        article=article or (rule.article if rule is not None else ""),
        working=working,
        act=act or _to(each.unit),
        paper=_CERTIFICATE,
        notes=notes,
        provisional=provisional,
    )


def _called(association: Association, each: Certificate) -> dict[str, str]:
    return {"unit": association.register.units[each.unit].name, "number": each.number}


def _to(unit: UnitId) -> Act:
    return Act(_GO, "members", unit)
