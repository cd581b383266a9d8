"""A sheet with every phrase of a document, filled in with samples: what no paper of the association holds yet, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import (
    AnyBlock,
    Column,
    Document,
    FactLine,
    Heading,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from governance_desk.documents.content.letterhead import head_of
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.templates.wordings import ASSOCIATION, Kind, Phrase, Place, Wording, wordings

SAMPLE = "样张"
_SENT_OUT = ("notice", "reminder", "resolution", "consequence_notice")
_MOST_COLUMNS = 7


@stamped
def sample(association: Association, document: str) -> Document:
    """The sheet of this document; KeyError for one without a wording. It bears a mark: it is no paper of anyone."""
    wording = wordings()[document]
    say = Phrases(association, document, **_samples(wording.places))
    blocks: list[AnyBlock] = []
    if document in _SENT_OUT or "letter" in wording.shares:
        blocks.append(head_of(association))
    titles = [words for each in wording.phrase if each.kind is Kind.TITLE and (words := _said(say, wording, each))]
    blocks.append(Title(titles[0], titles[1] if len(titles) > 1 else ""))
    blocks += [Paragraph(words) for words in titles[2:]]
    blocks += _rest(say, wording)
    if wording.signature:
        blocks.append(SignatureBlock(say.signatures({}), dated=True))
    return Document(
        title=f"{wording.zh}（{SAMPLE}）", blocks=tuple(blocks), author=association.name, subject=SAMPLE, stamp=SAMPLE
    )


def _rest(say: Phrases, wording: Wording) -> Iterator[AnyBlock]:
    """What is no title, in its order; columns that follow one another stand in one table."""
    columns: list[str] = []
    for each in wording.phrase:
        words = _said(say, wording, each)
        if each.kind is not Kind.COLUMN and columns:
            yield _table(columns)
            columns = []
        if not words or each.kind is Kind.TITLE:
            continue
        if each.kind is Kind.COLUMN:
            if len(columns) == _MOST_COLUMNS:
                yield _table(columns)
                columns = []
            columns.append(words)
        elif each.kind is Kind.HEADING:
            yield Heading(words, numbered=False)
        elif each.kind is Kind.LABEL:
            yield FactLine(words.removesuffix("："), "＿" * 6)
        else:
            yield Paragraph(words)
    if columns:
        yield _table(columns)


def _table(columns: Sequence[str]) -> Table:
    return Table(tuple(Column(each) for each in columns), (("",) * len(columns),))


def _said(say: Phrases, wording: Wording, phrase: Phrase) -> str:
    return say(phrase.key, **_samples(wording.places_of(phrase)))


def _samples(places: Mapping[str, Place]) -> dict[str, str]:
    return {name: place.sample for name, place in places.items() if name != ASSOCIATION}
