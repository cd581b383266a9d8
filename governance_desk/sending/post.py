"""The association's mail server (SMTP): what is said to it, and what it may answer."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable, Iterable, Iterator
from email.message import EmailMessage
from enum import StrEnum
from types import TracebackType

import msgspec

from governance_desk.filing.state import Trouble
from governance_desk.language import text
from governance_desk.sending.recipient import Recipient
from governance_desk.sending.trouble import NotSent

WAIT = 20.0
"""Seconds until a server that says nothing counts as one that does not answer."""


class Security(StrEnum):
    """How the way to the server is kept private."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"  # for a server on the same computer or in the same house


USUAL_PORT = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}


class MailServer(msgspec.Struct, frozen=True):
    """Where to send, and as whom. The password is never part of it: it is asked for and kept in memory."""

    host: str
    port: int
    security: Security
    user: str
    sender: str


class Parcel(msgspec.Struct, frozen=True):
    """One message on its way; `make` draws it up when it is its turn."""

    recipient: Recipient
    make: Callable[[], EmailMessage]


class Outcome(msgspec.Struct, frozen=True):
    """What became of one message; `trouble` None: the server took it."""

    recipient: Recipient
    trouble: NotSent | None = None


class Post:
    """A connection to the server, to be used in a `with`. NotSent where there is none, or the login is refused."""

    def __init__(self, server: MailServer, password: str, *, trust: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._password = password
        self._trust = trust
        self._connection: smtplib.SMTP | None = None

    def __enter__(self) -> Post:
        self._connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def send(self, message: EmailMessage, recipient: Recipient) -> None:
        """Hand over one message; NotSent says why it was not taken. A connection that was cut is made once more."""
        for again in (False, True):
            if self._connection is None:
                self._connect()
            try:
                self._hand_over(message, recipient)
                return
            except (smtplib.SMTPServerDisconnected, ConnectionError) as problem:
                self._close()
                if again:
                    raise self._silent() from problem

    def _hand_over(self, message: EmailMessage, recipient: Recipient) -> None:
        assert self._connection is not None
        try:
            left_out = self._connection.send_message(
                message, from_addr=self._server.sender, to_addrs=list(recipient.addresses)
            )
        except smtplib.SMTPServerDisconnected:
            raise
        except smtplib.SMTPRecipientsRefused as problem:
            said = next(iter(problem.recipients.values()))
            raise self._refused(recipient, _words(said[1])) from problem
        except smtplib.SMTPSenderRefused as problem:
            raise NotSent(
                Trouble.REFUSED,
                text(
                    "The mail server does not let {sender} send: {said}",
                    sender=self._server.sender,
                    said=_words(problem.smtp_error),
                ),
                text("Check the sender's address in the settings of sending."),
                stops=True,
            ) from problem
        except smtplib.SMTPResponseException as problem:
            raise self._refused(recipient, _words(problem.smtp_error)) from problem
        except smtplib.SMTPException as problem:
            raise self._refused(recipient, str(problem)) from problem
        except TimeoutError as problem:
            self._close()
            raise self._silent() from problem
        if left_out:
            raise self._refused(recipient, _words(next(iter(left_out.values()))[1]))

    def _connect(self) -> None:
        server = self._server
        try:
            if server.security is Security.TLS:
                connection: smtplib.SMTP = smtplib.SMTP_SSL(
                    server.host, server.port, timeout=WAIT, context=self._trusted()
                )
            else:
                connection = smtplib.SMTP(server.host, server.port, timeout=WAIT)
        except ssl.SSLError as problem:
            raise self._not_private() from problem
        except (OSError, UnicodeError, smtplib.SMTPException) as problem:  # a host's name may be no name
            raise self._silent() from problem
        try:
            self._greet(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def _greet(self, connection: smtplib.SMTP) -> None:
        try:
            if self._server.security is Security.STARTTLS:
                connection.starttls(context=self._trusted())
            if self._server.user:
                connection.login(self._server.user, self._password)
        except (smtplib.SMTPAuthenticationError, UnicodeError) as problem:  # which no password of a server has
            raise NotSent(
                Trouble.LOGIN,
                text("The mail server refused the user name or the password."),
                text("Enter both again; many mail services want a password of their own for mail programs (授权码)."),
                stops=True,
            ) from problem
        except (ssl.SSLError, smtplib.SMTPNotSupportedError) as problem:
            raise self._not_private() from problem
        except (OSError, smtplib.SMTPException) as problem:
            raise self._silent() from problem

    def _trusted(self) -> ssl.SSLContext:
        return self._trust or ssl.create_default_context()

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.quit()
            except (OSError, smtplib.SMTPException):
                connection.close()

    def _silent(self) -> NotSent:
        return NotSent(
            Trouble.UNREACHABLE,
            text(
                "The mail server {host} does not answer at port {port}.", host=self._server.host, port=self._server.port
            ),
            text("Check the network, then the server's name and port in the settings of sending; drafts need neither."),
            stops=True,
        )

    def _not_private(self) -> NotSent:
        return NotSent(
            Trouble.NOT_PRIVATE,
            text("No private connection to the mail server {host} came about.", host=self._server.host),
            text("Check how the connection is to be kept private, and the port, in the settings of sending."),
            stops=True,
        )

    def _refused(self, recipient: Recipient, said: str) -> NotSent:
        return NotSent(
            Trouble.REFUSED,
            text("The mail server did not take the message to {name}: {said}", name=recipient.name, said=said),
            text("Check the address in the contact data, then send again what failed."),
        )


def send_all(
    server: MailServer,
    password: str,
    parcels: Iterable[Parcel],
    watch: Callable[[int], None] = lambda _done: None,
    trust: ssl.SSLContext | None = None,
) -> Iterator[Outcome]:
    """Send them one after the other; what fails does not stop the others, but where none could fare better.

    `watch` is told how many are done before each, and may raise to stop.
    """
    stopped: NotSent | None = None
    post = Post(server, password, trust=trust)
    with_post = False
    try:
        for done, parcel in enumerate(parcels):
            watch(done)
            if stopped is None:
                try:
                    if not with_post:
                        post.__enter__()
                        with_post = True
                    post.send(parcel.make(), parcel.recipient)
                except NotSent as trouble:
                    yield Outcome(parcel.recipient, trouble)
                    stopped = trouble if trouble.stops else None
                else:
                    yield Outcome(parcel.recipient)
            else:
                yield Outcome(parcel.recipient, stopped)
    finally:
        post.__exit__(None, None, None)


def _words(said: bytes | str) -> str:
    """What a server answered, on one line."""
    return " ".join((said.decode("utf-8", "replace") if isinstance(said, bytes) else said).split())[:200]
