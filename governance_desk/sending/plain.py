"""Mail addresses that can be written to."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.headerregistry import Address

LONGEST_ADDRESS = 254
"""Characters that the path to a mailbox may have (RFC 5321, 4.5.3.1.3); a longer one would make a line too long."""

_SPLIT = re.compile(r"[;,；，、\s]+")


def addresses_in(value: str) -> tuple[str, ...]:
    """The mail addresses that stand in contact data, as they can be written to; nothing for what is none."""
    return tuple(dict.fromkeys(each for each in _SPLIT.split(value.strip()) if is_address(each)))


def are_addresses(value: str) -> bool:
    """Whether this is one mail address or several, and nothing besides: what is left out would not be written to."""
    parts = [each for each in _SPLIT.split(value) if each]
    return bool(parts) and all(is_address(each) for each in parts)


def is_address(value: str) -> bool:
    """Whether this is one mail address, in ASCII, with a name and a host."""
    if (
        len(value) > LONGEST_ADDRESS
        or not value.isascii()
        or not value.isprintable()
        or any(each in value for each in ' <>"(),;:\\[]')
    ):
        return False
    try:
        found = Address(addr_spec=value)
    except (HeaderParseError, ValueError, IndexError):
        return False
    return (bool(found.username) and "." in found.domain.strip(".")) or found.domain == "localhost"
