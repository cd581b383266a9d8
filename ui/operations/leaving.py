"""What a clerk does when a member leaves: the notice, its report, its end, and a loss that follows by itself."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.calendars.due import Due
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import render, tr
from governance_desk.meeting.state import VoteStage
from governance_desk.register.leaving.commands import (
    ConcludeWithdrawal,
    GiveNotice,
    RecordLoss,
    ReportNotice,
    TakeBackNotice,
)
from governance_desk.register.leaving.effect import chosen_by_unit, report_due, takes_effect
from governance_desk.register.leaving.state import Withdrawal
from governance_desk.register.state import UnitId
from ui.desk import Desk
from ui.operations.run import run


def rules_of(desk: Desk) -> CharterInForce:
    """The charter of today."""
    rules: CharterInForce = desk.association.rules_on(desk.clock().day)
    return rules


def may_withdraw(desk: Desk) -> bool:
    """Whether the charter says how a member withdraws."""
    leaving = rules_of(desk).charter.leaving
    return leaving is not None and bool(leaving.period)


def chooses_its_day(desk: Desk) -> bool:
    """Whether the unit itself names the day on which it leaves."""
    rules = rules_of(desk)
    leaving = rules.charter.leaving
    return leaving is not None and bool(leaving.period) and chosen_by_unit(rules, leaving, desk.clock().day)


def withdrawal_of(desk: Desk, unit: UnitId) -> Withdrawal | None:
    """The notice of the unit that runs."""
    found: Withdrawal | None = desk.association.register.withdrawals.get(unit)
    return found


def facts_of(desk: Desk, withdrawal: Withdrawal) -> list[tuple[str, str]]:
    """When the notice came, when it takes effect and by when it is to be reported, each with its article."""
    association = desk.association
    rules = association.rules_on(withdrawal.received)
    report = report_due(rules, association.working_days, withdrawal)
    reported = withdrawal.reported.isoformat() if withdrawal.reported is not None else ""
    return [
        (tr("Notice to withdraw"), f"{withdrawal.received.isoformat()}　{withdrawal.document}"),
        (tr("Takes effect"), _said(takes_effect(rules, association.working_days, withdrawal))),
        (tr("To be reported by"), _said(report) if report is not None and not reported else ""),
        (tr("Reported"), reported),
    ]


def give_notice(
    *,
    desk: Desk,
    unit: UnitId,
    declared: datetime.date,
    received: datetime.date,
    leaves: datetime.date | None,
    document: str,
    parent: QWidget,
) -> bool:
    """Enter the notice."""
    command = GiveNotice(unit=unit, declared=declared, received=received, leaves=leaves, document=document)
    return run(desk, command, parent)


def report_notice(*, desk: Desk, unit: UnitId, day: datetime.date, document: str, parent: QWidget) -> bool:
    """Enter that the notice was reported."""
    return run(desk, ReportNotice(unit=unit, day=day, document=document), parent)


def take_back_notice(*, desk: Desk, unit: UnitId, reason: str, parent: QWidget) -> bool:
    """The member stays."""
    return run(desk, TakeBackNotice(unit=unit, day=desk.clock().day, reason=reason), parent)


def conclude(*, desk: Desk, unit: UnitId, parent: QWidget) -> bool:
    """The withdrawal has taken effect."""
    return run(desk, ConcludeWithdrawal(unit=unit, day=desk.clock().day), parent)


def record_loss(
    *,
    desk: Desk,
    unit: UnitId,
    loss: str,
    day: datetime.date,
    document: str,
    resolution: str,
    found: datetime.date | None,
    heard: datetime.date | None,
    heard_words: str,
    parent: QWidget,
) -> bool:
    """The membership has ended by itself; `found` where somebody has to find so."""
    command = RecordLoss(
        unit=unit,
        loss=loss,
        day=day,
        document=document,
        resolution=resolution,
        found=found,
        heard=heard,
        heard_words=heard_words,
    )
    return run(desk, command, parent)


def needs_finding(desk: Desk, loss: str) -> bool:
    """Whether someone has to find that this reason has come about."""
    return any(each.key == loss and each.found_by for each in rules_of(desk).charter.losses)


def resolutions_that_find(desk: Desk, loss: str) -> list[str]:
    """What the body that finds so, as the charter is read, has resolved, the last first; nothing for another finder."""
    rules = rules_of(desk)
    rule = next((each for each in rules.charter.losses if each.key == loss), None)
    answer = rules.answer(ClauseId(f"loss.{loss}.found_by"), rule.found_by, desk.clock().day) if rule else None
    found = [
        f"{meeting.title}第{vote.resolution}号决议"
        for meeting in desk.association.meetings.values()
        if answer is not None and meeting.body == answer.rule
        for vote in meeting.votes.values()
        if vote.resolution is not None and vote.stage is VoteStage.DECLARED
    ]
    return found[::-1]


def barred_until(desk: Desk, unit: UnitId) -> str:
    """Why a former member may not apply today, in words; nothing where it may."""
    from governance_desk.register.leaving.bar import require_no_bar

    association = desk.association
    found = association.register.units[unit]
    try:
        require_no_bar(
            association.register,
            rules_of(desk),
            association.working_days,
            name=found.name,
            credit_code=found.credit_code,
            day=desk.clock().day,
        )
    except Refusal as refusal:
        return f"{refusal.sentence}（{refusal.article}）"
    return ""


def _said(due: Due) -> str:
    day = due.due.isoformat() if due.due is not None else render(due.working)
    return f"{day}（{due.article}）"
