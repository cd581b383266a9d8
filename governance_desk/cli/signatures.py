"""`signatures`: who signed a PDF, when, and whether it is still what was signed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from governance_desk.cli.output import print_json, print_line
from governance_desk.errors import Fault
from governance_desk.language import Text, render, text, tr

REFUSED = 1


class SignatureState(msgspec.Struct, frozen=True):
    """A signature. The moments are in UTC; `change` and `trust` as in `governance_desk.signing.check`."""

    signer: str
    organisation: str
    issuer: str
    claimed: datetime.datetime | None
    stamped: datetime.datetime | None
    stamped_by: str
    sound: bool
    change: str
    trust: str
    reason: str
    fingerprint: str
    sentence: Text


class SignaturesState(msgspec.Struct, frozen=True):
    """All of a document. `sound`: there is one, none has been broken, and all could be checked."""

    sound: bool
    signatures: tuple[SignatureState, ...]
    unchecked: tuple[Text, ...] = ()


def signatures(
    file: Annotated[Path, typer.Argument(metavar=tr("FILE"), help=tr("A PDF."))],
    trust: Annotated[
        list[Path] | None,
        typer.Option(
            "--trust",
            metavar=tr("CERTIFICATE"),
            help=tr("A certificate (.cer, .crt, .pem) that you trust; may be repeated."),
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=tr("Print one JSON object."))] = False,
) -> int:
    """Say who signed a PDF, when, whether it was changed since, and who vouches for the names. Asks no network."""
    from governance_desk.signing.check import check, unread
    from governance_desk.signing.say import fingerprint, since, trusted, unchecked, verdict, when
    from governance_desk.signing.trusted import read_certificate

    listed = [read_certificate(_read(each)) for each in trust or ()]
    pdf = _read(file)
    found = check(pdf, datetime.datetime.now(datetime.UTC), listed)
    others = unread(pdf)
    state = SignaturesState(
        bool(found) and all(each.sound for each in found) and not others,
        tuple(
            SignatureState(
                each.holder.name,
                each.holder.organisation,
                each.holder.issuer,
                each.claimed,
                each.stamped,
                each.stamped_by,
                each.sound,
                each.change.value,
                each.trust.value,
                each.reason,
                each.holder.fingerprint,
                verdict(each),
            )
            for each in found
        ),
        tuple(unchecked(each) for each in others),
    )
    if as_json:
        print_json(state)
    elif not found and not others:
        print_line(tr("{file} bears no signature by certificate.", file=file.name))
    else:
        for number, each in enumerate(found, 1):
            print_line(f"{number}. {each.holder.name}　{render(verdict(each))}")
            for label, said in (
                (tr("Signed on"), render(when(each))),
                (tr("Since then"), render(since(each))),
                (tr("The signer's certificate"), render(trusted(each))),
                (tr("Reason"), each.reason),
                (tr("Fingerprint"), fingerprint(each)),
            ):
                if said:
                    print_line(f"   {label}: {said}")
        for sentence in state.unchecked:
            print_line(render(sentence))
    return 0 if state.sound else REFUSED


def _read(file: Path) -> bytes:
    from governance_desk.signing.document import LARGEST

    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as problem:
        raise Fault(
            text("{file} cannot be read.", file=file.name),
            next_step=text("Check the name, and that no other program holds it."),
        ) from problem
