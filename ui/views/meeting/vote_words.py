"""Words for a vote: how it stands, and what it still needs."""

from __future__ import annotations

from msgspec.structs import replace

from governance_desk.charter.model import MatterRule
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.effects import describe_effects
from governance_desk.meeting.judge import verdict_on
from governance_desk.meeting.majority import majority_for
from governance_desk.meeting.reporting.procedure import procedure
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Vote, VoteStage
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
    if vote.stage is VoteStage.VOID:
        return tr("More ballots came back than were handed out: the vote is void; vote again.")
    if vote.resolution is not None:
        return tr("Resolution no. {number}", number=vote.resolution)
    return tr("The result is declared.")


def panel_words(room: Room, item: Item, vote: Vote | None) -> tuple[str, str, str]:
    """The majority that is needed, what a decision does or did, and the votes that were annulled; "" for nothing."""
    if item.matter is None:
        return "", "", ""
    matter = room.rules.charter.matter(item.matter)
    declared = vote is not None and vote.stage is VoteStage.DECLARED
    found = majority_for(room, matter)
    majority = tr("{matter}: {majority}", matter=matter.name, majority=found.words) + article_words(found.article)
    if vote is not None and declared:
        effects, said = vote.effects, tr("Done: {effects}", effects=in_a_row(vote.effects))
    elif item.election is not None:
        effects, said = (), ""
    else:
        effects = describe_effects(room, matter, item.subject)
        said = tr("If it passes: {effects}", effects=in_a_row(effects))
    annulled = [v for v in room.meeting.votes.values() if v.item == item.id and v.stage is VoteStage.ANNULLED]
    history = "\n".join(tr("Annulled: {reason}", reason=each.reason) for each in annulled)
    return "" if declared else majority, said if effects else "", history


def report_words(room: Room, matter: MatterRule, item: Item) -> tuple[str, str, str]:
    """Of a matter that is reported and not put to the vote: its state, no majority, what follows or has followed."""
    answer = procedure(room, matter)
    article = article_words(answer.article if answer is not None else matter.article)
    if item.reported:
        done = tr("Done: {effects}", effects=in_a_row(item.effects)) if item.effects else ""
        return tr("Reported") + article, "", done
    effects = describe_effects(room, matter, item.subject)
    then = tr("If nobody objects: {effects}", effects=in_a_row(effects)) if effects else ""
    return tr("To be reported; put to the vote where somebody objects") + article, "", then
