"""How far the minutes are, in a sentence above the sheet and one below it."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.language import tr
from governance_desk.minutes.state import MinutesOf
from ui.widgets.banner import Banner

HASH = 16


def show_banner(
    banner: Banner, association: Association, written: MinutesOf, *, brought_back: str | None, behind: bool
) -> None:
    """Approved, laid before a meeting, or brought back; `brought_back` is when that was kept."""
    laid = written.laid
    if written.approval is not None:
        banner.say(
            tr(
                "Approved on {day} by {meeting}. The text is locked (SHA-256 {hash}); additions alone correct it.",
                day=written.approval.day.isoformat(),
                meeting=written.approval.title,
                hash=laid.hash[:HASH] if laid is not None else "",
            ),
            tone="good",
        )
    elif brought_back is not None:
        words = tr("What was not saved at {at} has been brought back.", at=brought_back)
        if behind:
            words += " " + tr("Another draft has been saved since: compare them before you save.")
        banner.say(words, tone="warn", action=tr("Discard it"))
    elif laid is not None:
        there = association.meetings.get(laid.on.meeting)
        title = there.title if there is not None else ""
        words = tr("Draft {number} is laid before {meeting}.", number=laid.draft, meeting=title)
        if written.newest is not None and written.newest.number != laid.draft:
            words += " " + tr("Draft {number} is newer: send it to approval again.", number=written.newest.number)
        banner.say(words)
    else:
        banner.hide()


def state_words(draft: int, *, changed: bool, kept: str, own: int) -> str:
    """草案2，已保存: which draft, whether it is saved, and what is shaded. `kept`: when it was kept."""
    name = tr("Draft {number}", number=draft) if draft else tr("No draft yet: this is the record")
    if not changed:
        name += tr(", saved") if draft else ""
    elif kept:
        name += "　" + tr("Not saved; kept on this computer at {at}", at=kept)
    else:
        name += "　" + tr("Not saved")
    shaded = tr("Shaded: from the record, always as it is there now")
    return "　·　".join((name, shaded, tr("Paragraphs of your own: {number}", number=own)))
