"""A time-stamp service on this computer, over HTTP as the real ones are."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps import DummyTimeStamper

from tests.signing.made_up import Maker


def stamper(maker: Maker) -> DummyTimeStamper:
    """What makes the stamps."""
    key = maker.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return DummyTimeStamper(x509.Certificate.load(maker.der), keys.PrivateKeyInfo.load(key))


@contextmanager
def service(maker: Maker, *, answer: bytes | None = None) -> Iterator[str]:
    """Its address; with `answer` it says only that, whatever it is asked."""
    stamps = stamper(maker)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            said = answer
            if said is None:
                said = asyncio.run(stamps.async_request_tsa_response(tsp.TimeStampReq.load(asked))).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, format: str, *args: object) -> None:
            """Nobody wants to know."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
