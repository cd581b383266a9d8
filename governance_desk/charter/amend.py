"""Open a new version of the charter: what holds of its text and its day by themselves."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from governance_desk.charter.commands import AmendCharter, LayDraft
from governance_desk.charter.events import CharterAmended, CharterDrafted
from governance_desk.charter.load import read_charter
from governance_desk.charter.model import Charter, Effect
from governance_desk.charter.version import Draft, DraftId, Version, digest_of
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text


def amend(versions: tuple[Version, ...], command: AmendCharter) -> tuple[Charter, CharterAmended]:
    """The new version, read and recorded; Fault with every mistake where the text is no charter.

    Refusal where nothing is changed, where it would begin before the newest version, or where nobody decided it.
    """
    if not versions:
        raise Refusal(text("This association has no charter yet."), next_step=text("Start it by choosing a charter."))
    newest = versions[-1]
    article = amending_article(read_charter(newest.toml, place=str(newest.since)))
    charter = read_charter(command.toml, place=str(command.since))
    if command.toml == newest.toml:
        raise _nothing_changed(newest)
    if command.since <= newest.since:
        raise Refusal(
            text("A version of the charter is in force since {day}.", day=str(newest.since)),
            article=article,
            next_step=text(
                "Let the new one begin on {day} or later.", day=str(newest.since + datetime.timedelta(days=1))
            ),
        )
    if not command.body.strip() or not command.resolution.strip():
        raise Refusal(
            text("Who amended the charter, and by which resolution?"),
            article=article,
            next_step=text("Enter the body and the resolution; they stand in the record of the charter's versions."),
        )
    return charter, CharterAmended(
        name=charter.name,
        toml=command.toml,
        sha256=digest_of(command.toml),
        since=command.since,
        body=command.body.strip(),
        resolution=command.resolution.strip(),
    )


def lay_draft(versions: tuple[Version, ...], drafts: Mapping[DraftId, Draft], command: LayDraft) -> list[Event]:
    """The draft; Fault with every mistake where the text is no charter, Refusal where it changes nothing."""
    if command.draft in drafts:
        raise Refusal(text("This draft has been laid already."), next_step=text("Choose it in the item of the agenda."))
    charter = read_charter(command.toml, place=str(command.since or command.draft))
    if versions and command.toml == versions[-1].toml:
        raise _nothing_changed(versions[-1])
    drafted: list[Event] = [
        CharterDrafted(
            draft=command.draft,
            name=charter.name,
            toml=command.toml,
            sha256=digest_of(command.toml),
            since=command.since,
        )
    ]
    return drafted


def _nothing_changed(newest: Version) -> Refusal:
    return Refusal(
        text("The text is that of the version in force since {day}; nothing is changed.", day=str(newest.since)),
        article=amending_article(read_charter(newest.toml, place=str(newest.since))),
        next_step=text("Change the text first."),
    )


def amending_article(charter: Charter) -> str:
    """The article that says who amends the charter; nothing where no matter does it."""
    return next((each.article for each in charter.matters if each.effect is Effect.AMEND_CHARTER), "")
