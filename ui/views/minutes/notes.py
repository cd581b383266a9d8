"""How far the minutes are, in a sentence above the sheet and one below it."""

from __future__ import annotations

from governance_desk.language import tr
from governance_desk.meeting.state import Meeting
from governance_desk.minutes.standing import Standing
from governance_desk.minutes.state import MinutesOf
from ui.views.minutes.working_copy import WorkingCopy
from ui.widgets.banner import Banner

HASH = 16


def show_banner(banner: Banner, far: Standing, meeting: Meeting, copy: WorkingCopy) -> None:
    """Settled, brought back, written on elsewhere meanwhile, or laid before a meeting."""
    if far.locked:
        banner.say(_settled(meeting, copy.written), tone="good")
    elif copy.brought_back or copy.behind:
        words = []
        if copy.brought_back:
            words.append(tr("What was not saved at {at} has been brought back.", at=copy.kept_at))
        if copy.behind:
            words.append(tr("Another draft has been saved since: compare them before you save."))
        banner.say(" ".join(words), tone="warn", action=tr("Discard it"))
    elif far.coming:
        words = [tr("Draft {number} is laid before {meeting}.", number=far.laid, meeting=far.coming)]
        if far.draft != far.laid:
            words.append(tr("Draft {number} is newer: send it to approval again.", number=far.draft))
        banner.say(" ".join(words))
    else:
        banner.hide()


def _settled(meeting: Meeting, written: MinutesOf) -> str:
    """By which meeting, or by whose signatures; additions alone correct them."""
    if written.approval is not None:
        return tr(
            "Approved on {day} by {meeting}. The text is locked (SHA-256 {hash}); additions alone correct it.",
            day=written.approval.day.isoformat(),
            meeting=written.approval.title,
            hash=written.laid.hash[:HASH] if written.laid is not None else "",
        )
    signed = meeting.signed
    return tr(
        "Signed on {day} by {signers}, and settled by that; additions alone correct it.",
        day=signed.day.isoformat() if signed is not None else "",
        signers="、".join(signed.signers) if signed is not None else "",
    )


def state_words(copy: WorkingCopy, own: int, *, waiting: bool) -> str:
    """草案2，已保存: which draft, whether it is saved, what is shaded, how many paragraphs are the clerk's `own`.

    `waiting`: something was typed just now, and is not on the disk yet.
    """
    if copy.locked:
        return tr("Approved, read only") if copy.written.approval is not None else tr("Signed, read only")
    name = tr("Draft {number}", number=copy.after) if copy.after else tr("No draft yet: this is the record")
    if not copy.is_changed:
        name += tr(", saved") if copy.after else ""
    elif copy.kept_at and not waiting:
        name += "　" + tr("Changes are in no draft yet; kept on this computer at {at}", at=copy.kept_at)
    else:
        name += "　" + tr("Changes are in no draft yet")
    shaded = tr("Shaded: from the record, always as it is there now")
    return "　·　".join((name, shaded, tr("Paragraphs of your own: {number}", number=own)))
