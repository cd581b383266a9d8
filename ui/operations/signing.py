"""What a clerk does to have documents signed: by certificate, by hand, on paper and scanned back; and to check it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.filing.state import Filed, IssuedDocument, Role
from governance_desk.language import text, tr
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.background import Background, Watch, in_background
from ui.operations.run import run, run_all

if TYPE_CHECKING:
    from governance_desk.filing.state import Doubt
    from governance_desk.meeting.ids import MeetingId, VoterId
    from governance_desk.meeting.state import Observer
    from governance_desk.signatures.strokes import Strokes
    from governance_desk.signing.beside import Original
    from governance_desk.signing.check import Checked, Unread
    from governance_desk.signing.credentials import Holder
    from governance_desk.signing.lines import SignatureLine
    from governance_desk.signing.scan.read import Scan

PDF = "application/pdf"


class ByCertificate(msgspec.Struct, frozen=True):
    """How a document is to be signed. The password is used once and kept nowhere."""

    certificate: Path
    password: str
    reason: str
    visible: bool
    page: int
    time_stamps: str


def content_of(desk: Desk, holding: IssuedDocument | Filed) -> bytes:
    """Its bytes; a Fault where they are missing or damaged, a Refusal where they were erased."""
    return bytes(desk.files.take(holding))


def sign_by_certificate(
    *, desk: Desk, document: IssuedDocument, wish: ByCertificate, done: Callable[[], None], parent: QWidget
) -> Background:
    """Sign the newest version beside the windows, for the service may be slow, and file the result."""
    from governance_desk.signing.beside import newest

    holding = newest(document)

    def work(watch: Watch) -> tuple[bytes, str]:
        from governance_desk.signing.credentials import open_credentials, read_credentials
        from governance_desk.signing.room import find_room
        from governance_desk.signing.sign import Wish, require_first, sign
        from governance_desk.signing.time_stamp import time_stamper

        moment = datetime.datetime.now(datetime.UTC)
        credentials = open_credentials(read_credentials(wish.certificate), wish.password, moment)
        pdf = content_of(desk, holding)
        require_first(pdf, credentials)
        place = find_room(pdf, wish.page) if wish.visible else None
        stamps = time_stamper(wish.time_stamps) if wish.time_stamps else None
        signed = sign(pdf, credentials, Wish(wish.reason, "", place), moment, time_stamps=stamps)
        watch.stop_if_cancelled()  # it was given up while the service was waited for: nothing is filed
        return signed, credentials.holder.name

    def signed(result: tuple[bytes, str]) -> None:
        content, name = result
        if _put(desk, document, content, Role.SIGNED, [name], parent):
            done()

    return in_background(sentence=tr("The document is being signed …"), work=work, done=signed, parent=parent)


def lines_of(desk: Desk, document: IssuedDocument) -> tuple[SignatureLine, ...]:
    """The lines of the newest version on which somebody is to sign."""
    from governance_desk.signing.beside import expected_signers, newest
    from governance_desk.signing.lines import signature_lines

    return signature_lines(content_of(desk, newest(document)), expected_signers(desk.association, document))


def sign_line(*, desk: Desk, document: IssuedDocument, line: SignatureLine, strokes: Strokes, parent: QWidget) -> bool:
    """Draw the strokes above the line, and file the result."""
    from governance_desk.signatures.strokes import written
    from governance_desk.signing.beside import newest
    from governance_desk.signing.hand import sign_on

    try:
        written(strokes)  # refuses what is no signature
        content = sign_on(content_of(desk, newest(document)), strokes, line.place)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return _put(desk, document, content, Role.DRAWN, [line.name], parent)


def read_scan(
    *, desk: Desk, document: IssuedDocument, path: Path, done: Callable[[Scan], None], parent: QWidget
) -> Background:
    """Read and straighten a scan beside the windows, and recognise the pages of the document in it."""
    from governance_desk.signing.beside import newest

    holding = newest(document)

    def work(watch: Watch) -> Scan:
        from governance_desk.signing.lines import signature_lines
        from governance_desk.signing.scan.known import KnownPages
        from governance_desk.signing.scan.read import read_file
        from governance_desk.signing.scan.read import read_scan as read

        def page(number: int) -> None:
            watch.stop_if_cancelled()
            watch.progress(number, 0)

        content = read_file(path)
        pdf = content_of(desk, holding)
        known = KnownPages(pdf, [each.place.page for each in signature_lines(pdf)])
        return read(content, page, path.name, known)

    return in_background(
        sentence=tr("Being read and straightened: {file}", file=path.name), work=work, done=done, parent=parent
    )


def file_scan(
    *,
    desk: Desk,
    document: IssuedDocument,
    scan: Scan,
    who: Sequence[str],
    parent: QWidget,
    doubts: tuple[Doubt, ...] = (),
) -> bool:
    """File the straightened pages beside the document, and the file that they came from; what did not check stays."""
    from governance_desk.signing.beside import Original
    from governance_desk.signing.scan.read import scan_pdf

    original = Original(scan.name, scan.content)
    return _put(desk, document, scan_pdf(scan, document.title), Role.SCAN, who, parent, original, doubts)


def signatures_of(
    *,
    desk: Desk | None,
    pdf: bytes,
    done: Callable[[tuple[tuple[Checked, ...], tuple[Unread, ...]]], None],
    parent: QWidget,
) -> Background:
    """Check the signatures of a PDF beside the windows, with the association's list where one is open."""
    listed = [each.der for each in desk.association.signatures.trusted.values()] if desk is not None else []

    def work(_watch: Watch) -> tuple[tuple[Checked, ...], tuple[Unread, ...]]:
        from governance_desk.signing.check import check, unread

        return check(pdf, datetime.datetime.now(datetime.UTC), listed), unread(pdf)

    return in_background(sentence=tr("The signatures are being checked …"), work=work, done=done, parent=parent)


def read_pdf(path: Path) -> bytes:
    """A PDF from the disk; a Fault where it cannot be read."""
    from governance_desk.signing.document import LARGEST

    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as problem:
        raise Fault(
            text("{file} cannot be read.", file=path.name),
            next_step=text("Check the name, and that no other program holds it."),
        ) from problem


def read_holder(path: Path) -> tuple[Holder, bytes]:
    """What a certificate in a file says of itself, and the certificate; a Fault where the file holds none."""
    from asn1crypto.x509 import Certificate

    from governance_desk.signing.credentials import holder_of, read_credentials
    from governance_desk.signing.trusted import read_certificate

    der = read_certificate(read_credentials(path))
    return holder_of(Certificate.load(der)), der


def trust(*, desk: Desk, found: Checked, reason: str, parent: QWidget) -> bool:
    """Put the certificate of this signature on the association's list."""
    return trust_certificate(desk=desk, holder=found.holder, der=found.certificate, reason=reason, parent=parent)


def trust_certificate(*, desk: Desk, holder: Holder, der: bytes, reason: str, parent: QWidget) -> bool:
    """Put a certificate on the association's list."""
    from governance_desk.signatures.commands import TrustCertificate

    command = TrustCertificate(
        fingerprint=holder.fingerprint,
        holder=holder.name,
        issuer=holder.issuer,
        until=holder.until.date(),
        der=der,
        day=desk.clock().day,
        reason=reason,
    )
    return run(desk, command, parent)


def distrust(*, desk: Desk, fingerprint: str, reason: str, parent: QWidget) -> bool:
    """Take a certificate off the association's list."""
    from governance_desk.signatures.commands import DropCertificate

    return run(desk, DropCertificate(fingerprint=fingerprint, day=desk.clock().day, reason=reason), parent)


def make_test_certificate(*, path: Path, name: str, password: str, parent: QWidget) -> bool:
    """Write a certificate for trying it out, closed with the password."""
    from governance_desk.documents.issue import write_document
    from governance_desk.signing.certificate import self_made

    try:
        write_document(path, self_made(name, password, datetime.datetime.now(datetime.UTC)))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return True


def sign_in_by_hand(
    *, desk: Desk, meeting: MeetingId, voter: VoterId, signer: str, strokes: Strokes, parent: QWidget
) -> bool:
    """Somebody signs at the door; the strokes are kept beside the journal."""
    from hashlib import sha256

    from governance_desk.signatures.commands import SignByHand
    from governance_desk.signatures.strokes import written

    try:
        content = written(strokes)
    except Refusal as error:
        show_error(error, parent)
        return False
    command = SignByHand(
        meeting=meeting,
        voter=voter,
        signer=signer,
        content=sha256(content).hexdigest(),
        size=len(content),
        day=desk.clock().day,
    )
    return run(desk, command, parent, keep=[content])


def take_back_hand_signature(*, desk: Desk, meeting: MeetingId, voter: VoterId, reason: str, parent: QWidget) -> bool:
    """It stands in the wrong line."""
    from governance_desk.signatures.commands import TakeBackHandSignature

    command = TakeBackHandSignature(meeting=meeting, voter=voter, day=desk.clock().day, reason=reason)
    return run(desk, command, parent)


def sign_in_observer(*, desk: Desk, meeting: MeetingId, observer: Observer, strokes: Strokes, parent: QWidget) -> bool:
    """Somebody who attends without a vote signs at the door."""
    from hashlib import sha256

    from governance_desk.signatures.commands import SignAsObserver
    from governance_desk.signatures.strokes import written

    try:
        content = written(strokes)
    except Refusal as error:
        show_error(error, parent)
        return False
    command = SignAsObserver(
        meeting=meeting,
        name=observer.name,
        unit=observer.unit,
        content=sha256(content).hexdigest(),
        size=len(content),
        day=desk.clock().day,
    )
    return run(desk, command, parent, keep=[content])


def take_back_observer_signature(
    *, desk: Desk, meeting: MeetingId, observer: Observer, reason: str, parent: QWidget
) -> bool:
    """It stands in the wrong line."""
    from governance_desk.signatures.commands import TakeBackObserverSignature

    day = desk.clock().day
    command = TakeBackObserverSignature(meeting=meeting, name=observer.name, unit=observer.unit, day=day, reason=reason)
    return run(desk, command, parent)


def _put(
    desk: Desk,
    document: IssuedDocument,
    content: bytes,
    role: Role,
    who: Sequence[str],
    parent: QWidget,
    original: Original | None = None,
    doubts: tuple[Doubt, ...] = (),
) -> bool:
    from governance_desk.signing.beside import put

    act = put(
        desk.association,
        document,
        content,
        role=role,
        who=who,
        day=desk.clock().day,
        new_id=desk.new_id,
        original=original,
        doubts=doubts,
    )
    return run_all(desk, act.commands, parent, keep=act.contents)
