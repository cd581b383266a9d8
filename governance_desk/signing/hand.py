"""A signature by hand on an issued PDF: its strokes are drawn above the line, appended to what was issued."""

from __future__ import annotations

from io import BytesIO

from governance_desk.documents.seal import require_no_sealed_draft
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.signatures.pen import segments
from governance_desk.signatures.strokes import Strokes
from governance_desk.signing.document import opened, reading
from governance_desk.signing.room import Place


def sign_on(pdf: bytes, strokes: Strokes, place: Place) -> bytes:
    """The PDF with the strokes in `place`; all bytes that were there stay in front.

    Refusal where somebody has signed by certificate already: what is drawn afterwards would void that.
    """
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import enumerate_sig_fields

    reader = opened(pdf)
    require_no_sealed_draft(pdf)
    with reading():
        certified = any(enumerate_sig_fields(reader, filled_status=True))  # of kinds that are not known here, too
    if certified:
        raise Refusal(
            text("The document bears a signature by certificate, which a drawn one would void."),
            next_step=text("Let people sign by hand first, and sign by certificate last."),
        )
    with reading():
        writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
        stream = generic.StreamObject(stream_data=drawn(strokes, place))
        writer.add_stream_to_page(place.page, writer.add_object(stream))  # type: ignore[no-untyped-call]
        output = BytesIO()
        writer.write(output)  # type: ignore[no-untyped-call]
    signed = output.getvalue()
    if not signed.startswith(pdf):
        raise AssertionError("signing did more than append")
    return signed


def drawn(strokes: Strokes, place: Place) -> bytes:
    """The strokes as the content of a page, as large as the place allows, standing on its lower edge."""
    points = [point for stroke in strokes.strokes for point in stroke]
    left, right = min(point[0] for point in points), max(point[0] for point in points)
    top, bottom = min(point[1] for point in points), max(point[1] for point in points)
    scale = min(place.width / max(right - left, 1), place.height / max(bottom - top, 1))
    said = ["q 0 0 0 RG 1 J 1 j"]
    for width, segment in segments(strokes):
        path = [
            f"{place.left + (x - left) * scale:.2f} {place.bottom + (bottom - y) * scale:.2f} {'l' if at else 'm'}"
            for at, (x, y) in enumerate(segment)
        ]
        said.append(f"{width:.2f} w {' '.join(path)} S")
    said.append("Q")
    return "\n".join(said).encode("ascii")
