"""Whether a new version of the charter can take over: what is in use must go on, and what was held stays judged."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from governance_desk.charter.amend import amend, amending_article
from governance_desk.charter.commands import AmendCharter, WithdrawDraft
from governance_desk.charter.events import CharterAmended, DraftWithdrawn
from governance_desk.charter.load import read_charter
from governance_desk.charter.model import Charter
from governance_desk.charter.version import Draft, DraftId
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage, VoteStage
from governance_desk.register.state import Register


def amended_by(room: Room, draft: DraftId, resolution: int) -> CharterAmended:
    """The version that a vote opens which passes this draft today; Refusal where it cannot take over."""
    found = room.drafts.get(draft)
    if found is None or found.withdrawn:
        raise Refusal(
            text("There is no such draft of the charter."),
            next_step=text("Lay it before the association on the page Charter."),
        )
    following = room.day + datetime.timedelta(days=1)
    rules = room.rules
    charter, event = amend(
        rules.versions,
        AmendCharter(
            toml=found.toml,
            since=found.since or following,
            body=room.body.name,
            resolution=f"{room.meeting.title}第{resolution}号决议",
        ),
    )
    before = read_charter(rules.versions[-1].toml, place=str(rules.versions[-1].since))
    require_fit(charter, before, event.since, room.register, room.meetings, article=amending_article(rules.charter))
    return event


def withdraw_draft(
    drafts: Mapping[DraftId, Draft], meetings: Mapping[MeetingId, Meeting], command: WithdrawDraft, article: str
) -> list[Event]:
    """The draft goes; nothing where it has gone. Refusal while it stands on an agenda, and once it was voted on."""
    found = drafts.get(command.draft)
    if found is None:
        raise Refusal(
            text("There is no such draft of the charter."), next_step=text("Choose one of those on the page Charter.")
        )
    if found.withdrawn:
        return []
    for meeting in meetings.values():
        of_it = [vote for vote in meeting.votes.values() if vote.subject.draft == found.id]
        if any(vote.stage is VoteStage.DECLARED and vote.resolution for vote in of_it):
            raise Refusal(
                text("{meeting} has passed this draft.", meeting=meeting.title),
                article=article,
                next_step=text("Lay another draft, and amend the charter again."),
            )
        waits = meeting.stage is not Stage.CLOSED and any(item.subject.draft == found.id for item in meeting.agenda)
        if waits:
            raise Refusal(
                text("The draft stands on the agenda: {meeting}.", meeting=meeting.title),
                article=article,
                next_step=text("Take the item off the agenda first."),
            )
    if not command.reason.strip():
        raise Refusal(
            text("Why is the draft withdrawn?"),
            article=article,
            next_step=text("Enter the reason; it stands in the journal."),
        )
    return [DraftWithdrawn(draft=found.id, name=found.name, reason=command.reason.strip())]


def next_resolution(room: Room) -> int:
    """The number of the resolution that the next vote gives which passes."""
    return max((v.resolution for m in room.meetings.values() for v in m.votes.values() if v.resolution), default=0) + 1


def require_fit(
    charter: Charter,
    before: Charter,
    since: datetime.date,
    register: Register,
    meetings: Mapping[MeetingId, Meeting],
    *,
    article: str,
) -> None:
    """Refuse a version that begins before a meeting that was held, or lacks what members and meetings are called."""
    counted = [each for each in meetings.values() if each.outcome is not Outcome.CANCELLED]
    held = [each for each in counted if each.stage is not Stage.CONVENED and each.day >= since]
    if held:
        last = max(held, key=lambda each: each.day)
        raise Refusal(
            text(
                "{meeting} was held on {day}, and stays judged by the rules of that day.",
                meeting=last.title,
                day=str(last.day),
            ),
            article=article,
            next_step=text(
                "Let the new version begin on {day} or later.", day=str(last.day + datetime.timedelta(days=1))
            ),
        )
    missing = _missing(charter, before, since, register, counted)
    if missing is not None:
        raise Refusal(missing, article=article, next_step=text("Keep its key in the new text; its name may change."))


def _missing(
    charter: Charter, before: Charter, since: datetime.date, register: Register, meetings: Iterable[Meeting]
) -> Text | None:
    classes, bodies = {each.key for each in charter.classes}, {each.key for each in charter.bodies}
    offices, matters = {each.key for each in charter.offices}, {each.key for each in charter.matters}
    for unit in register.members():
        if unit.membership_class not in classes:
            name = before.membership_class(unit.membership_class).name
            return text("Members are {name}, and the new text has no such class.", name=name)
    seats = [each for each in register.seats.values() if each.in_office]
    for body in [*(each.body for each in seats), *(each.body for each in meetings)]:
        if body not in bodies:
            return text(
                "{name} has met or has members, and the new text has no such body.", name=before.body(body).name
            )
    held = [each.office for each in register.appointments if each.until is None]
    for office in [*(each.office for each in seats), *held]:
        if office not in offices:
            return text("Someone is {name}, and the new text has no such office.", name=before.office(office).name)
    for meeting in meetings:
        for item in meeting.agenda if meeting.day >= since else ():
            if item.matter is not None and item.matter not in matters:
                return text(
                    "The agenda of {meeting} has “{item}”, and the new text has no such matter.",
                    meeting=meeting.title,
                    item=item.title,
                )
    return None
