"""The time-stamp service (RFC 3161): it confirms at which moment a signature was there at the latest."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from governance_desk.errors import Fault
from governance_desk.language import text

if TYPE_CHECKING:
    from asn1crypto.cms import ContentInfo
    from asn1crypto.tsp import TimeStampReq, TimeStampResp
    from pyhanko.sign.timestamps import TimeStamper

SECONDS = 15
"""How long its answer is waited for, from the question to its last byte."""
LARGEST = 1 << 20
"""Bytes: a time stamp with its certificates has some thousands."""
_PART = 1 << 12
_REPLY = "application/timestamp-reply"


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

        async def async_request_tsa_response(self, req: TimeStampReq) -> TimeStampResp:
            return await _ask(self.url, req.dump(), self.request_headers())

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


async def _ask(address: str, asked: bytes, headers: dict[str, str]) -> TimeStampResp:
    """Its answer; an OSError where there is none in time, or one that is far too long to be a time stamp."""
    from aiohttp import ClientError, ClientSession, ClientTimeout
    from asn1crypto.tsp import TimeStampResp

    content = b""
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=SECONDS)) as session,
            session.post(address, data=asked, headers=headers, raise_for_status=True) as answer,
        ):
            if answer.content_type != _REPLY:
                raise OSError("no time stamp")
            async for part in answer.content.iter_chunked(_PART):
                content += part
                if len(content) > LARGEST:
                    raise OSError("no end of it")
    except ClientError as problem:
        raise OSError("no answer") from problem
    return TimeStampResp.load(content)


def no_time_stamp() -> Fault:
    """It did not answer, or answered something else."""
    return Fault(
        text("The time-stamp service does not answer, or gives no time stamp."),
        safe=text("The document was not signed; it is as it was."),
        next_step=text("Look whether there is a network and try again, or sign without a time stamp."),
    )
