"""The associations that the reference papers are about: stories played to their end, each once in a process."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.desk import Desk
from governance_desk.documents.content.ballot import ballot
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.person_data import PersonData
from governance_desk.documents.person_export import gather
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import Meeting, MeetingId, Method, Vote, VoteId
from governance_desk.register.events import UnitClassChanged
from governance_desk.register.ids import PersonId
from governance_desk.statistics.state import YearStatistics
from governance_desk.statistics.year import year_statistics
from governance_desk.stories.read import read_story
from governance_desk.stories.rehearse import play_into

HEAD = Head(1, "0123456789abcdef" * 4)  # not the record's own: it changes with every word of a charter
_TESTS = Path(__file__).parents[2]


class Played(NamedTuple):
    """A story at its end: the association, the day, its statistics of a year, and what is kept of its first person.

    `ballots`: the ballot of each round of an election, as it was when it was handed out.
    """

    association: Association
    day: datetime.date
    statistics: YearStatistics
    person: PersonData
    ballots: tuple[Document, ...]

    def meeting(self, number: int = -1) -> Meeting:
        """The newest meeting, or another by its place (0 …)."""
        return list(self.association.meetings.values())[number]

    def votes(self, method: Method) -> list[tuple[Meeting, Vote]]:
        """All votes taken by this method, with their meetings, the oldest first."""
        meetings = self.association.meetings.values()
        return [(meeting, vote) for meeting in meetings for vote in meeting.votes.values() if vote.method is method]


@cache
def played(story: str) -> Played:
    """The story of this name, from the whole meetings or from the cases of a charter."""
    path = next(
        place
        for folder in ("stories", "charter_cases/stories")
        if (place := _TESTS / folder / f"{story}.toml").exists()
    )
    ballots: dict[VoteId, Document] = {}

    def watch(desk: Desk, meeting: MeetingId) -> None:
        vote = desk.association.meetings[meeting].open_vote()
        if vote is not None and vote.election is not None and vote.id not in ballots:
            ballots[vote.id] = ballot(desk.association, meeting, vote.item)

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "story.gdesk"
        player = play_into(read_story(path), file, name=path.name, beside=path.parent, watch=watch)
        desk = player.desk
        try:
            day = player.clock().day
            found = desk.entries_of((UnitClassChanged.kind,))
            changes = [event for _, event in found if isinstance(event, UnitClassChanged)]
            counted = year_statistics(desk.association, day.year, day, changes)
            person = PersonId(next(iter(desk.association.register.persons)))
            return Played(desk.association, day, counted, gather(desk, person), tuple(ballots.values()))
        finally:
            desk.close()
