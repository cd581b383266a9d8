"""The reports that a body must hear in a meeting: which, and whether their paper lies before it."""

from __future__ import annotations

import msgspec

from governance_desk.association.state import Association
from governance_desk.attachments.state import AttachedTo, Attachment, Kind
from governance_desk.charter.model import MatterRule
from governance_desk.meeting.state import Item, ItemId, Meeting, Outcome


class Report(msgspec.Struct, frozen=True):
    """A report of the charter; the item of the agenda that is about it, and the papers that are attached there."""

    matter: MatterRule
    item: Item | None
    papers: tuple[Attachment, ...]

    @property
    def is_settled(self) -> bool:
        """Whether it is on the agenda, and its paper is attached where the charter speaks of one."""
        return self.item is not None and (not self.matter.paper or bool(self.papers))


def reports_of(association: Association, meeting: Meeting) -> list[Report]:
    """Those that the charter of the meeting's day wants in each ordinary meeting of its body, or in one each year.

    What is wanted once a year and stands on the agenda of another meeting of that year is that one's.
    """
    if meeting.extraordinary or meeting.correspondence is not None:
        return []
    rules = association.rules_on(meeting.day)
    reports = []
    for matter in rules.charter.matters:
        if not (matter.each_meeting or (matter.each_year and not _elsewhere(association, meeting, matter))):
            continue
        answer = rules.competence(matter, meeting.day)
        if answer is None or answer.rule is None or meeting.body not in answer.rule.bodies:
            continue
        item = next((each for each in meeting.agenda if each.matter == matter.key), None)
        reports.append(Report(matter, item, papers_of(association, meeting, item) if item is not None else ()))
    return reports


def _elsewhere(association: Association, meeting: Meeting, matter: MatterRule) -> bool:
    """Whether another meeting of the body in the same year has the matter on its agenda."""
    return any(
        item.matter == matter.key
        for each in association.gatherings
        if each.id != meeting.id
        and each.body == meeting.body
        and each.day.year == meeting.day.year
        and each.outcome is not Outcome.CANCELLED
        for item in each.agenda
    )


def subject_of(meeting: Meeting, item: ItemId) -> AttachedTo:
    """Under what the papers of an item of the agenda are attached."""
    return AttachedTo(Kind.AGENDA_ITEM, meeting.id, item)


def papers_of(association: Association, meeting: Meeting, item: Item) -> tuple[Attachment, ...]:
    """What is attached to an item of the agenda."""
    return tuple(association.attachments.of(subject_of(meeting, item.id)))
