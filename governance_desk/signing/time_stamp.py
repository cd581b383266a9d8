"""The time-stamp service (RFC 3161): it confirms at which moment a signature was there at the latest."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from governance_desk.errors import Fault
from governance_desk.language import text

if TYPE_CHECKING:
    from asn1crypto.cms import ContentInfo
    from pyhanko.sign.timestamps import TimeStamper

SECONDS = 15
"""How long its answer is waited for."""


def time_stamper(address: str) -> TimeStamper:
    """The service at this address; a Fault where it is no address of the web."""
    from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError

    class Service(HTTPTimeStamper):
        """Whatever it says that is no time stamp is one trouble, and not one of the document."""

        async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> ContentInfo:
            try:
                return await super().async_timestamp(message_digest, md_algorithm)
            except (ValueError, TypeError, KeyError, AttributeError, OSError) as problem:
                raise TimestampRequestError("no time stamp") from problem

    try:
        parts = urlsplit(address.strip())
        right = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        right = False
    if not right:
        raise Fault(
            text("“{address}” is no address of a time-stamp service.", address=address.strip()),
            next_step=text("It begins with http:// or https://; correct it in the settings, or leave it empty."),
        )
    return Service(address.strip(), timeout=SECONDS)


def no_time_stamp() -> Fault:
    """It did not answer, or answered something else."""
    return Fault(
        text("The time-stamp service does not answer, or gives no time stamp."),
        safe=text("The document was not signed; it is as it was."),
        next_step=text("Look whether there is a network and try again, or sign without a time stamp."),
    )
