"""Periods in plain Chinese."""

from __future__ import annotations

from governance_desk.charter.period import Direction, PeriodEnd, PeriodUnit, Span

_UNITS = {
    PeriodUnit.WORKING_DAYS: "个工作日",
    PeriodUnit.DAYS: "日",
    PeriodUnit.MONTHS: "个月",
    PeriodUnit.YEARS: "年",
}

PERIOD_ENDS = {
    PeriodEnd.ROLLS: "最后一日是法定休假日的，以法定休假日结束的次日为最后一日",
    PeriodEnd.DOES_NOT_ROLL: "最后一日是法定休假日的，不顺延",
}


def span(rule: Span) -> str:
    """自…起30日内，当日不计入; …的3个月以前，当日不计入; 自…起满2年，当日不计入."""
    if rule.length is None:
        return "不设期限"
    amount = f"{rule.length}{_UNITS[rule.unit]}"
    match rule.direction:
        case Direction.WITHIN:
            return f"自{rule.starts}起{amount}内，当日不计入"
        case Direction.BEFORE:
            return f"{rule.starts}的{amount}以前，当日不计入"
        case Direction.AFTER:
            return f"自{rule.starts}起满{amount}，当日不计入"
