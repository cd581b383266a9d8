"""QR codes in bulk: segno's own codes, without its looking for the best of eight masks on each of a thousand sheets.

segno makes one code in eight milliseconds, most of them for the choice of the mask, which no reader minds; a
thousand certificates would wait for that alone. Here segno draws a code of each size once with all its patterns;
into the modules that hold data the bits of a text are put as ISO/IEC 18004 has them. With the same mask segno gives
the same modules: a test compares them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import Any

import msgspec

MASK = 3
"""(row + column) mod 3 = 0: its reach is the shortest, so that no large area stays of one colour."""
# ISO/IEC 18004, table 9, level M, versions 1 to 10: error correction codewords of a block, then the data codewords
# of each block, the short ones first.
_BLOCKS: tuple[tuple[int, tuple[int, ...]], ...] = (
    (10, (16,)),
    (16, (28,)),
    (26, (44,)),
    (18, (32,) * 2),
    (24, (43,) * 2),
    (16, (27,) * 4),
    (18, (31,) * 4),
    (22, (38,) * 2 + (39,) * 2),
    (22, (36,) * 3 + (37,) * 2),
    (26, (43,) * 4 + (44,)),
)
_FREE = 2  # what segno marks a module with in which nothing stands yet
_PADDING = (0xEC, 0x11)


class Code(msgspec.Struct, frozen=True):
    """A code at its place, in points from the page's upper left corner; `rows` of "0" and "1", from the top."""

    left: float
    top: float
    side: float
    rows: tuple[str, ...]


def rows_of(content: str) -> tuple[str, ...]:
    """The modules of a code of level M, from the top; "1" is dark.

    Texts that are no plain bytes, or too long for version 10, are left to segno.
    """
    data = content.encode("utf-8")
    version = _version(len(data))
    if version is None or content.isascii():
        import segno

        # Figures and capitals are packed closer; of Chinese, UTF-8 is read by every telephone, Shift JIS by few.
        encoding = None if content.isascii() else "utf-8"
        return _rows(segno.make(content, error="m", micro=False, boost_error=False, encoding=encoding).matrix)
    return _filled(version, _bits(version, data))


def _by_segno(content: str, version: int) -> tuple[str, ...]:
    """The same by segno, with the mask that is used here."""
    import segno

    return _rows(
        segno.make(
            content,
            error="m",
            micro=False,
            boost_error=False,
            mask=MASK,
            version=version,
            mode="byte",
            encoding="utf-8",
        ).matrix
    )


def _rows(matrix: Iterable[Iterable[int]]) -> tuple[str, ...]:
    return tuple("".join("1" if module else "0" for module in row) for row in matrix)


def _version(length: int) -> int | None:
    """The least version whose data codewords take mode, length and so many bytes."""
    for version, (_correction, blocks) in enumerate(_BLOCKS, 1):
        if 12 + (8 if version > 9 else 0) + 8 * length <= 8 * sum(blocks):
            return version
    return None


def _bits(version: int, data: bytes) -> str:
    """Data and correction codewords, interleaved, as a row of "0" and "1"."""
    correction, blocks = _BLOCKS[version - 1]
    whole = sum(blocks)
    length = 16 if version > 9 else 8
    written = f"0100{len(data):0{length}b}{int.from_bytes(data):0{8 * len(data)}b}"
    written += "0" * min(4, 8 * whole - len(written))
    written += "0" * (8 - len(written) % 8)  # segno writes a byte of zeros where none is left over; no reader minds
    codewords = int(written, 2).to_bytes(len(written) // 8)[:whole]
    missing = whole - len(codewords)
    codewords += bytes(_PADDING * (missing // 2 + 1))[:missing]
    parts, at = [], 0
    for size in blocks:
        parts.append(codewords[at : at + size])
        at += size
    corrections = [_correction_of(part, correction) for part in parts]
    order = [part[n] for n in range(max(blocks)) for part in parts if n < len(part)]
    order += [part[n] for n in range(correction) for part in corrections]
    return f"{int.from_bytes(bytes(order)):0{8 * len(order)}b}"


def _correction_of(data: bytes, number: int) -> bytes:
    """The remainder of the data by the generator, in the field of 256 (Reed and Solomon)."""
    table, shift, rest = _multiples(number), 8 * (number - 1), 0
    low = (1 << shift) - 1
    for byte in data:
        rest = ((rest & low) << 8) ^ table[(rest >> shift) ^ byte]
    return rest.to_bytes(number)


@cache
def _multiples(number: int) -> tuple[int, ...]:
    """Each multiple of the generator without its first term, as one long number."""
    powers, logs, value = [0] * 512, [0] * 256, 1
    for power in range(255):
        powers[power] = powers[power + 255] = value
        logs[value] = power
        value = value << 1 ^ (0x11D if value & 0x80 else 0)

    def times(a: int, b: int) -> int:
        return powers[logs[a] + logs[b]] if a and b else 0

    generator = [1]
    for power in range(number):
        longer = [*generator, 0]
        for at, term in enumerate(generator):
            longer[at + 1] ^= times(term, powers[power])
        generator = longer
    return tuple(int.from_bytes(bytes(times(by, term) for term in generator[1:])) for by in range(256))


class _Frame(msgspec.Struct, frozen=True):
    """A version's patterns, and how a code comes of them.

    `mask` turns the bits of the data; `pick` takes the modules of the whole, row after row, out of these bits with
    the patterns behind them.
    """

    side: int
    patterns: str
    mask: int
    pick: Callable[[str], tuple[str, ...]]


@cache
def _frame(version: int) -> _Frame:
    """A code of segno's of this version and mask, and which of its modules are left when its patterns are drawn."""
    import segno.encoder

    encoder: Any = segno.encoder  # its functions bear no types
    side = 17 + 4 * version
    matrix = encoder.make_matrix(side, side)
    encoder.add_finder_patterns(matrix, side, side)
    encoder.add_alignment_patterns(matrix, side, side)
    # A few modules may be left over: they stay as segno has them.
    correction, blocks = _BLOCKS[version - 1]
    number = 8 * (sum(blocks) + correction * len(blocks))
    free = (row * side + column for row, column in _zigzag(side) if matrix[row][column] == _FREE)
    places = list(islice(free, number))
    mask = "".join("1" if (at // side + at % side) % 3 == 0 else "0" for at in places)
    picked = list(range(number, number + side * side))
    for bit, place in enumerate(places):
        picked[place] = bit
    return _Frame(side, "".join(_by_segno("中", version)), int(mask, 2), itemgetter(*picked))


def _zigzag(side: int) -> Iterator[tuple[int, int]]:
    """Every module in the order in which data is put there: two columns at a time from the right, up and down."""
    up = True
    for right in (*range(side - 1, 6, -2), *range(5, 0, -2)):
        for row in range(side - 1, -1, -1) if up else range(side):
            yield row, right
            yield row, right - 1
        up = not up


def _filled(version: int, bits: str) -> tuple[str, ...]:
    frame = _frame(version)
    masked = f"{int(bits, 2) ^ frame.mask:0{len(bits)}b}"
    whole = "".join(frame.pick(masked + frame.patterns))
    return tuple(whole[at : at + frame.side] for at in range(0, len(whole), frame.side))
