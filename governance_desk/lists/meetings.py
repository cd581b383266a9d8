"""The list of the meetings."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.association.state import Association
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind
from governance_desk.meeting.state import Meeting, Outcome, Stage

STATE = "state"


def meeting_rows(association: Association) -> list[Meeting]:
    """The newest first."""
    return sorted(association.meetings.values(), key=lambda each: (each.day, each.starts, each.number), reverse=True)


def stage_name(meeting: Meeting) -> str:
    """Where the meeting stands: in the language in use."""
    if meeting.correspondence is not None:
        return _stage_in_writing(meeting)
    if meeting.stage is Stage.CLOSED:
        return {
            Outcome.INQUORATE: tr("No quorum"),
            Outcome.CANCELLED: tr("Cancelled"),
            Outcome.HELD: tr("Held"),
        }[meeting.outcome or Outcome.HELD]
    return {
        Stage.CONVENED: tr("Being prepared"),
        Stage.CHECK_IN: tr("Checking in"),
        Stage.IN_SESSION: tr("In session"),
    }[meeting.stage]


def _stage_in_writing(meeting: Meeting) -> str:
    if meeting.stage is Stage.CLOSED:
        return {
            Outcome.INQUORATE: tr("Too few answers"),
            Outcome.CANCELLED: tr("Given up"),
            Outcome.HELD: tr("Result declared"),
        }[meeting.outcome or Outcome.HELD]
    if meeting.stage is Stage.CONVENED:
        return tr("Being prepared")
    ended = meeting.correspondence is not None and bool(meeting.correspondence.ended)
    return tr("To be declared") if ended else tr("Voting in writing")


def came(meeting: Meeting) -> int:
    """How many came, as the quorum line of the minutes says it; to a vote in writing, how many have answered."""
    if meeting.correspondence is not None:
        return len(meeting.correspondence.answered)
    there, quorum = meeting.present_at_opening, meeting.quorum_at_opening
    if there is None or quorum is None:
        return meeting.came + len(meeting.by_proxy())
    alone = quorum.counted in (there.in_person, there.weight)
    return there.in_person if alone else there.in_person + there.proxies


def present_words(meeting: Meeting) -> str:
    """How many came of those expected: 25 / 37."""
    if meeting.stage is Stage.CONVENED:
        return ""
    return f"{came(meeting)} / {meeting.roll_counts.in_office}"


def _number(meeting: Meeting, number: int) -> int | None:
    return None if meeting.stage is Stage.CONVENED else number


def meeting_columns(association: Association) -> Sequence[Column[Meeting]]:
    """Bodies have the names that the charter gives them now."""

    def body_name(each: Meeting) -> str:
        """No charter is read before it is asked for: a desk opens with this list."""
        if each.body not in bodies:
            from governance_desk.charter.in_force import charter_of

            charters = [charter_of(version.toml) for version in association.versions]
            bodies.update({body.key: body.name for charter in charters for body in charter.bodies})
        return bodies.get(each.body, "")

    bodies: dict[str, str] = {}
    return (
        Column("title", lambda: tr("Meeting"), lambda each: each.title),
        Column(
            "day",
            lambda: tr("Day"),
            lambda each: each.day,
            Kind.DAY,
            show=lambda each: f"{each.day.isoformat()} {each.starts}",
            rank=lambda each: each.day.toordinal() * 1440 + _minutes(each.starts),
        ),
        Column("starts", lambda: tr("Hour"), lambda each: each.starts, Kind.CODE, found=False, hidden=True),
        Column("place", lambda: tr("Place"), lambda each: each.place),
        Column(
            STATE,
            lambda: tr("State"),
            stage_name,
            Kind.CHOICE,
            rank=lambda each: list(Stage).index(each.stage) * 10 + list(Outcome).index(each.outcome or Outcome.HELD),
        ),
        Column(
            "present",
            lambda: tr("Present / expected"),
            lambda each: _number(each, came(each)),
            Kind.NUMBER,
            show=present_words,
        ),
        Column(
            "expected",
            lambda: tr("Expected"),
            lambda each: _number(each, each.roll_counts.in_office),
            Kind.NUMBER,
            hidden=True,
        ),
        Column("body", lambda: tr("Body"), body_name, Kind.CHOICE, hidden=True),
        Column("term", lambda: tr("Term"), lambda each: each.term, Kind.NUMBER, hidden=True),
        Column("chair", lambda: tr("Chair"), lambda each: each.chair, Kind.PERSON, hidden=True),
        Column("recorder", lambda: tr("Recorder"), lambda each: each.recorder, Kind.PERSON, hidden=True),
    )


def _minutes(starts: str) -> int:
    hour, _, minute = starts.partition(":")
    return int(hour) * 60 + int(minute) if hour.isdigit() and minute.isdigit() else 0
