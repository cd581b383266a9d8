"""Words for a vote: how it stands, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.effects import describe_effects
from governance_desk.meeting.judge import verdict_on
from governance_desk.meeting.majority import majority_for
from governance_desk.meeting.motions.amend import has_passed, matter_for_amendment
from governance_desk.meeting.motions.ask import asked_in_words
from governance_desk.meeting.motions.divide import settled_by_parts
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.reporting.procedure import procedure
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Method, Vote, VoteStage
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict
from ui.plainly import in_full
from ui.views.meeting.motions.words import question_words
from ui.views.meeting.proxies.words import for_others
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
        if vote.closed:
            return tr("{method} — voting is closed, not declared yet", method=method_words(vote.method))
        if vote.method is Method.ACCLAMATION:
            return tr("The chair asks: does anybody object?")
        return tr("{method} — voting is open", method=method_words(vote.method))
    if vote.stage is VoteStage.ANNULLED:
        return tr("The vote was annulled; it can be taken again.")
    if vote.stage is VoteStage.TIED:
        return tr("Equal votes: the charter has the vote taken again.")
    if vote.stage is VoteStage.VOID:
        return tr("More ballots came back than were handed out: the vote is void; vote again.")
    if vote.stage is VoteStage.OBJECTED:
        return tr("Somebody objected: take the vote in another way.")
    if vote.resolution is not None:
        return tr("Resolution no. {number}", number=vote.resolution)
    return tr("The result is declared.")


def beside_words(room: Room, vote: Vote | None, item: Item | None) -> str:
    """How a vote on an amendment, a part or the agenda stands, with what it is on; "" for one on a motion."""
    if vote is None or (vote.question is Question.MOTION and not vote.together):
        return ""
    if vote.question is Question.MOTION:
        titles = (room.meeting.item(each) for each in (vote.item, *vote.together))
        said = tr("Voted on together: {items}", items="、".join(each.title for each in titles if each is not None))
        return f"{said} · {state_words(vote, True)}"
    on = question_words(room, vote.question, vote.about, item)
    if vote.stage is VoteStage.DECLARED and vote.verdict is not None:
        return f"{on} · {tr('carried') if vote.verdict.passed else tr('lost')}"
    return f"{on} · {state_words(vote, True)}"


def heading_words(room: Room, item: Item | None, vote: Vote | None, following: tuple[Question, str]) -> str:
    """What the vote that is shown was on, or what the next one is on where there was none; "" for a motion alone."""
    if vote is None and following[0] is not Question.MOTION:
        return question_words(room, *following, item)
    return beside_words(room, vote, item)


def _next_words(room: Room, item: Item | None, following: tuple[Question, str], *, named: bool) -> tuple[str, str, str]:
    """What is voted on before the motion, or after its amendments and parts, and by which majority."""
    question, about = following
    rule = room.rules.charter.matter(item.matter) if item is not None and item.matter is not None else None
    clause = ""
    if question is Question.AGENDA:
        rule = None
    elif question is Question.AMENDMENT and rule is not None:
        try:
            rule = rule if matter_for_amendment(room, rule) is not None else None
        except Refusal as refusal:
            clause = in_full(refusal, room.rules.charter)
    found = majority_for(room, rule)
    on = tr("Next: {question}", question=question_words(room, question, about, item)) + " · " if named else ""
    words = asked_in_words(room, question, about, item) if question is not Question.MOTION else ""
    return f"{on}{clause or str(found.words) + article_words(found.article)}", words, ""


def panel_words(
    room: Room, item: Item | None, vote: Vote | None, following: tuple[Question, str] = (Question.MOTION, "")
) -> tuple[str, str, str]:
    """The majority that is needed, what a decision does or did, and the votes that were annulled; "" for nothing.

    While a vote on something else is open, what it is on; `following` is what is voted on next.
    """
    if vote is not None and vote.stage is VoteStage.OPEN and vote.question is not Question.MOTION:
        found = majority_for(room, room.rules.charter.matter(vote.matter) if vote.matter else None)
        return f"{found.words}{article_words(found.article)}", vote.motion, ""
    if following[0] is not Question.MOTION and (vote is None or vote.stage is not VoteStage.OPEN):
        return _next_words(room, item, following, named=vote is not None)
    if item is None or item.matter is None:
        return "", "", ""
    if settled_by_parts(room, item):
        return tr("A part did not pass, and with it the whole motion has not."), "", ""
    beside = vote is not None and vote.question is not Question.MOTION and vote.stage is not VoteStage.OPEN
    if beside and not has_passed(room, item):
        return _next_words(room, item, following, named=True)
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
    votes = [each for each in room.meeting.votes.values() if each.item == item.id]
    past = [line for each in votes for line in _past(each)]
    past += dict.fromkeys(line for each in votes for line in _counters(each))
    history = "\n".join((*(for_others(room, vote) if vote is not None else ()), *past))
    return "" if declared else majority, said if effects else "", history


def _past(vote: Vote) -> Iterator[str]:
    """What a vote went through that came to nothing."""
    for again in vote.reopened:
        yield tr("Reopened: {reason}", reason=again.reason)
    if vote.stage is VoteStage.ANNULLED:
        yield tr("Annulled: {reason}", reason=vote.reason)
    if vote.objection is not None:
        who = " ".join(part for part in (vote.objection.name, vote.objection.reason) if part)
        yield tr("Objection: {who}", who=who) if who else tr("There was an objection.")


def _counters(vote: Vote) -> Iterator[str]:
    """Who counted; said once for all the rounds that the same people counted."""
    if vote.stage is VoteStage.DECLARED and vote.counted_by:
        yield tr("Counted by: {names}", names="、".join(vote.counted_by))


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
