"""The code on a badge: seventeen figures that a scanner types at the door, and from which nothing can be read.

    tttt vvvvvvvvvvv cc     whose record it is, who it is, and two figures that a slip of the scanner does not survive

Figures only, because an input method for Chinese would take letters for pinyin. `t` and `v` come from identifiers
that were drawn by chance, by SHA-256: they name nobody to whoever finds a badge. The last two are those of
ISO/IEC 7064, MOD 97-10. A badge holds for a person in their place on the roll: it may be worn again at the next
meeting, and no longer holds once somebody else has come to the place. One of a rehearsal is none of the real record.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256

import msgspec

from governance_desk.meeting.state import Voter, VoterId

_TAG, _WHO = 4, 11
_CODE = re.compile(r"[0-9]{17}")


class Unknown(StrEnum):
    """Why nobody can be checked in by a code."""

    MISREAD = "misread"
    REHEARSAL = "rehearsal"  # printed in a rehearsal, shown at the real meeting
    REAL = "real"  # printed for the real meeting, shown in a rehearsal
    ELSEWHERE = "elsewhere"  # of another association
    NOT_ON_THE_ROLL = "not_on_the_roll"
    AMBIGUOUS = "ambiguous"


class Record(msgspec.Struct, frozen=True):
    """What the codes of an association hang on: something of it drawn by chance, and whether it is a rehearsal."""

    seed: str
    rehearsal: bool


def code_of(record: Record, voter: Voter) -> str:
    """The figures on the badge of this voter."""
    figures = _tag(record) + _figures(f"who/{record.seed}/{voter.id}/{voter.person or ''}", _WHO)
    return figures + f"{98 - int(figures) * 100 % 97:02d}"


def is_code(typed: str) -> bool:
    """Whether this is as long as a code and of figures alone; nobody types so many of a telephone number."""
    return _CODE.fullmatch(_plain(typed)) is not None


def is_whole(typed: str) -> bool:
    """Whether it is a code that was read rightly."""
    return is_code(typed) and int(_plain(typed)) % 97 == 1


def voter_of(record: Record, roll: Iterable[Voter], typed: str) -> VoterId | Unknown:
    """Who on the roll is meant. ValueError for what is no code."""
    if not is_code(typed):
        raise ValueError("no code of a badge")
    code = _plain(typed)
    if not is_whole(code):
        return Unknown.MISREAD
    other = msgspec.structs.replace(record, rehearsal=not record.rehearsal)
    if code[:_TAG] == _tag(other):
        return Unknown.REAL if record.rehearsal else Unknown.REHEARSAL
    if code[:_TAG] != _tag(record):
        return Unknown.ELSEWHERE
    found = [voter.id for voter in roll if code_of(record, voter) == code]
    if len(found) > 1:
        return Unknown.AMBIGUOUS  # once in a million associations
    return found[0] if found else Unknown.NOT_ON_THE_ROLL


def _tag(record: Record) -> str:
    return _figures(f"{'rehearsal' if record.rehearsal else 'record'}/{record.seed}", _TAG)


def _figures(text: str, length: int) -> str:
    return f"{int.from_bytes(sha256(text.encode()).digest()) % 10**length:0{length}d}"


def _plain(typed: str) -> str:
    """Without blanks; full-width figures are figures."""
    return "".join(unicodedata.normalize("NFKC", typed).split())
