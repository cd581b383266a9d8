"""The rules of PDF/A-2b (ISO 19005-2) that concern a file such as ours, read from the finished bytes.

This is no validator: it knows texts, rules, pictures and outlines, and calls everything else a fault. The numbers are
the standard's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from fontTools.ttLib import TTFont
from pyhanko.pdf_utils.generic import IndirectObject, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_TAGS = {
    "/Title": "{http://purl.org/dc/elements/1.1/}title",
    "/Author": "{http://purl.org/dc/elements/1.1/}creator",
    "/Subject": "{http://purl.org/dc/elements/1.1/}description",
    "/Producer": "{http://ns.adobe.com/pdf/1.3/}Producer",
    "/Creator": "{http://ns.adobe.com/xap/1.0/}CreatorTool",
}
_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
# What the pages may say: text, paths, colours of red, green and blue, and text marked with what it means.
_TEXT, _COLOURS = "BT ET Tf TL Td Tm Tc Tw Tj T* BDC EMC", "rg RG"
_PATHS = "q Q cm w d J j M i n m l re h S s f f* B b W"
_OPERATORS = frozenset(f"{_TEXT} {_PATHS} {_COLOURS} Do".split(" "))
# A picture in the page itself (ISO 32000-1, 8.9.7): at most 4 kB. Of its dictionary these, and these only, are ours.
_INLINE = re.compile(rb"(?<![^\s])BI\s(?P<said>[^()]*?)\sID\s(?P<data>[0-9A-F]*>)\nEI(?![^\s])")
_STENCIL = re.compile(rb"/W (\d+) /H (\d+) /IM true /D \[1 0\] /F /AHx")
_LONGEST_INLINE = 4096
_LONGEST_STRING, _LONGEST_NAME = 32767, 127
_reference: Any = IndirectObject
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def faults(pdf: bytes) -> list[str]:
    """What a validator would find wrong, each with the number of the rule; nothing where all is well."""
    reader: Any = PdfFileReader(BytesIO(pdf))
    return [*_file(pdf, reader), *_catalog(reader), *_pages(reader)]


def _file(pdf: bytes, reader: Any) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\n%[^\n]*[\x80-\xff]{4}", pdf):
        yield "6.1.2 the head of the file"
    if not re.search(rb"startxref\n\d+\n%%EOF\n?\Z", pdf):
        yield "6.1.3 something stands behind the end"
    if "/ID" not in reader.trailer:
        yield "6.1.3 no name of the file"
    if "/Encrypt" in reader.trailer:
        yield "6.1.3 encrypted"
    table = re.search(rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer", pdf)
    if table is None:
        yield "6.1.4 no table of the objects"
        return
    entries = table.group(2).splitlines()[1:]
    for number, entry in enumerate(entries, start=1):
        place = int(entry[:10])
        if not pdf[place:].startswith(b"%d 0 obj\n" % number):
            yield f"6.1.4 object {number} is not where the table says"
            continue
        written = pdf[place : pdf.index(b"endobj", place)]
        found = reader.get_object(_reference(number, 0, reader))
        if isinstance(found, StreamObject):
            yield from _stream(number, found, pdf, place)
        for string in (
            re.findall(rb"/[^\s/<>\[\]()]+", _STRING.sub(b"", written)) if not isinstance(found, StreamObject) else []
        ):
            if len(string) > _LONGEST_NAME:
                yield f"6.1.13 a name of {len(string)} bytes"


def _stream(number: int, found: StreamObject, pdf: bytes, place: int) -> Iterator[str]:
    begin = re.search(rb">>\s*stream\r?\n", pdf[place:])
    assert begin is not None
    start, length = place + begin.end(), int(found["/Length"])
    if pdf[start + length :][:10] != b"\nendstream":
        yield f"6.1.7.1 stream {number} is not as long as it says, or no line ends before its end"
    if "/F" in found:
        yield f"6.1.7.1 stream {number} lies in another file"
    names = str(found.get("/Filter", ""))
    if "LZW" in names or "Crypt" in names:
        yield f"6.1.7.2 stream {number} is packed with {names}"


def _catalog(reader: Any) -> Iterator[str]:
    root: Any = reader.root
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", str(root.get("/Lang", ""))):
        yield "no language"
    for name in ("/OpenAction", "/AA", "/AcroForm", "/OCProperties", "/Names", "/Perms", "/Requirements"):
        if name in root:
            yield f"{name} in the catalog"
    metadata = _entry(root, "/Metadata")
    if not isinstance(metadata, StreamObject) or metadata.get("/Type") != "/Metadata":
        yield "6.6.2.1 no metadata"
        return
    if "/Filter" in metadata:
        yield "6.6.2.1 the metadata are packed"
    yield from _metadata(metadata.data, reader.trailer["/Info"])
    intents = _entry(root, "/OutputIntents") or []
    if [intent["/S"] for intent in intents] != ["/GTS_PDFA1"]:
        yield "6.2.3 what the colours mean"
    for intent in intents:
        profile = intent["/DestOutputProfile"]
        data = profile.data
        if profile["/N"] != 3 or data[12:20] != b"mntrRGB " or data[36:40] != b"acsp" or data[8] not in (2, 4):
            yield "6.2.3 the profile of the colours"


def _entry(of: Any, name: str) -> Any:
    try:
        return of[name]  # pyHanko's `get` gives references as they are
    except KeyError:
        return None


def _metadata(data: bytes, information: Any) -> Iterator[str]:
    tree = ElementTree.fromstring(data.decode("utf-8"))
    if (tree.findtext(f".//{_PDFA}part"), tree.findtext(f".//{_PDFA}conformance")) != ("2", "B"):
        yield "6.6.4 no PDF/A-2b by its own words"
    for name, tag in _TAGS.items():
        found = tree.find(f".//{tag}")
        said = None if found is None else found.findtext(f".//{_RDF}li") or found.text
        if said != (str(information[name]) if name in information else None):
            yield f"6.6.3 {name}: {said!r} in the metadata is not {information.get(name)!r} in the information"
    if set(information) - set(_TAGS):
        yield f"6.6.3 {set(information) - set(_TAGS)} stand in the information only"


def _pages(reader: Any) -> Iterator[str]:
    codes: dict[str, set[int]] = {}
    fonts: dict[str, Any] = {}
    for page in _leaves(reader.root["/Pages"]):
        for name in ("/Group", "/AA", "/Annots", "/PresSteps"):
            if name in page:
                yield f"{name} on a page"
        resources = page["/Resources"]
        yield from _resources(resources)
        fonts.update({name: resources["/Font"][name] for name in resources["/Font"]})
        contents = page["/Contents"]
        yield from shown(contents.data, codes)
    for name, used in codes.items():
        yield from _font(name, fonts.get(name), used)


def _resources(resources: Any) -> Iterator[str]:
    """Nothing but faces and pictures; a picture may lie in a form, so that it is in the file once."""
    for name in ("/ExtGState", "/Shading", "/Pattern", "/ColorSpace"):
        if resources.get(name):
            yield f"{name} on a page"
    for name in _entry(resources, "/XObject") or {}:
        drawn = resources["/XObject"][name]
        if drawn["/Subtype"] == "/Form":
            for more in ("/Group", "/Ref", "/PS", "/OPI"):
                if more in drawn:
                    yield f"6.2.9 {more} in a form"
            yield from _resources(drawn["/Resources"])
        elif drawn["/Subtype"] == "/Image":
            yield from _image(drawn)
        else:
            yield f"6.2.9 {drawn['/Subtype']} on a page"


def _image(drawn: Any) -> Iterator[str]:
    for name in ("/SMask", "/SMaskInData", "/Mask", "/Alternates", "/OPI"):
        if name in drawn:
            yield f"6.2.8 {name} in a picture"
    if str(drawn.get("/Interpolate", "false")).lower() == "true":
        yield "6.2.8 a picture that is smoothed"
    if drawn["/ColorSpace"] != "/DeviceRGB" or drawn["/BitsPerComponent"] != 8:
        yield f"6.2.4 a picture in {drawn['/ColorSpace']}"


def _leaves(tree: Any) -> Iterator[Any]:
    for reference in tree["/Kids"]:
        kid: Any = reference.get_object()
        if kid["/Type"] == "/Pages":
            yield from _leaves(kid)
        else:
            yield kid


def shown(contents: bytes, codes: dict[str, set[int]]) -> Iterator[str]:
    """The codes that are shown in each font; operators that are not ours."""
    font, last = "", b""
    bare = _STRING.sub(lambda found: b"(" + found.group()[1:-1].hex().encode() + b")", contents)
    for picture in _INLINE.finditer(bare):
        yield from _stencil(picture["said"], picture["data"])
    # Any other picture leaves its BI behind, which is no operator of ours.
    for line in _INLINE.sub(b"", bare).splitlines():
        for token in re.findall(rb"\([0-9a-f]*\)|<<.*?>>|<[0-9A-Fa-f]*>|/[^\s/<>\[\]()]+|[^\s\[\]()<>/]+", line):
            if token.startswith(b"/F"):
                font = token.decode()
            elif token == b"Tj":
                text = _unescaped(bytes.fromhex(last[1:-1].decode()))
                codes.setdefault(font, set()).update(text)
                if len(text) > _LONGEST_STRING:
                    yield f"6.1.13 a string of {len(text)} bytes"
            elif re.fullmatch(rb"[A-Za-z'\"*]+\*?", token) and token.decode() not in _OPERATORS:
                yield f"6.2.2 operator {token.decode()}"
            last = token


def _stencil(said: bytes, data: bytes) -> Iterator[str]:
    """A picture in a page: one bit a point, painted in the colour that is set, packed as hexadecimal figures."""
    found = _STENCIL.fullmatch(said)
    if found is None:
        yield f"6.1.10, 6.2.8 a picture of another kind in a page: {said.decode('latin-1')}"
        return
    wide, high = map(int, found.groups())
    if len(data) != -(-wide // 8) * high * 2 + 1:
        yield f"a picture of {wide} by {high} in {len(data)} bytes"
    if len(data) > _LONGEST_INLINE:
        yield f"ISO 32000-1, 8.9.7: {len(data)} bytes of a picture in a page"


def _unescaped(text: bytes) -> bytes:
    def one(found: re.Match[bytes]) -> bytes:
        said = found.group(1)
        return bytes([int(said, 8)]) if said[:1].isdigit() else _ESCAPES.get(said, said)

    return re.sub(rb"\\([0-7]{1,3}|.)", one, text, flags=re.DOTALL)


def _font(name: str, font: Any, used: set[int]) -> Iterator[str]:
    if font is None:
        yield f"6.2.11 {name} is not there"
        return
    descriptor = font["/FontDescriptor"]
    if font["/Subtype"] != "/TrueType" or "/FontFile2" not in descriptor:
        yield f"6.2.11.4.1 {name} is not embedded"
        return
    if not re.match(r"/[A-Z]{6}\+", font["/BaseFont"]) or font["/BaseFont"] != descriptor["/FontName"]:
        yield f"{name} has the name {font['/BaseFont']}"
    if not int(descriptor["/Flags"]) & 4 or "/Encoding" in font:
        yield f"6.2.11.6 {name} is a face of signs and must have no encoding"
    embedded = TTFont(BytesIO(descriptor["/FontFile2"].data))
    tables = embedded["cmap"].tables
    if len(tables) != 1:
        yield f"6.2.11.6 {name} has {len(tables)} tables of its characters"
    glyphs, order = tables[0].cmap, embedded.getGlyphOrder()
    first, widths = int(font["/FirstChar"]), [float(width) for width in font["/Widths"]]
    if len(widths) != int(font["/LastChar"]) - first + 1:
        yield f"6.2.11.5 {name} has {len(widths)} widths"
    meanings = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>", font["/ToUnicode"].data)
    known = {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in meanings}
    unit = embedded["head"].unitsPerEm
    for code in sorted(used):
        glyph = glyphs.get(code, order[0])
        if glyph == order[0]:
            yield f"6.2.11.8 {name} shows no glyph for {code}"
        advance = embedded["hmtx"][glyph][0] * 1000 / unit
        if abs(widths[code - first] - advance) > 1:
            yield f"6.2.11.5 {name}: {code} is {widths[code - first]} wide, its glyph {advance}"
        if known.get(code, "\0") in "\0\ufeff\ufffe":
            yield f"6.2.11.7 {name}: nobody can tell what {code} means"
