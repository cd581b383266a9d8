"""What a clerk does with the costs that members share: set, correct, take in, waive."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from governance_desk.charter.clause import Clause
from governance_desk.charter.contribution import SHARING, ContributionRule, Sharing
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.charter.wording import clause_name
from governance_desk.errors import Refusal
from governance_desk.language import text, tr
from governance_desk.register.contributions import commands as c
from governance_desk.register.contributions.money import fen_of, yuan
from governance_desk.register.contributions.overview import lines_of, sums_of
from governance_desk.register.contributions.state import Contribution, Payment, PaymentId, contribution_id
from governance_desk.register.ids import UnitId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.leaving import rules_of
from ui.operations.run import run


def contribution_rule(desk: Desk) -> ContributionRule | None:
    """What the charter of today says of contributions."""
    return rules_of(desk).charter.contributions if desk.association.charter_in_force is not None else None


def contributions_there(desk: Desk) -> bool:
    """Whether members pay by the charter of today, or some have been asked to by an earlier one."""
    rule = contribution_rule(desk)
    return bool(desk.association.register.contributions) or (rule is not None and rule.charged)


def rule_words(desk: Desk) -> str:
    """The charter's own words with their article, and the reading of what it leaves open."""
    rule = contribution_rule(desk)
    if rule is None:
        return tr("This charter says nothing of contributions.")
    words = f"“{rule.quote}”（{rule.article}）" if rule.quote else f"{rule.name}（{rule.article}）"
    if not rule.charged:
        return tr("The charter charges no fees.") + words
    return words + _basis_words(desk, rule)


def sums_words(desk: Desk, year: int) -> str:
    """The sums of the year in one line."""
    sums = sums_of(lines_of(desk.association.register, year), desk.clock().day)
    words = tr(
        "Due {amount} · paid {paid} · waived {waived} · open {open}",
        amount=yuan(sums.amount),
        paid=yuan(sums.paid),
        waived=yuan(sums.waived),
        open=yuan(sums.open),
    )
    if sums.behind:
        words += " · " + tr("behind: {number}", number=sums.behind)
    if sums.without:
        words += " · " + tr("not set: {number}", number=sums.without)
    return words


def contribution_of(desk: Desk, unit: UnitId, year: int) -> Contribution | None:
    """The contribution of a unit for the year."""
    found: Contribution | None = desk.association.register.contributions.get(contribution_id(unit, year))
    return found


def facts_of(desk: Desk, unit: UnitId) -> list[tuple[str, str]]:
    """What a unit owes and has paid, year by year, the newest first; nothing where nothing was ever set."""
    today = desk.clock().day
    register = desk.association.register
    found = [each for each in register.contributions.values() if each.unit == unit]
    return [
        (tr("Contribution {year}", year=each.year), _said(each, today))
        for each in sorted(found, key=lambda one: -one.year)
    ]


def share_year(
    *,
    desk: Desk,
    year: int,
    shares: Mapping[UnitId, int],
    resolution: str,
    due: datetime.date | None,
    parent: QWidget,
) -> bool:
    """What these members owe for the year, in fen."""
    day = desk.clock().day
    amounts = tuple(shares.items())
    command = c.SetContributions(year=year, amounts=amounts, resolution=resolution, day=day, due=due)
    return run(desk, command, parent)


def set_year(
    *, desk: Desk, year: int, amounts: Mapping[UnitId, str], resolution: str, due: datetime.date | None, parent: QWidget
) -> bool:
    """What these members owe for the year; the amounts as they were typed."""
    found: dict[UnitId, int] = {}
    for unit, said in amounts.items():
        fen = _fen(said, parent)
        if fen is None:
            return False
        found[unit] = fen
    return share_year(desk=desk, year=year, shares=found, resolution=resolution, due=due, parent=parent)


def correct(
    *, desk: Desk, contribution: Contribution, said: str, due: datetime.date | None, reason: str, parent: QWidget
) -> bool:
    """Another amount or day."""
    fen = _fen(said, parent)
    return fen is not None and run(
        desk,
        c.CorrectContribution(
            unit=contribution.unit,
            year=contribution.year,
            amount=fen,
            due=due,
            reason=reason,
            day=desk.clock().day,
        ),
        parent,
    )


def pay(
    *, desk: Desk, contribution: Contribution, said: str, paid: datetime.date, note: str, parent: QWidget
) -> PaymentId | None:
    """Money came in; the id of the payment, so that its receipt can be attached."""
    fen = _fen(said, parent)
    payment = PaymentId(desk.new_id("payment"))
    done = fen is not None and run(
        desk,
        c.RecordPayment(
            payment=payment,
            unit=contribution.unit,
            year=contribution.year,
            amount=fen,
            paid=paid,
            day=desk.clock().day,
            note=note,
        ),
        parent,
    )
    return payment if done else None


def correct_payment(
    *,
    desk: Desk,
    contribution: Contribution,
    payment: Payment,
    said: str,
    paid: datetime.date,
    reason: str,
    parent: QWidget,
) -> bool:
    """It was another amount, or another day."""
    fen = _fen(said, parent)
    return fen is not None and run(
        desk,
        c.CorrectPayment(
            payment=payment.id,
            unit=contribution.unit,
            year=contribution.year,
            amount=fen,
            paid=paid,
            reason=reason,
            day=desk.clock().day,
        ),
        parent,
    )


def take_back_payment(
    *, desk: Desk, contribution: Contribution, payment: Payment, reason: str, parent: QWidget
) -> bool:
    """No such money came in."""
    command = c.TakeBackPayment(
        payment=payment.id,
        unit=contribution.unit,
        year=contribution.year,
        reason=reason,
        day=desk.clock().day,
    )
    return run(desk, command, parent)


def waive(*, desk: Desk, contribution: Contribution, said: str, reason: str, parent: QWidget) -> bool:
    """So much need not be paid."""
    fen = _fen(said, parent)
    return fen is not None and run(
        desk,
        c.WaiveContribution(
            unit=contribution.unit, year=contribution.year, amount=fen, reason=reason, day=desk.clock().day
        ),
        parent,
    )


def take_back_waiver(*, desk: Desk, contribution: Contribution, reason: str, parent: QWidget) -> bool:
    """What was waived is owed again."""
    command = c.TakeBackWaiver(unit=contribution.unit, year=contribution.year, reason=reason, day=desk.clock().day)
    return run(desk, command, parent)


def typed(fen: int) -> str:
    """An amount as it stands in a field: 1234.50."""
    return yuan(fen).removeprefix("¥").replace(",", "")


def _fen(said: str, parent: QWidget) -> int | None:
    fen = fen_of(said)
    if fen is None:
        refusal = Refusal(
            text("“{said}” is no amount.", said=said),
            next_step=text("Write it in yuan, with at most two decimals: 2000 or 2,000.50."),
        )
        show_error(refusal, parent)
    return fen


def sharing(desk: Desk) -> Answer[Sharing] | None:
    """How the costs are shared, as the charter is read today; None where no clause asks for it."""
    rules = rules_of(desk)
    rule = rules.charter.contributions
    found: Answer[Sharing] | None = None
    if rule is not None:
        found = rules.answer(SHARING, rule.sharing, desk.clock().day)
    return found


def shares_words(shares: Mapping[UnitId, int]) -> str:
    """20 members: 14 pay ¥1,666.67, 6 pay ¥1,666.66."""
    numbers = Counter(shares.values())
    parts = [tr("{number} pay {amount}", number=number, amount=yuan(fen)) for fen, number in sorted(numbers.items())]
    return tr("Members: {number}", number=len(shares)) + " · " + "、".join(parts[::-1])


def _basis_words(desk: Desk, rule: ContributionRule) -> str:
    """How the costs are shared: as the association reads it, or that it has not said so."""
    rules, day = rules_of(desk), desk.clock().day
    for clause_id, name, slot in _asked(rules, rule):
        answer = rules.answer(clause_id, slot, day)
        if answer is None:
            continue
        if answer.is_open:
            return "\n" + tr(
                "{topic}: the charter is silent, and no reading is adopted yet. The amounts are entered as the "
                "resolution sets them.",
                topic=name,
            )
        says = next((each.says for clause in slot for each in clause.readings if each.key == answer.adopted), "")
        return "\n" + tr("{topic}: {says}", topic=name, says=says) if says else ""
    return ""


def _asked(rules: CharterInForce, rule: ContributionRule) -> Iterator[tuple[ClauseId, str, tuple[Clause[Any], ...]]]:
    """The clause on how costs are shared; in older texts a topic asks for it."""
    yield SHARING, clause_name(rules.charter, SHARING), rule.sharing
    for topic in rules.charter.topics:
        if topic.key == rule.basis:
            yield ClauseId(f"topic.{topic.key}"), topic.name, topic.clauses


def _said(each: Contribution, today: datetime.date) -> str:
    parts = [tr("due {amount}", amount=yuan(each.amount)), tr("paid {paid}", paid=yuan(each.paid))]
    if each.waived:
        parts.append(tr("waived {waived}", waived=yuan(each.waived)))
    if each.open > 0:
        parts.append(tr("open {open}", open=yuan(each.open)))
    if each.is_behind(today):
        parts.append(tr("behind"))
    return " · ".join(parts)
