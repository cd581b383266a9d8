"""What is wrong with a charter file: each finding with its place, its article and a hint; the error that holds them."""

from __future__ import annotations

import msgspec

from governance_desk.errors import Fault
from governance_desk.language import Text, text, verbatim


class Finding(msgspec.Struct, frozen=True):
    """One mistake. `path` is the place of the value ("bodies[0].quorum[0].rule"), or the line of a spelling mistake.

    `article` is the charter's article where the value stands in a clause, else empty.
    """

    path: str
    problem: Text
    hint: Text
    article: str = ""


class CharterError(Fault):
    """A file that is no charter, or no sound one. The sentence names the first of the findings."""

    def __init__(self, place: str, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        where = verbatim("，".join(part for part in (first.path, first.article.strip()) if part))
        values: dict[str, int | str | Text] = {"place": place, "problem": first.problem, "where": where}
        if len(findings) > 1:
            sentence = text(
                "The charter {place} cannot be used: {problem} ({where}). It has {count} mistakes in all.",
                count=len(findings),
                **values,
            )
        elif where.values["verbatim"]:
            sentence = text("The charter {place} cannot be used: {problem} ({where}).", **values)
        else:
            sentence = text("The charter {place} cannot be used: {problem}.", place=place, problem=first.problem)
        super().__init__(sentence, next_step=first.hint)
        self.place = place
        self.findings = findings
        self.article = first.article.strip()
