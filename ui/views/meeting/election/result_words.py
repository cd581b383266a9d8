"""An election's result in lines: who is elected, what is needed, what is left over."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.language import tr
from governance_desk.voting.election.state import PostResult, Standing
from ui.words import article_words


def result_words(results: Sequence[PostResult]) -> str:
    """One block of lines for each post."""
    return "\n".join(_post(each) for each in results)


def _post(result: PostResult) -> str:
    papers = tr("{valid} valid, {invalid} invalid", valid=result.valid, invalid=result.invalid)
    heading = tr("{post}, {seats} to be elected", post=result.name, seats=result.seats)
    lines = [f"{heading} · {papers}{article_words(result.article)}"]
    working = next((each for each in result.standings if each.required is not None), None)
    if working is not None:
        lines.append(tr("Needed: {required} votes of {base}", required=working.required, base=working.base))
    lines += [_standing(each) for each in result.standings]
    lines += [f"· {note}" for note in result.notes]
    return "\n".join(lines)


def _standing(one: Standing) -> str:
    mark = "✓" if one.elected else "✗"
    if one.written_in:
        return tr("{mark} {name} (written in): {yes} for", mark=mark, name=one.name, yes=one.yes)
    return tr(
        "{mark} {name}: {yes} for, {no} against, {abstain} abstained",
        mark=mark,
        name=one.name,
        yes=one.yes,
        no=one.no,
        abstain=one.abstain,
    )
