"""The pages of the desk, in the order of the rail. A new page is one entry here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from governance_desk.language import tr
from ui.desk import Desk
from ui.preferences import Preferences
from ui.views.page import Page


class Entry(NamedTuple):
    """`when`: shown always, or only while an association is `open`, or only while none is (`closed`).

    `begins`: the page at which the desk opens; without one it is the first.
    """

    name: str
    icon: str
    words: Callable[[], str]
    make: Callable[[Desk | None, Preferences], Page]
    when: Literal["always", "open", "closed"] = "open"
    begins: bool = False


def _welcome(_desk: Desk | None, preferences: Preferences) -> Page:
    from ui.views.welcome import WelcomePage

    return WelcomePage(preferences)


def _today(desk: Desk | None, _preferences: Preferences) -> Page:
    from ui.views.today import TodayPage

    return TodayPage(desk)


def _meetings(desk: Desk | None, preferences: Preferences) -> Page:
    from ui.views.meetings import MeetingsPage

    return MeetingsPage(desk, preferences)


def _members(desk: Desk | None, preferences: Preferences) -> Page:
    from ui.views.members import MembersPage

    return MembersPage(desk, preferences)


def _council(desk: Desk | None, preferences: Preferences) -> Page:
    from ui.views.council import CouncilPage

    return CouncilPage(desk, preferences)


def _statistics(desk: Desk | None, _preferences: Preferences) -> Page:
    from ui.views.statistics import StatisticsPage

    return StatisticsPage(desk)


def _documents(desk: Desk | None, preferences: Preferences) -> Page:
    from ui.views.documents import DocumentsPage

    return DocumentsPage(desk, preferences)


def _charter(desk: Desk | None, _preferences: Preferences) -> Page:
    from ui.views.charter import CharterPage

    return CharterPage(desk)


def _settings(desk: Desk | None, preferences: Preferences) -> Page:
    from ui.views.settings import SettingsPage

    return SettingsPage(preferences, desk)


PAGES: tuple[Entry, ...] = (
    Entry("welcome", "start", lambda: tr("Start"), _welcome, "closed"),
    Entry("today", "today", lambda: tr("Today"), _today),
    # The desk opens here: what is due today is known only after the charter is read, and a window is there sooner.
    Entry("meetings", "meetings", lambda: tr("Meetings"), _meetings, begins=True),
    Entry("members", "members", lambda: tr("Members"), _members),
    Entry("council", "council", lambda: tr("Council"), _council),
    Entry("documents", "documents", lambda: tr("Documents"), _documents),
    Entry("charter", "charter", lambda: tr("Charter"), _charter),
    Entry("statistics", "statistics", lambda: tr("Statistics"), _statistics),
    Entry("settings", "settings", lambda: tr("Settings"), _settings, "always"),
)


def shown(*, with_association: bool) -> tuple[Entry, ...]:
    """The pages that exist for the desk as it is."""
    unwanted = "closed" if with_association else "open"
    return tuple(entry for entry in PAGES if entry.when != unwanted)


def opens_at(entries: Sequence[Entry]) -> str:
    """The name of the page that is shown first."""
    return next((entry.name for entry in entries if entry.begins), entries[0].name)
