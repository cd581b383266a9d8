"""The reports that the charter wants in this meeting, and how far each of them is."""

from __future__ import annotations

from governance_desk.association.reports import Report, reports_of
from governance_desk.language import tr
from governance_desk.meeting.state import Meeting
from ui.desk import Desk
from ui.words import article_words


def report_words(desk: Desk, meeting: Meeting) -> str:
    """Each report in a line of its own: what it still lacks, and its article; nothing where there are none."""
    return "\n".join(
        tr("Report to this meeting: {report}", report=each.matter.paper or each.matter.name)
        + f" · {_standing(each)}{article_words(each.matter.article)}"
        for each in reports_of(desk.association, meeting)
    )


def _standing(report: Report) -> str:
    if report.item is None:
        return tr("not on the agenda yet")
    if report.papers:
        return "✓ " + "、".join(each.name for each in report.papers)
    return tr("on the agenda; its paper is not attached yet") if report.matter.paper else "✓ " + tr("on the agenda")
