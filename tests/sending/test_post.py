"""Sending over a server on this computer: what goes out, what does not, and why."""

from __future__ import annotations

import datetime
import ssl
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from governance_desk.filing.state import Trouble
from governance_desk.language import render
from governance_desk.sending.message import Enclosure, Letter, ready
from governance_desk.sending.post import MailServer, Outcome, Parcel, Security, send_all
from governance_desk.sending.recipient import Kind, Recipient
from tests.sending.mail_server import HOST, PASSWORD, USER, Box, certificate, free_port, serving

AT = datetime.datetime(2026, 3, 5, 1, tzinfo=datetime.UTC)
LETTER = Letter("关于开会的通知", "请到会。", (Enclosure("通知.pdf", "application/pdf", b"%PDF"),), USER, "秘书处")


def parcels(count: int = 3) -> list[Parcel]:
    made = []
    for number in range(1, count + 1):
        recipient = Recipient(Kind.PERSON, f"p{number}", f"代表{number}", (f"p{number}@example.org",))
        made.append(Parcel(recipient, partial(ready, LETTER, recipient, at=AT, message_id=f"{number}@x")))
    return made


def server(port: int, security: Security = Security.NONE, user: str = "") -> MailServer:
    return MailServer(HOST, port, security, user, USER)


def troubles(outcomes: Sequence[Outcome]) -> list[Trouble | None]:
    return [each.trouble.trouble if each.trouble is not None else None for each in outcomes]


def test_each_recipient_has_a_message_of_their_own() -> None:
    box = Box()
    with serving(box) as port:
        outcomes = list(send_all(server(port), "", parcels()))
    assert troubles(outcomes) == [None, None, None]
    assert box.to == [("p1@example.org",), ("p2@example.org",), ("p3@example.org",)]
    assert [each["Subject"] for each in box.messages] == ["关于开会的通知"] * 3
    assert box.messages[0]["From"].addresses[0].addr_spec == USER
    assert next(box.messages[0].iter_attachments()).get_content() == b"%PDF"


def test_one_who_is_refused_does_not_stop_the_others() -> None:
    box = Box(unknown=("p2@example.org",))
    with serving(box) as port:
        outcomes = list(send_all(server(port), "", parcels()))
    assert troubles(outcomes) == [None, Trouble.REFUSED, None]
    assert len(box.messages) == 2
    trouble = outcomes[1].trouble
    assert trouble is not None
    assert "代表2" in render(trouble.sentence, "zh_CN")
    assert "no such user" in render(trouble.sentence, "zh_CN")
    assert render(trouble.next_step, "zh_CN")


def test_a_server_that_hangs_up_is_called_once_more() -> None:
    box = Box()
    box.hang_up_after = 1
    with serving(box) as port:
        outcomes = list(send_all(server(port), "", parcels()))
    assert troubles(outcomes)[1:] == [None, None]
    assert {each[0] for each in box.to} == {"p1@example.org", "p2@example.org", "p3@example.org"}


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # it never leaves this computer
def test_a_login_is_asked_for_and_a_wrong_one_stops_all() -> None:
    box = Box()
    with serving(box, login=True) as port:
        right = list(send_all(server(port, user=USER), PASSWORD, parcels(1)))
        wrong = list(send_all(server(port, user=USER), "wrong", parcels()))
        strange = list(send_all(server(port, user=USER), "密码", parcels()))
    assert troubles(right) == [None]
    assert troubles(wrong) == troubles(strange) == [Trouble.LOGIN] * 3
    assert len(box.messages) == 1


@pytest.mark.parametrize("security", list(Security))
def test_a_server_that_is_not_there_is_asked_once(security: Security) -> None:
    told: list[int] = []
    outcomes = list(send_all(server(free_port(), security), "", parcels(), told.append))
    assert troubles(outcomes) == [Trouble.UNREACHABLE] * 3
    assert outcomes[0].trouble is outcomes[2].trouble, "asked once, not three times"
    assert told == [0, 1, 2]
    nowhere = MailServer("no.such.host.invalid", 25, security, "", USER)
    assert troubles(list(send_all(nowhere, "", parcels(1)))) == [Trouble.UNREACHABLE]


def test_starttls_with_a_certificate_that_is_trusted_and_one_that_is_not(tmp_path: Path) -> None:
    box = Box()
    of_server, trusting = certificate(tmp_path)
    with serving(box, starttls=of_server) as port:
        asked = server(port, Security.STARTTLS)
        assert troubles(list(send_all(asked, "", parcels(1), trust=trusting))) == [None]
        assert (
            troubles(list(send_all(asked, "", parcels(2), trust=ssl.create_default_context())))
            == [Trouble.NOT_PRIVATE] * 2
        )
    assert len(box.messages) == 1


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # the way is private from the first byte
def test_tls_from_the_first_byte_with_a_certificate_that_is_trusted_and_one_that_is_not(tmp_path: Path) -> None:
    box = Box()
    of_server, trusting = certificate(tmp_path)
    with serving(box, tls=of_server, login=True) as port:
        asked = server(port, Security.TLS, USER)
        assert troubles(list(send_all(asked, PASSWORD, parcels(2), trust=trusting))) == [None, None]
        assert troubles(list(send_all(asked, "wrong", parcels(1), trust=trusting))) == [Trouble.LOGIN]
        strange = send_all(asked, PASSWORD, parcels(2), trust=ssl.create_default_context())
        assert troubles(list(strange)) == [Trouble.NOT_PRIVATE] * 2
        assert box.to == [("p1@example.org",), ("p2@example.org",)]
        assert next(box.messages[1].iter_attachments()).get_content() == b"%PDF"


def test_a_server_without_encryption_gets_nothing_where_it_is_wanted() -> None:
    box = Box()
    with serving(box) as port:
        assert troubles(list(send_all(server(port, Security.STARTTLS), "", parcels(1)))) == [Trouble.NOT_PRIVATE]
        assert troubles(list(send_all(server(port, Security.TLS), "", parcels(1)))) == [Trouble.NOT_PRIVATE]
    assert box.messages == []


def test_whoever_watches_may_stop_it() -> None:
    class Enough(Exception):
        pass

    def watch(done: int) -> None:
        if done == 2:
            raise Enough

    box = Box()
    with serving(box) as port, pytest.raises(Enough):
        list(send_all(server(port), "", parcels(), watch))
    assert len(box.messages) == 2
