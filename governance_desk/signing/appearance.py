"""What of a signature by certificate is seen on the page: who, when, what for, and who vouches for the name."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from governance_desk.signing.credentials import Holder
from governance_desk.signing.room import HEIGHT, WIDTH

if TYPE_CHECKING:
    from governance_desk.documents.printing.fit import Text

_PADDING = 6.0
_SIZE, _SMALL, _LEAST = 12.0, 8.0, 6.0
_MOST = 2
"""Lines of the name, of the reason and of who vouches: what is longer still stands in the signature itself in full."""


def appearance(holder: Holder, at: datetime.datetime, reason: str) -> bytes:
    """A page of WIDTH by HEIGHT points as a PDF, in the faces of the documents; `at` with its zone.

    All of it becomes smaller where that is needed, so that no name is cut off.
    """
    from reportlab.pdfgen.canvas import Canvas

    from governance_desk.documents.layout.fonts import Role, font_set
    from governance_desk.documents.layout.pdf import one_at_a_time
    from governance_desk.documents.layout.setting import Setter
    from governance_desk.documents.printing.fit import Text, fitted

    local = at.astimezone()
    vouches = "测试证书，不具法律效力" if holder.is_test else "自制证书" if holder.self_made else holder.issuer
    texts = [
        Text(holder.name, Role.HEADING, largest=_SIZE, least=_LEAST, lines=_MOST),
        _small(f"电子签名　{local.year}年{local.month}月{local.day}日 {local:%H:%M}", lines=1),
        *([_small(f"事由：{reason}")] if reason.strip() else []),
        _small(f"证书：{vouches}"),
    ]
    with one_at_a_time:
        fonts = font_set(bundled_only=True)
        file = BytesIO()
        canvas = Canvas(
            file,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            initialFontName=fonts.advances(Role.NUMBER).primary.name,  # type: ignore[arg-type]  # a name is meant
        )
        canvas.setLineWidth(0.6)
        canvas.rect(0.5, 0.5, WIDTH - 1, HEIGHT - 1)
        for line in fitted(texts, WIDTH - 2 * _PADDING, HEIGHT - 2 * _PADDING, Setter(fonts)).marks:
            x = _PADDING + line.x
            for piece in line.pieces:
                canvas.setFont(piece.face, piece.size)
                canvas.drawString(x, HEIGHT - _PADDING - line.baseline, piece.text)
                x += canvas.stringWidth(piece.text, piece.face, piece.size)
        canvas.showPage()
        canvas.save()
    return file.getvalue()


def _small(words: str, lines: int = _MOST) -> Text:
    from governance_desk.documents.layout.fonts import Role
    from governance_desk.documents.printing.fit import Text

    return Text(words, Role.NUMBER, largest=_SMALL, least=_LEAST, lines=lines)
