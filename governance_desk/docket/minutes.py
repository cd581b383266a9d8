"""The minutes of meetings that are over: to be signed, then to be filed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.thing import FILE, SIGN, Act, DueThing, State
from governance_desk.filing.annulled import annulled_after_signing
from governance_desk.language import Text, text
from governance_desk.meeting.state import Meeting, Outcome, Stage


def minutes(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Until they are filed, and again when what was signed is annulled; no charter sets a day for it."""
    del today
    for meeting in association.gatherings:
        if meeting.stage is not Stage.CLOSED or meeting.outcome is Outcome.CANCELLED:
            continue
        void = annulled_after_signing(association.filing, meeting)
        if meeting.filed is not None and void is None:
            continue
        if void is not None and void.annulled is not None:
            yield _thing(
                association,
                meeting,
                text("Have the minutes signed anew: {meeting}", meeting=meeting.title),
                text(
                    "What was signed was annulled on {day}: {reason}.",
                    day=str(void.annulled.day),
                    reason=void.annulled.reason.rstrip("。."),
                ),
                Act(text("Go to the minutes"), "meetings", meeting.id),
            )
        elif meeting.signed is None:
            yield _thing(
                association,
                meeting,
                text("Have the minutes signed: {meeting}", meeting=meeting.title),
                text("The meeting was on {day}, and no signature is recorded.", day=str(meeting.day)),
                Act(text("Record the signing"), "meetings", meeting.id + SIGN),
            )
        else:
            yield _thing(
                association,
                meeting,
                text("File the minutes: {meeting}", meeting=meeting.title),
                text("They were signed on {day}.", day=str(meeting.signed.day)),
                Act(text("Record the filing"), "meetings", meeting.id + FILE),
            )


def _thing(association: Association, meeting: Meeting, what: Text, working: Text, act: Act) -> DueThing:
    return DueThing(
        key=f"minutes/{meeting.id}",
        what=what,
        whom=text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=association.rules_on(meeting.day).charter.body(meeting.body).article,
        working=working,
        act=act,
        paper=text("Minutes"),
        notes=(text("The charter names no day for it."),),
    )
