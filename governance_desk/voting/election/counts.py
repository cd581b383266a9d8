"""What the tellers report of an election, and every sum in it that cannot be.

`issued` = returned + not returned; returned = valid + invalid, for every post; valid = for + against + abstaining, for
every candidate. No more names are marked for, or written in, than the valid papers have seats for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from governance_desk.charter.keys import WriteIns
from governance_desk.language import Text, text


class CandidateCount(msgspec.Struct, frozen=True):
    """The marks beside one candidate on the valid papers."""

    candidate: str
    yes: int
    no: int
    abstain: int


class WriteInCount(msgspec.Struct, frozen=True):
    """How many valid papers bear this name, which is no candidate's."""

    name: str
    votes: int


class PostCount(msgspec.Struct, frozen=True):
    """One post. A paper is valid or invalid for each post by itself."""

    post: str
    invalid: int
    candidates: tuple[CandidateCount, ...]
    write_ins: tuple[WriteInCount, ...] = ()


class Count(msgspec.Struct, frozen=True):
    """The whole election: one paper for each voter, with all posts on it."""

    issued: int
    returned: int
    posts: tuple[PostCount, ...]

    @property
    def is_void(self) -> bool:
        """More papers came back than were handed out."""
        return self.returned > self.issued


class Asked(msgspec.Struct, frozen=True):
    """What stood on the paper for one post; `names` are what the candidates are called, for the sentences."""

    post: str
    name: str
    seats: int
    candidates: tuple[str, ...]
    names: tuple[str, ...]


def void(issued: int, returned: int) -> Text | None:
    """Why the vote is void; None where it is not."""
    if returned <= issued:
        return None
    return text(
        "{issued} ballots were issued and {returned} returned: the vote is void; vote again.",
        issued=issued,
        returned=returned,
    )


def wrong_sums(count: Count, asked: Sequence[Asked], *, entitled: int, write_ins: WriteIns | None) -> tuple[Text, ...]:
    """Every sum that cannot be, as a sentence; `write_ins` None: it is open whether names may be written in."""
    if any(number < 0 for number in _numbers(count)):
        return (text("A count cannot be negative."),)
    found: list[Text] = []
    if count.issued > entitled:
        found.append(text("{issued} ballots were issued to {entitled} voters.", issued=count.issued, entitled=entitled))
    if count.is_void:
        return tuple(found)
    for post in asked:
        of_post = next((each for each in count.posts if each.post == post.post), None)
        if of_post is None:
            found.append(text("{post}: nothing was counted.", post=post.name))
        else:
            found += _post(of_post, post, count.returned, write_ins)
    return tuple(found)


def _post(one: PostCount, post: Asked, returned: int, write_ins: WriteIns | None) -> Iterator[Text]:
    valid = returned - one.invalid
    if valid < 0:
        yield text(
            "{post}: {invalid} ballots are invalid, but only {returned} were returned.",
            post=post.name,
            invalid=one.invalid,
            returned=returned,
        )
        return
    by_id = {each.candidate: each for each in one.candidates}
    for candidate, name in zip(post.candidates, post.names, strict=True):
        counted = by_id.get(candidate)
        total = counted.yes + counted.no + counted.abstain if counted is not None else 0
        if counted is None or total != valid:
            yield text(
                "{name}: for, against and abstaining make {sum}, but there are {valid} valid ballots.",
                name=name,
                sum=total,
                valid=valid,
            )
    in_favour = sum(each.yes for each in one.candidates)
    written = sum(each.votes for each in one.write_ins)
    if in_favour + written > post.seats * valid:
        yield text(
            "{post}: {marks} votes for candidates and {written} names written in, "
            "but {valid} valid ballots with {seats} seats hold {most} at most.",
            post=post.name,
            marks=in_favour,
            written=written,
            valid=valid,
            seats=post.seats,
            most=post.seats * valid,
        )
    yield from _written_in(one, post, valid, write_ins)


def _written_in(one: PostCount, post: Asked, valid: int, write_ins: WriteIns | None) -> Iterator[Text]:
    written = sum(each.votes for each in one.write_ins)
    against = sum(each.no for each in one.candidates)
    if written and write_ins is WriteIns.NOT_ALLOWED:
        yield text("{post}: no name may be written in; such ballots are invalid.", post=post.name)
    if write_ins is WriteIns.AFTER_AGAINST and written > against:
        yield text(
            "{post}: {written} names were written in, but only {against} marks are against a candidate.",
            post=post.name,
            written=written,
            against=against,
        )
    names = [each.name for each in one.write_ins]
    for each in one.write_ins:
        if not each.name.strip():
            yield text("{post}: a name that was written in is missing.", post=post.name)
        elif each.name in post.names or names.count(each.name) > 1:
            yield text("{post}: {name} stands there twice.", post=post.name, name=each.name)
        elif each.votes > valid:
            yield text(
                "{name} is on {votes} ballots, but there are {valid} valid ballots.",
                name=each.name,
                votes=each.votes,
                valid=valid,
            )


def _numbers(count: Count) -> Iterator[int]:
    yield from (count.issued, count.returned)
    for post in count.posts:
        yield post.invalid
        for each in post.candidates:
            yield from (each.yes, each.no, each.abstain)
        yield from (each.votes for each in post.write_ins)
