"""What a charter comes to, in the order in which a clerk needs it: what votes wait for, how meetings are held,
and only then everything else. Statements and questions are the charter's own, in its language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from governance_desk.charter.explain import statements_by_article
from governance_desk.charter.gaps import Gap, gaps
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import CharterInForce
from ui.models.clauses import blocks_votes

SEE_THERE = "，见第一部分"
"""Where the core's explanation refers to its own first part, which is not shown here."""


class CharterParts(msgspec.Struct, frozen=True):
    """The open questions in three groups, the rules of each body's meetings, and the rules by article."""

    blocking: tuple[Gap, ...]
    decisive: tuple[Gap, ...]
    recorded: tuple[Gap, ...]
    meetings: tuple[str, ...]
    articles: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many questions are open."""
        return len(self.blocking) + len(self.decisive) + len(self.recorded)


def charter_parts(charter: Charter, day: datetime.date) -> CharterParts:
    """The parts of this charter before any reading is adopted."""
    found = gaps(CharterInForce(charter), day)
    by_article = statements_by_article(charter)
    said = [sentence for statements in by_article.values() for _named, sentence in statements]
    return CharterParts(
        blocking=tuple(gap for gap in found if blocks_votes(gap.clause)),
        decisive=tuple(gap for gap in found if gap.acted_on and not blocks_votes(gap.clause)),
        recorded=tuple(gap for gap in found if not gap.acted_on),
        meetings=tuple(
            sentence
            for body in charter.bodies
            for sentence in said
            if sentence.startswith(body.name) and SEE_THERE not in sentence
        ),
        articles=tuple(
            f"{number}　{sentence}".replace(SEE_THERE, "")
            for number, statements in by_article.items()
            for _named, sentence in statements
        ),
    )


def question_lines(found: Iterable[Gap]) -> str:
    """The questions, one a line: name, article, and what is asked."""
    return "\n".join(f"{at}. {gap.name}（{gap.article}）　{gap.question}" for at, gap in enumerate(found, 1))
