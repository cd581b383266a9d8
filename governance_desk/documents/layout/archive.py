"""What makes a PDF one for the archive, PDF/A-2b (ISO 19005-2): readable in fifty years, by itself.

The fonts are embedded and every character has its meaning (`truetype.py`); here the file says what it is (XMP, 6.6),
what its colours mean (6.2.3), and its objects end as they must (6.1.7). reportlab 5.1 has a place for the first only.
There is no hour of making, neither in the information nor in XMP: the same paper gives the same bytes.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from governance_desk.documents.layout.colour import NAME, srgb_profile

VERSION = (1, 7)
PRODUCER = "Governance Desk"
# ISO 32000-1, annex C: a string has at most 32,767 bytes; two for each character, four for a rare one.
LONGEST = 4000

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{said}<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_ALTERNATIVE = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
_SEQUENCE = "<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>"
_FORMS = {
    "Title": ("dc:title", _ALTERNATIVE),
    "Author": ("dc:creator", _SEQUENCE),
    "Subject": ("dc:description", _ALTERNATIVE),
}


class _Information(pdfdoc.PDFInfo):
    """What the file says of itself in the old place: the same as in XMP, and nothing besides."""

    def __init__(self, said: dict[str, str]) -> None:
        super().__init__()
        self._said = said
        self.title, self.author, self.subject = (said.get(each, "") for each in _FORMS)

    def format(self, document: Any) -> Any:
        written = {name: pdfdoc.PDFString(text) for name, text in self._said.items()}
        for name in ("Creator", "Producer"):
            written[name] = pdfdoc.PDFString(PRODUCER)
        return pdfdoc.PDFDictionary(written).format(document)


def declare(canvas: Canvas, *, title: str, author: str, subject: str, language: str) -> None:
    """Let the file of this canvas say what it is: its title, by whom, on what; and that it is PDF/A-2b.

    The texts are printable; what is empty is left out. To be called before the first page.
    """
    texts = {"Title": title, "Author": author, "Subject": subject}
    said = {name: text[:LONGEST] for name, text in texts.items() if text}
    document: Any = vars(canvas)["_doc"]  # the canvas has no method for any of this
    document.info = _Information(said)
    catalog = document.Catalog
    catalog.Metadata = pdfdoc.XMP(creator=lambda _document: _metadata(said, language))
    profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), content=srgb_profile(), filters=[pdfdoc.PDFZCompress])
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString(NAME),
        "Info": pdfdoc.PDFString(NAME),
        "DestOutputProfile": document.Reference(profile),
    }
    catalog.OutputIntents = pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]


def _metadata(said: dict[str, str], language: str) -> bytes:
    lines = "".join(
        f"<{tag}>{form.format(escape(said[name]))}</{tag}>\n" for name, (tag, form) in _FORMS.items() if name in said
    )
    return _XMP.format(language=escape(language), said=lines, producer=PRODUCER).encode()


_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_ENTRY = 20
_END = b"endstream\nendobj\n"


def ended(pdf: bytes) -> bytes:
    """The file with a line's end before each `endstream` (6.1.7.1), which reportlab leaves out; its table mended.

    ValueError for a file that is not as reportlab writes it: one table, behind all objects.
    """
    start = _START.search(pdf)
    table = _TABLE.match(pdf, int(start.group(1))) if start is not None else None
    if start is None or table is None:
        raise ValueError("not a file with one table of objects")
    count, entries = int(table.group(1)), table.end()
    places = [int(pdf[at : at + 10]) for at in range(entries + _ENTRY, entries + _ENTRY * count, _ENTRY)]
    bounds = sorted({*places, table.start()})
    parts: list[bytes] = [pdf[: bounds[0]]]
    moved: dict[int, int] = {}
    length = len(parts[0])
    for begin, end in pairwise(bounds):
        moved[begin] = length
        part = pdf[begin:end]
        at = part.rfind(_END)
        if at >= 0:
            part = part[:at] + b"\n" + part[at:]
        parts.append(part)
        length += len(part)
    lines = [b"xref\n0 %d\n" % count, pdf[entries : entries + _ENTRY]]
    lines += [b"%010d 00000 n \n" % moved[place] for place in places]
    trailer = pdf[entries + _ENTRY * count : start.start(1)]
    return b"".join((*parts, *lines, trailer, b"%d\n%%%%EOF\n" % length))
