"""Read the association's own days from a TOML file.

published = [2027]          # years whose notice stands here in full
[[days]]
day = 2027-02-07
working = false
reason = "春节"
source = "国务院办公厅关于2027年部分节假日安排的通知"
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from governance_desk.calendars.override import DayOverride, Overrides
from governance_desk.errors import Fault
from governance_desk.language import text


class _File(msgspec.Struct, forbid_unknown_fields=True):
    days: tuple[DayOverride, ...] = ()
    published: tuple[int, ...] = ()


def read_overrides(path: Path) -> Overrides:
    """The table in the file; Fault where it cannot be read, or is not written like that."""
    try:
        found = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), _File)
    except OSError as error:
        raise Fault(text("{file} cannot be read.", file=str(path)), next_step=text("Choose another file.")) from error
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise Fault(
            text("{file} is no list of days.", file=str(path)),
            next_step=text("Write each day as a table [[days]] with day, working (true or false), reason and source."),
        ) from error
    return Overrides(found.days, frozenset(found.published))
