"""This computer: its clock, its chance, who sits at it. The desk alone asks it; the rest of the core never does."""

from __future__ import annotations

import datetime
import os

from governance_desk.journal.command import Moment


def wall_clock() -> Moment:
    """Now, by this computer's clock and its time zone."""
    local = datetime.datetime.now().astimezone()
    return Moment(local.astimezone(datetime.UTC), local.date())


def new_id(what: str) -> str:
    """A new id that no one has used: "unit/3f9c…"."""
    return f"{what}/{os.urandom(8).hex()}"


def user() -> str:
    """The name under which someone works here."""
    import getpass  # needs the terminal's own modules, and is asked at the first act only

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a machine without an account for this user
        return "?"


def station() -> str:
    """The name of the computer."""
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return name or "?"
