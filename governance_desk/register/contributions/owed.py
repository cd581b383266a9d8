"""What members owe for a year: set by a resolution, corrected, waived."""

from __future__ import annotations

from governance_desk.charter.contribution import ContributionRule
from governance_desk.charter.model import Charter
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.contributions.commands import (
    CorrectContribution,
    SetContributions,
    TakeBackWaiver,
    WaiveContribution,
)
from governance_desk.register.contributions.events import (
    ContributionCorrected,
    ContributionSet,
    ContributionWaived,
    WaiverTakenBack,
)
from governance_desk.register.contributions.money import LARGEST, yuan
from governance_desk.register.contributions.state import Contribution, contribution_id
from governance_desk.register.state import Register, UnitId

FIRST_YEAR, LAST_YEAR = 1949, 2999


def set_contributions(register: Register, charter: Charter, command: SetContributions) -> list[Event]:
    """One fact for each member; Refusal where the charter charges nothing, or without a resolution."""
    rule = require_charged(charter)
    if not FIRST_YEAR <= command.year <= LAST_YEAR:
        raise Refusal(
            text("There is no year {year} here.", year=str(command.year)),
            article=rule.article,
            next_step=text("Correct the year."),
        )
    if not command.resolution.strip():
        raise Refusal(
            text("Which resolution set the amounts?"),
            article=_set_by(charter, rule),
            next_step=text("Enter the body and the number or the day of the resolution."),
        )
    if not command.amounts:
        raise Refusal(
            text("Nobody is to pay anything."), article=rule.article, next_step=text("Enter an amount for someone.")
        )
    events: list[Event] = []
    for unit_id, amount in dict(command.amounts).items():
        unit = register.units.get(unit_id)
        if unit is None:
            raise Refusal(
                text("There is no such member."),
                article=rule.article,
                next_step=text("Choose one of the members."),
            )
        if contribution_id(unit_id, command.year) in register.contributions:
            raise Refusal(
                text("The contribution of {unit} for {year} is set already.", unit=unit.name, year=str(command.year)),
                article=rule.article,
                next_step=text("Correct it there, with the reason."),
            )
        events.append(
            ContributionSet(
                unit=unit_id,
                year=command.year,
                amount=require_amount(amount, rule.article),
                due=command.due,
                resolution=command.resolution.strip(),
                day=command.day,
                article=rule.article,
            )
        )
    return events


def correct_contribution(register: Register, charter: Charter, command: CorrectContribution) -> list[Event]:
    """The new amount and day; nothing where they are so already."""
    rule = require_charged(charter)
    found = require_contribution(register, command.unit, command.year, rule.article)
    if (found.amount, found.due) == (command.amount, command.due):
        return []
    return [
        ContributionCorrected(
            unit=found.unit,
            year=found.year,
            previous_amount=found.amount,
            amount=require_amount(command.amount, rule.article),
            due=command.due,
            reason=require_reason(command.reason, rule.article),
            day=command.day,
        )
    ]


def waive_contribution(register: Register, charter: Charter, command: WaiveContribution) -> list[Event]:
    """No more than is open, and with a reason."""
    article = require_charged(charter).article
    found = require_contribution(register, command.unit, command.year, article)
    require_no_more_than(found.open, require_amount(command.amount, article), article)
    return [
        ContributionWaived(
            unit=found.unit,
            year=found.year,
            amount=command.amount,
            reason=require_reason(command.reason, article),
            day=command.day,
        )
    ]


def take_back_waiver(register: Register, charter: Charter, command: TakeBackWaiver) -> list[Event]:
    """All that was waived is owed again; nothing where nothing was."""
    article = require_charged(charter).article
    found = require_contribution(register, command.unit, command.year, article)
    if not found.waived:
        return []
    reason = require_reason(command.reason, article)
    return [WaiverTakenBack(unit=found.unit, year=found.year, amount=found.waived, reason=reason, day=command.day)]


def require_charged(charter: Charter) -> ContributionRule:
    """The charter's rule; Refusal where it charges nothing, or does not speak of contributions."""
    rule = charter.contributions
    if rule is None:
        raise Refusal(
            text("This charter says nothing of contributions."),
            next_step=text("Amend the charter first, if members are to share the costs."),
        )
    if not rule.charged:
        raise Refusal(
            text("The charter charges no fees."),
            article=rule.article,
            next_step=text("What a member gives of its own accord is no contribution that is due."),
        )
    return rule


def require_contribution(register: Register, unit: UnitId, year: int, article: str) -> Contribution:
    """The contribution of the member for the year; Refusal where none was set."""
    found = register.contributions.get(contribution_id(unit, year))
    if found is None:
        raise Refusal(
            text("No contribution for {year} was set for this member.", year=str(year)),
            article=article,
            next_step=text("Set the amounts of the year first, with the resolution."),
        )
    return found


def require_amount(amount: int, article: str) -> int:
    """Refuse nothing, less than nothing, and what must have been mistyped."""
    if not 0 < amount <= LARGEST:
        raise Refusal(
            text("{amount} is no amount that someone pays.", amount=yuan(amount)),
            article=article,
            next_step=text("Correct the amount."),
        )
    return amount


def require_no_more_than(open_: int, amount: int, article: str) -> None:
    """Refuse more than is open: a nought too many, or money for another year."""
    if amount > open_:
        raise Refusal(
            text("{amount} is more than is open: {open}.", amount=yuan(amount), open=yuan(max(open_, 0))),
            article=article,
            next_step=text("Correct the amount; enter what is meant for another year there."),
        )


def require_reason(said: str, article: str) -> str:
    """Refuse to go without a reason."""
    if not said.strip():
        raise Refusal(text("Why?"), article=article, next_step=text("Enter the reason; it stays in the record."))
    return said.strip()


def _set_by(charter: Charter, rule: ContributionRule) -> str:
    """The article of the matter by whose resolution the amounts are set, else that of the contributions."""
    return charter.matter(rule.set_by).article if rule.set_by else rule.article
