"""What red and black mean on another device: the colours of sRGB (IEC 61966-2-1) as an ICC profile, version 2.1.

Made here, so that no file with a licence of its own lies in the program; a test holds it against littleCMS.
"""

from __future__ import annotations

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"
# Adapted to the D50 white of the profile connection space, as the profile published with the standard has them.
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_STEPS = 1024
_HEADER = 128


@cache
def srgb_profile() -> bytes:
    """The profile of a display, three channels; 2.5 kB."""
    tags = {
        b"desc": _description(NAME),
        b"cprt": b"text" + bytes(4) + b"No copyright, use freely.\0",
        b"wtpt": _place(*_WHITE),
        **{name: _place(*primary) for name, primary in _PRIMARIES.items()},
    }
    curve = b"curv" + bytes(4) + struct.pack(f">I{_STEPS}H", _STEPS, *map(_linear, range(_STEPS)))
    shared = {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    table, body = struct.pack(">I", len(tags) + len(shared)), b""
    start = _HEADER + 4 + 12 * (len(tags) + len(shared))
    for name, content in tags.items():
        table += name + struct.pack(">II", start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    for name in shared:
        table += name + struct.pack(">II", start + len(body), len(curve))
    body += curve
    return _header(start + len(body)) + table + body


def _header(size: int) -> bytes:
    """Of a display, RGB to XYZ, perceptual, without a maker; the day is that of the standard's publication."""
    day = struct.pack(">6H", 1999, 10, 18, 0, 0, 0)
    written = struct.pack(">I4sI", size, bytes(4), 0x02100000) + b"mntrRGB XYZ " + day + b"acsp"
    return written + bytes(28) + _fixed(*_WHITE) + bytes(_HEADER - len(written) - 28 - 12)


def _linear(step: int) -> int:
    """The light of a step of the channel, of 65,535: formula of IEC 61966-2-1."""
    value = step / (_STEPS - 1)
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return round(light * 65535)


def _description(text: str) -> bytes:
    written = text.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(written)) + written + bytes(4 + 4 + 2 + 1 + 67)


def _place(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(x, y, z)


def _fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))
