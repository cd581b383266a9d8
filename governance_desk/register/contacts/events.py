"""What can be recorded of contact data: never what it was."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event


class ContactsErased(Event, frozen=True):
    """`kinds` says of which kind the data was: a telephone number, a mail address, …"""

    kind: ClassVar[str] = "register.contacts-erased"
    subject_kind: str
    subject: str
    kinds: tuple[str, ...]
    day: datetime.date
    reason: str
