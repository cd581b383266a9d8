"""What each case proves: its articles, the questions it asks and answers, and the windows in which it happens."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.meeting.commands import MeetingCommand
from governance_desk.stories.play import Done, Player
from governance_desk.stories.rehearse import play_into
from governance_desk.stories.shown_steps import ExpectDue, ExpectQuestion, ExpectRule
from governance_desk.stories.step import Names
from governance_desk.stories.steps import Adopt, AnyStep
from governance_desk.stories.story import Story
from tests.charter_cases.cases import due_cases, question_cases, stories, text_cases, verdict_cases


class Proof(NamedTuple):
    """One case. `asked` are the clauses that it shows as open, `answered` those whose reading it shows at work.

    `acts` holds, for each article of the case, the commands and shown things that belong to it; `named` are those of
    its articles that the program itself names in what it does, refuses or shows.
    """

    title: str
    file: str
    articles: tuple[str, ...]
    asked: frozenset[str]
    answered: frozenset[str]
    acts: dict[str, frozenset[str]]
    named: frozenset[str]


@cache
def proofs(charter: str) -> tuple[Proof, ...]:
    """Every case of the charter, those that happen over days first."""
    return (
        *(_story(path, story) for path, story in stories(charter)),
        *_verdicts(charter),
        *_dues(charter),
        *_questions(charter),
        *_texts(charter),
    )


def said_in(done: Done) -> str:
    """What came of a command, in words that may name an article; the whole text of a charter is left out."""
    if isinstance(done.outcome, Refusal):
        return str(done.outcome)
    return "\n".join(_written(event) for event in done.outcome)


def _written(event: Event) -> str:
    return "" if hasattr(event, "toml") else msgspec.json.encode(event).decode()


def _story(path: Path, story: Story) -> Proof:
    player = _play(path, story)
    steps = [step for meeting in story.meetings for step in meeting.steps]
    acts = {article: frozenset(_acts(article, player.done, steps)) for article in story.articles}
    refused = [step.refused for step in steps if step.refused]
    asked = {step.clause for step in steps if isinstance(step, ExpectQuestion) and not step.adopted}
    answered = {step.clause for step in steps if isinstance(step, Adopt) and not step.refused}
    answered |= {each.clause for each in story.readings}
    return Proof(
        story.title,
        f"stories/{path.name}",
        story.articles,
        frozenset(asked | {words for words in refused if "." in words or words == "period_end"}),
        frozenset(answered),
        acts,
        frozenset(article for article in story.articles if _is_named(article, player.done, steps)),
    )


def _acts(article: str, done: list[Done], steps: list[AnyStep]) -> set[str]:
    """The commands that are not of a meeting, those of a meeting whose outcome names the article, and what is shown."""
    found = {
        type(each.command).__name__
        for each in done
        if not isinstance(each.command, MeetingCommand) or article in said_in(each)
    }
    for step in steps:
        if isinstance(step, ExpectDue) and step.article.startswith(article):
            found.add("due")
        if isinstance(step, ExpectQuestion) and article in step.article:
            found.add("question")
        if isinstance(step, ExpectRule) and (article == step.article or article in " ".join(_texts_of(step.says))):
            found.add("text")
    return found


def _is_named(article: str, done: list[Done], steps: list[AnyStep]) -> bool:
    shown = {"due", "question", "text"} & _acts(article, [], steps)
    return bool(shown) or any(article in said_in(each) for each in done)


def _texts_of(words: Names) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def _play(path: Path, story: Story) -> Player:
    with tempfile.TemporaryDirectory() as folder:
        player = play_into(story, Path(folder) / "case.gdesk", name=path.name, beside=path.parent)
        player.desk.close()
        return player


def _verdicts(charter: str) -> list[Proof]:
    found = []
    for case in verdict_cases(charter):
        answered = frozenset(each.partition("=")[0] for each in case.given.readings)
        asked = frozenset(words for words in case.expect.says if "." in words) - answered
        found.append(_of(case.name, f"verdict_{charter}.toml", case.article, asked, answered, "DeclareVote"))
    return found


def _dues(charter: str) -> list[Proof]:
    found = []
    for case in due_cases(charter):
        answered = frozenset(each.partition("=")[0] for each in case.given.readings)
        asked = frozenset(words for words in case.expect.says if "." in words or words == "period_end") - answered
        found.append(_of(case.name, f"due_{charter}.toml", case.article, asked, answered, "due"))
    return found


def _questions(charter: str) -> list[Proof]:
    return [
        _of(
            case.name,
            f"question_{charter}.toml",
            case.article,
            frozenset({case.clause}),
            frozenset({case.clause}),
            "question",
        )
        for case in question_cases(charter)
    ]


def _texts(charter: str) -> list[Proof]:
    return [
        _of(case.name, f"text_{charter}.toml", case.article, frozenset(), frozenset(), "text")
        for case in text_cases(charter)
    ]


def _of(title: str, file: str, article: str, asked: frozenset[str], answered: frozenset[str], act: str) -> Proof:
    articles = tuple(article.split("、"))
    acts = {each: frozenset({act}) for each in articles}
    return Proof(title, file, articles, asked, answered, acts, frozenset(articles))
