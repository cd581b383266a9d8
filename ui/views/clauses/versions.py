"""The versions of the charter and the drafts of a new one: when each holds, who decided it, what it changes."""

from __future__ import annotations

import datetime
import tomllib
from html import escape

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from governance_desk.association.state import Association
from governance_desk.charter.differences import Of, differences
from governance_desk.charter.in_force import charter_of
from governance_desk.charter.version import Draft, Version, digest_of, until, version_on
from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.models.charter_text import named_difference

WITHDRAW = "withdraw:"
HEAD = 12
"""Characters of a text's hash that are shown."""


class Versions(QTextBrowser):
    """The newest first; below each what it changes against the one before. `withdrawal_wanted` carries a draft's id."""

    withdrawal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._association: Association | None = None
        self._day = datetime.date.min
        self._shown: tuple[object, ...] = ()
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda url: self.withdrawal_wanted.emit(url.toString().removeprefix(WITHDRAW)))
        spoken(self.retranslate)

    def show_association(self, association: Association, day: datetime.date) -> None:
        """Show its versions as they stand on that day; nothing is done where they are shown already."""
        state = (association.versions, *association.drafts.values(), day)
        if state != self._shown:
            self._shown, self._association, self._day = state, association, day
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Versions of the charter"))
        if self._association is not None:
            self.setHtml(_page(self._association, self._day))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.retranslate()


def _page(association: Association, day: datetime.date) -> str:
    versions = association.versions
    opened = {each.toml for each in versions}
    drafts = [each for each in association.drafts.values() if each.toml not in opened and not each.withdrawn]
    parts = [_draft(each, versions[-1]) for each in reversed(drafts)]
    for at in range(len(versions) - 1, -1, -1):
        parts.append(_version(versions, at, day))
    size, ink = theme.px(14), theme.colour("ink").name()
    return f'<html><body style="font-size:{size}px; color:{ink}">{"".join(parts)}</body></html>'


def _version(versions: tuple[Version, ...], at: int, day: datetime.date) -> str:
    version = versions[at]
    end = until(versions, version)
    holds = (
        tr("In force from {since} to {until}", since=version.since.isoformat(), until=end.isoformat())
        if end is not None
        else tr("In force from {since}", since=version.since.isoformat())
    )
    now = tr("in force today") if version_on(versions, day) is version else ""
    who = (
        tr("{body}, {resolution}", body=version.body, resolution=version.resolution)
        if version.body
        else tr("the charter with which the record begins")
    )
    changes = _changes(versions[at - 1], version.toml) if at else ""
    return _part(holds, now, who, version.toml, changes)


def _draft(draft: Draft, newest: Version) -> str:
    when = (
        tr("Draft, to hold from {since}", since=draft.since.isoformat())
        if draft.since is not None
        else tr("Draft, to hold from the day after the vote")
    )
    words = tr("Withdraw this draft …")
    link = f'<p><a href="{WITHDRAW}{escape(draft.id)}">{escape(words)}</a></p>'
    return _part(
        when,
        tr("not decided"),
        tr("Put it on an agenda as an item."),
        draft.toml,
        link + _changes(newest, draft.toml),
    )


def _part(heading: str, mark: str, who: str, toml: str, changes: str) -> str:
    muted, line, accent = (theme.colour(name).name() for name in ("muted", "line", "accent"))
    shown = f' <span style="color:{accent}">{escape(mark)}</span>' if mark else ""
    digest = tr("SHA-256 of the text: {digest}", digest=digest_of(toml)[:HEAD])
    return (
        f'<h3 style="font-size:{theme.px(16)}px; margin-bottom:{theme.px(4)}px">{escape(heading)}{shown}</h3>'
        f'<p style="color:{muted}; margin:0 0 {theme.px(8)}px 0">{escape(who)}<br>{escape(digest)}</p>{changes}'
        f'<hr style="background-color:{line}">'
    )


def _changes(before: Version, toml: str) -> str:
    """The words that differ, the rules, and every single value."""
    found = differences(charter_of(before.toml), charter_of(toml))
    bad, good = theme.colour("bad").name(), theme.colour("good").name()
    rows = []
    old, new = tomllib.loads(before.toml), tomllib.loads(toml)
    for each in found:
        named, gone, come = named_difference(each, new if each.after else old)
        was = f'<br><span style="color:{bad}">− {escape(gone)}</span>' if gone else ""
        now = f'<br><span style="color:{good}">+ {escape(come)}</span>' if come else ""
        size = theme.px(12 if each.of is Of.VALUE else 14)
        place = escape(named) if each.of is Of.VALUE else f"<b>{escape(named)}</b>"
        rows.append(f'<p style="margin:0 0 {theme.px(6)}px 0; font-size:{size}px">{place}{was}{now}</p>')
    nothing = tr("Only notes in the text change.")
    return "".join(rows) or f"<p>{escape(nothing)}</p>"
