"""A unit gives notice, the secretariat reports it, the unit takes it back."""

from __future__ import annotations

from governance_desk.calendars.due import due_on
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.ids import UnitId
from governance_desk.register.leaving.commands import GiveNotice, ReportNotice, TakeBackNotice
from governance_desk.register.leaving.effect import chosen_by_unit, require_leaving, runs_from
from governance_desk.register.leaving.events import NoticeGiven, NoticeReported, NoticeTakenBack
from governance_desk.register.leaving.state import Withdrawal
from governance_desk.register.state import Register, Unit


def give_notice(register: Register, rules: CharterInForce, calendar: WorkingDays, command: GiveNotice) -> list[Event]:
    """The notice; Refusal where the day that the unit has chosen comes too soon."""
    leaving = require_leaving(rules)
    unit = require_unit(register, command.unit)
    if command.unit in register.withdrawals:
        raise Refusal(
            text("{unit} has given notice already.", unit=unit.name),
            article=leaving.article,
            next_step=text("Take the earlier notice back first, if it was entered by mistake."),
        )
    if not command.document.strip():
        raise Refusal(
            text("A withdrawal is given in writing."), article=leaving.article, next_step=text("Name the letter.")
        )
    if command.received < command.declared:
        raise Refusal(
            text("A letter is not received before it is written."),
            article=leaving.article,
            next_step=text("Correct the days."),
        )
    given = Withdrawal(command.unit, command.declared, command.received, command.leaves, command.document)
    if chosen_by_unit(rules, leaving, runs_from(leaving, given)):
        _require_in_time(rules, calendar, command)
    return [
        NoticeGiven(
            unit=command.unit,
            declared=command.declared,
            received=command.received,
            leaves=command.leaves,
            document=command.document.strip(),
            article=leaving.article,
        )
    ]


def report_notice(register: Register, rules: CharterInForce, command: ReportNotice) -> list[Event]:
    """The report, once; it may be late, which the docket shows."""
    leaving = require_leaving(rules)
    withdrawal = require_withdrawal(register, command.unit)
    if not leaving.report:
        raise Refusal(
            text("This charter asks for no report on a withdrawal."),
            article=leaving.article,
            next_step=text("Nothing has to be done."),
        )
    if withdrawal.reported is not None:
        return []
    if command.day < withdrawal.received:
        raise Refusal(
            text("It cannot be reported before it was received."),
            article=leaving.article,
            next_step=text("Correct the days."),
        )
    return [
        NoticeReported(unit=command.unit, day=command.day, document=command.document.strip(), article=leaving.article)
    ]


def take_back_notice(register: Register, command: TakeBackNotice) -> list[Event]:
    """The notice is void."""
    require_withdrawal(register, command.unit)
    if not command.reason.strip():
        raise Refusal(text("Why is the notice taken back?"), next_step=text("Enter the letter, or the reason."))
    return [NoticeTakenBack(unit=command.unit, day=command.day, reason=command.reason.strip())]


def require_unit(register: Register, key: UnitId) -> Unit:
    """The member; Refusal for anyone else."""
    unit = register.units.get(key)
    if unit is None or not unit.is_member:
        raise Refusal(text("Only a member can leave."), next_step=text("Choose one of the members."))
    return unit


def require_withdrawal(register: Register, key: UnitId) -> Withdrawal:
    """The notice that runs; Refusal where there is none."""
    require_unit(register, key)
    found = register.withdrawals.get(key)
    if found is None:
        raise Refusal(text("The unit has given no notice."), next_step=text("Enter the notice first."))
    return found


def _require_in_time(rules: CharterInForce, calendar: WorkingDays, command: GiveNotice) -> None:
    leaving = require_leaving(rules)
    if command.leaves is None:
        raise Refusal(
            text("On which day does the unit mean to leave?"),
            article=leaving.article,
            next_step=text("Enter the day that stands in its letter."),
        )
    last = due_on(rules, leaving.period, command.leaves, calendar)
    if last.due is None or command.received > last.due:
        raise Refusal(
            text(
                "To leave on {day} the notice had to be there by {last}; it came on {received}.",
                day=str(command.leaves),
                last=str(last.due or max(last.candidates, default=command.leaves)),
                received=str(command.received),
            ),
            article=last.article,
            next_step=text("Agree on a later day with the unit."),
        )
