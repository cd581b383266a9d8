"""What Word is told about the whole file: its language, its rules for the ends of lines, the version it is made for."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from governance_desk.documents.layout.breaking import NEVER_FIRST, NEVER_LAST

_WORD_2013 = "15"  # the newest there is; an older one opens in a compatibility mode and places tables otherwise
_CHINESE = "zh-CN"
# Word has lists for each language of Asia; these stand in place of its own for Chinese.
_RULES = (("w:noLineBreaksAfter", NEVER_LAST), ("w:noLineBreaksBefore", NEVER_FIRST))
_AFTER_COMPRESSION = ("w:savePreviewPicture", "w:compat", "w:rsids")


def write(word: Any, language: str) -> None:
    """`language` is that of the text; the characters of Asia are Chinese in any case."""
    settings = word.settings.element
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")  # python-docx's template lacks what the format requires
    for each in settings.iter(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), _WORD_2013)
    fonts = settings.find(qn("w:themeFontLang"))
    fonts.set(qn("w:val"), language)
    fonts.set(qn("w:eastAsia"), _CHINESE)
    following = next(each for name in _AFTER_COMPRESSION if (each := settings.find(qn(name))) is not None)
    for name, characters in _RULES:
        rule = OxmlElement(name)
        rule.set(qn("w:lang"), _CHINESE)
        rule.set(qn("w:val"), characters)
        following.addprevious(rule)
    spoken = next(word.styles.element.iter(qn("w:lang")))
    spoken.set(qn("w:val"), "en-US" if language == _CHINESE else language)  # of what is not written in Chinese
    spoken.set(qn("w:eastAsia"), _CHINESE)
    _without_thumbnail(word.part.package)


def _without_thumbnail(package: Any) -> None:
    """The template brings a picture of itself, which a file manager would show as that of the paper."""
    for number, each in list(package.rels.items()):
        if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[number]
