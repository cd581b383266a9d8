"""One message to one recipient: words, the document, the invitation; as a draft or ready to be sent."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import msgspec

from governance_desk.attachments.files import safe_name
from governance_desk.plain_words import body_words, header_words
from governance_desk.sending.recipient import Recipient


class Enclosure(msgspec.Struct, frozen=True):
    """A file that goes with the message."""

    name: str
    media_type: str
    content: bytes


class Letter(msgspec.Struct, frozen=True):
    """What is written to everyone; `sender` is a mail address, or empty in a draft: the mail program knows its own."""

    subject: str
    words: str
    enclosures: tuple[Enclosure, ...] = ()
    sender: str = ""
    sender_name: str = ""


def message(letter: Letter, recipient: Recipient, *, calendar: bytes = b"") -> EmailMessage:
    """The message to this recipient, who has an address; `calendar` is their invitation.

    All texts are plain: whatever stands in a name or a title stays on its line. ValueError for a false address.
    """
    made = EmailMessage(policy=SMTP)
    made["Subject"] = header_words(letter.subject) or "–"
    if letter.sender:
        made["From"] = Address(header_words(letter.sender_name), addr_spec=letter.sender)
    made["To"] = [Address(header_words(recipient.name), addr_spec=each) for each in recipient.addresses]
    made.set_content(body_words(letter.words) + "\n", charset="utf-8", cte="base64")
    if calendar:
        method = "CANCEL" if b"METHOD:CANCEL" in calendar else "REQUEST"
        made.add_alternative(
            calendar.decode("utf-8"), subtype="calendar", charset="utf-8", cte="base64", params={"method": method}
        )
    enclosures: Sequence[Enclosure] = letter.enclosures
    for each in enclosures:
        main, _slash, sub = each.media_type.partition("/")
        made.add_attachment(
            each.content, maintype=main or "application", subtype=sub or "octet-stream", filename=_name(each.name)
        )
    if calendar:
        made.add_attachment(calendar, maintype="application", subtype="ics", filename="invite.ics")
    return made


def draft(letter: Letter, recipient: Recipient, *, calendar: bytes = b"") -> bytes:
    """An .eml file that mail programs open as a message which is still to be sent."""
    made = message(letter, recipient, calendar=calendar)
    made["X-Unsent"] = "1"
    return made.as_bytes()


def ready(
    letter: Letter, recipient: Recipient, *, calendar: bytes = b"", at: datetime.datetime, message_id: str
) -> EmailMessage:
    """The message with its date and its id, as a server takes it."""
    made = message(letter, recipient, calendar=calendar)
    made["Date"] = format_datetime(at)
    made["Message-ID"] = f"<{message_id}>"
    return made


def _name(name: str) -> str:
    return safe_name(header_words(name))
