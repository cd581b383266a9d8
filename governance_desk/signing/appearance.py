"""What of a signature by certificate is seen on the page: who, when, what for, and who vouches for the name."""

from __future__ import annotations

import datetime
from io import BytesIO

from governance_desk.signing.credentials import Holder
from governance_desk.signing.room import HEIGHT, WIDTH

_PADDING = 7.0
_SIZE, _SMALL = 12.0, 8.0
_PITCH = 12.0
_MOST = 2
"""Lines of the reason: what is longer stands in the signature itself in full."""


def appearance(holder: Holder, at: datetime.datetime, reason: str) -> bytes:
    """A page of WIDTH by HEIGHT points as a PDF, in the faces of the documents; `at` with its zone."""
    from reportlab.pdfgen.canvas import Canvas

    from governance_desk.documents.layout.fonts import Role, font_set
    from governance_desk.documents.layout.pdf import one_at_a_time
    from governance_desk.documents.layout.printable import printable
    from governance_desk.documents.layout.setting import Line, Setter, Style

    small, large = Style(Role.NUMBER, _SMALL), Style(Role.HEADING, _SIZE)
    room = WIDTH - 2 * _PADDING
    with one_at_a_time:
        setter = Setter(font_set(bundled_only=True))
        file = BytesIO()
        face = font_set(bundled_only=True).advances(Role.NUMBER).primary.name
        canvas = Canvas(
            file,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            initialFontName=face,  # type: ignore[arg-type]  # the stubs have float: a name is meant
        )
        canvas.setLineWidth(0.6)
        canvas.rect(0.5, 0.5, WIDTH - 1, HEIGHT - 1)

        def say(line: Line, y: float) -> None:
            x = _PADDING
            for piece in line.pieces:
                canvas.setFont(piece.face, piece.size)
                canvas.drawString(x, y, piece.text)
                x += canvas.stringWidth(piece.text, piece.face, piece.size)

        y = HEIGHT - _PADDING - _SIZE + 1
        say(setter.lines(printable(holder.name), large, room, full=False)[0], y)
        local = at.astimezone()
        lines = [f"电子签名　{local.year}年{local.month}月{local.day}日 {local:%H:%M}"]
        rest = setter.lines(printable(f"事由：{reason}"), small, room, full=False)[:_MOST] if reason.strip() else []
        vouches = "测试证书，不具法律效力" if holder.is_test else "自制证书" if holder.self_made else holder.issuer
        said = [
            *setter.lines(lines[0], small, room, full=False)[:1],
            *rest,
            *setter.lines(printable(f"证书：{vouches}"), small, room, full=False)[:1],
        ]
        for line in said:
            y -= _PITCH
            say(line, y)
        canvas.showPage()
        canvas.save()
    return file.getvalue()
