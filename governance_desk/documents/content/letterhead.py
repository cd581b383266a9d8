"""The head of what is sent out, and how the secretariat is reached, as the association has set them."""

from __future__ import annotations

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Picture, RedMark
from governance_desk.templates.state import Logo

WIDEST = 156.0
"""Millimetres: the text block of GB/T 9704-2012."""
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
    head, logo = association.templates.letterhead, association.templates.logo
    issuer = head.issuer or association.name
    if logo is None:
        return RedMark(issuer, number, head.line, head.mark)
    return RedMark(issuer, number, head.line, head.mark, _picture(logo), logo.side)


def _picture(logo: Logo) -> Picture:
    """As tall as it is wished, and never wider than the text."""
    width = logo.tall * logo.width / logo.height
    share = min(1.0, WIDEST / width)
    return Picture(logo.content, width * share, logo.tall * share)


def secretariat_of(association: Association) -> Secretariat:
    """As it stands in the letterhead."""
    head = association.templates.letterhead
    return Secretariat(head.person, head.telephone, head.mail, head.address)
