"""The working of a quorum and of a verdict, and what the charter leaves open, as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from governance_desk.charter.model import Base, BodyRule, Counting, Share, Status
from governance_desk.language import Text, text, verbatim
from governance_desk.voting.shares import Measured

_BASES = {
    Base.MEMBERS: text("all members"),
    Base.SEATS: text("all seats"),
    Base.IN_OFFICE: text("the members in office"),
    Base.ATTENDING: text("those attending"),
    Base.REPRESENTED: text("those present or represented"),
    Base.CAST: text("the votes cast"),
    Base.VALID: text("the valid votes"),
    Base.YES_NO: text("the votes for and against"),
    Base.ISSUED: text("the ballots issued"),
}

_SUBJECTS = {
    "quorum": text("the quorum"),
    "resolution": text("the share of votes for a resolution"),
    "passing": text("the share of votes for this matter"),
    "tie": text("a tie"),
    "proxies": text("proxies"),
    "competence": text("which body decides"),
}


def base_key(base: Base) -> str:
    """The base's name for programs; it never changes."""
    return "present" if base is Base.ATTENDING else base.value


def base_words(base: Base) -> Text:
    """The base's name for people."""
    return _BASES[base]


def share_words(share: Share) -> Text:
    """ "at least 2/3 of all members"; "by weight: at least 2/3 of all members" where the share says how it counts."""
    if share.counting is Counting.WEIGHTS:
        return text("by weight: {share}", share=_plain(share))
    if share.counting is Counting.HEADS:
        return text("by heads: {share}", share=_plain(share))
    return _plain(share)


def _plain(share: Share) -> Text:
    if share.at_least is not None:
        return text(
            "at least {numerator}/{denominator} of {base}",
            numerator=share.at_least.numerator,
            denominator=share.at_least.denominator,
            base=base_words(share.of),
        )
    more_than = share.more_than
    if more_than is None:
        raise ValueError("a share says either at least or more than")
    return text(
        "more than {numerator}/{denominator} of {base}",
        numerator=more_than.numerator,
        denominator=more_than.denominator,
        base=base_words(share.of),
    )


def quorum_working(measured: Sequence[Measured]) -> Text:
    """ "25 attend; needed: at least 2/3 of all members (37), that is 25."."""
    return joined([_quorum_line(each) for each in measured])


def passing_working(measured: Sequence[Measured]) -> Text:
    """ "13 in favour; needed: at least 1/2 of those attending (25), that is 13."."""
    return joined([_passing_line(each) for each in measured])


def _quorum_line(one: Measured) -> Text:
    if one.base is None or one.required is None:
        return text("{counted} attend; needed: {share}.", counted=one.counted, share=share_words(one.share))
    return text(
        "{counted} attend; needed: {share} ({base}), that is {required}.",
        counted=one.counted,
        share=share_words(one.share),
        base=one.base,
        required=one.required,
    )


def _passing_line(one: Measured) -> Text:
    if one.base is None or one.required is None:
        return text("{counted} in favour; needed: {share}.", counted=one.counted, share=share_words(one.share))
    return text(
        "{counted} in favour; needed: {share} ({base}), that is {required}.",
        counted=one.counted,
        share=share_words(one.share),
        base=one.base,
        required=one.required,
    )


def joined(sentences: Sequence[Text]) -> Text:
    """Several sentences as one."""
    return reduce(lambda first, second: text("{first} {second}", first=first, second=second), sentences)


def subject(clause: str) -> Text:
    """What a clause is about, from its id."""
    return _SUBJECTS.get(clause.rpartition(".")[2], verbatim(clause))


def left_open(body: BodyRule, clause: str, article: str, status: Status, question: str = "") -> Text:
    """Why nothing can be said: the charter is silent or says two things, and no reading is adopted."""
    values: dict[str, str | Text] = {
        "body": body.name,
        "subject": subject(clause),
        "where": _where(article, question),
        "clause": clause,
        "article": article,
    }
    if not article:
        return text("{body}: the charter has no rule in force on that day on {subject} ({where}).", **values)
    if status is Status.CONTRADICTORY:
        return text(
            "{body}: the charter says more than one thing on {subject} ({where}), and no reading of it is adopted.",
            **values,
        )
    return text(
        "{body}: the charter does not settle {subject} ({where}), and no reading of it is adopted.",
        **values,
    )


def same_under_every_reading(clause: str, article: str) -> Text:
    """An open clause that makes no difference here."""
    return text(
        "The charter leaves {subject} open ({where}); every reading of it leads to the same answer here.",
        subject=subject(clause),
        where=_where(article, ""),
        clause=clause,
        article=article,
    )


def _where(article: str, question: str) -> str | Text:
    """What people read; the clause's id stands beside it in the values, for programs."""
    return "；".join(part for part in (article, question) if part) or text("no article")
