"""Words for a vote: how it stands, and what it still needs."""

from __future__ import annotations

from msgspec.structs import replace

from governance_desk.language import tr
from governance_desk.meeting.judge import verdict_on
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Vote, VoteStage
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict
from ui.views.meeting.words import method_words
from ui.widgets.verdict_panel import verdict_words
from ui.words import article_words


def so_far_words(room: Room, vote: Vote, tally: Tally, verdict: Verdict) -> str:
    """Before all have answered nothing has passed or failed: what is needed, and how far it has come."""
    waiting = tally.not_voted
    if verdict.passed is None and verdict.tie is None:
        return f"{verdict_words(None)} · {verdict.working}{article_words(verdict.article)}"
    heads = tally.heads
    if heads is not None:
        heads = replace(heads, yes=heads.yes + len(vote.voters) - len(vote.cast))
    if_all = verdict_on(room, vote, replace(tally, yes=tally.yes + waiting, not_voted=0, heads=heads))
    if verdict.required is not None and verdict.required == if_all.required:
        words = tr(
            "Needed in favour: {required}. So far {counted}; {waiting} have not answered.",
            required=verdict.required,
            counted=tally.yes,
            waiting=waiting,
        )
    else:
        words = tr(
            "How many are needed depends on how many vote. So far {counted} in favour; {waiting} have not answered.",
            counted=tally.yes,
            waiting=waiting,
        )
    return words + article_words(verdict.article)


def state_words(vote: Vote | None, decides: bool) -> str:
    """How the last vote on an item stands; `decides`: whether there is anything to vote on."""
    if vote is None:
        return tr("Not put to the vote yet") if decides else tr("Nothing is decided on this item.")
    if vote.stage is VoteStage.OPEN:
        return tr("{method} — voting is open", method=method_words(vote.method))
    if vote.stage is VoteStage.ANNULLED:
        return tr("The vote was annulled; it can be taken again.")
    if vote.stage is VoteStage.TIED:
        return tr("Equal votes: the charter has the vote taken again.")
    if vote.resolution is not None:
        return tr("Resolution no. {number}", number=vote.resolution)
    return tr("The result is declared.")
