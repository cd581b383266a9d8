"""The head of what is sent out, and how the secretariat is reached, as the association has set them."""

from __future__ import annotations

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import RedMark

BLANK = "＿" * 6
"""To be filled in by hand."""


class Secretariat(msgspec.Struct, frozen=True):
    """How to reach the secretariat; what is empty is left to be filled in by hand."""

    person: str = ""
    telephone: str = ""
    mail: str = ""
    address: str = ""


def head_of(association: Association, number: str = "") -> RedMark:
    """The mark of the issuing body with the paper's number."""
    head = association.templates.letterhead
    return RedMark(head.issuer or association.name, number, head.line, head.mark)


def secretariat_of(association: Association) -> Secretariat:
    """As it stands in the letterhead."""
    head = association.templates.letterhead
    return Secretariat(head.person, head.telephone, head.mail, head.address)
