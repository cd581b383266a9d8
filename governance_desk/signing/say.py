"""What was found of a signature, in sentences."""

from __future__ import annotations

import datetime

from governance_desk.language import Text, text
from governance_desk.signing.check import Change, Checked, Trust, Unread


def verdict(found: Checked) -> Text:
    """The one sentence that matters most."""
    if found.change is Change.BROKEN:
        return text("Invalid: what was signed is not what stands here.")
    if found.change is Change.CHANGED:
        return text("The document was changed after this signature.")
    if found.change is Change.FILLED:
        return text("Fields of the document were filled in after this signature.")
    if found.trust is Trust.WEAK:
        return text("No change is seen, but such a signature can be forged today ({method}).", method=found.weak)
    if found.trust is Trust.LISTED:
        return text("Valid, and the association knows the certificate.")
    return text("Unchanged since it was signed; who signed is for you to make sure.")


def when(found: Checked) -> Text:
    """The moment, and who says so."""
    if found.stamped is not None:
        if found.stamp_listed:
            return text(
                "{moment}, confirmed by the time stamp of {service}",
                moment=_moment(found.stamped),
                service=found.stamped_by,
            )
        return text(
            "{moment}, by the time stamp of {service}, whose certificate is not on the association's list",
            moment=_moment(found.stamped),
            service=found.stamped_by,
        )
    if found.claimed is not None:
        return text("{moment}, as the signer's computer had it", moment=_moment(found.claimed))
    return text("It is not said when.")


def since(found: Checked) -> Text:
    """What happened to the document after it was signed."""
    match found.change:
        case Change.NONE:
            return text("Not changed since.")
        case Change.SIGNED:
            return text("Not changed since, only signed by others.")
        case Change.FILLED:
            return text("Fields were filled in since; the text is the one that was signed.")
        case Change.CHANGED:
            return text("Pages, or what stands on them, were changed since: ask the signer for what was signed.")
        case Change.BROKEN:
            return text("The bytes that were signed were changed: this signature says nothing about this document.")


def trusted(found: Checked) -> Text:
    """Who vouches for the name."""
    name = found.holder.name
    match found.trust:
        case Trust.LISTED:
            return text("The certificate, or the one that issued it, stands on the association's list.")
        case Trust.TEST:
            return text("A test certificate of this program: for trying it out, it proves nothing.")
        case Trust.SELF_MADE:
            return text("{name} made this certificate without anybody else: ask them for its fingerprint.", name=name)
        case Trust.UNKNOWN:
            return text(
                "Issued by {issuer}, which is not on the association's list: nobody was asked over the network.",
                issuer=found.holder.issuer,
            )
        case Trust.EXPIRED:
            return text(
                "The certificate was not valid at that moment: it held from {since} to {until}.",
                since=_day(found.holder.since),
                until=_day(found.holder.until),
            )
        case Trust.WEAK:
            return text(
                "Signed with {method}, which can be broken: have it signed again with a present-day certificate.",
                method=found.weak,
            )
        case Trust.UNFIT:
            return text("The certificate is on the list, but is not made for signing, or was revoked.")


def unchecked(found: Unread) -> Text:
    """Of a signature of a kind that is not known here."""
    return text(
        "The signature in “{field}” is of a kind that cannot be checked here ({kind}): check it with the program of "
        "whoever signed.",
        field=found.field,
        kind=found.kind or "?",
    )


def fingerprint(found: Checked) -> str:
    """In groups of four characters, as it is read out over the telephone."""
    return " ".join(found.holder.fingerprint[at : at + 4] for at in range(0, 64, 4)).upper()


def _moment(at: datetime.datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M:%S}"


def _day(at: datetime.datetime) -> str:
    return str(at.astimezone().date())
