"""How names, codes, telephone numbers and dates are written, and the form they should have.

Full-width forms are turned one by one and not by Unicode's NFKC, which would also replace rare ideographs.
"""

from __future__ import annotations

import datetime
import re

from governance_desk.register.importing.sheet import Cell

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_BLANKS = dict.fromkeys(code for code in range(0x3001) if chr(code).isspace())
_COMPARED = _HALF_WIDTH | _INVISIBLE | _BLANKS
_UNTIDY = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff]")
_TIDY_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_IDEOGRAPH = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_GAP_IN_CHINESE = re.compile(rf"(?<=[{_IDEOGRAPH}（）·])\s+(?=[{_IDEOGRAPH}（）·])")
_MOBILE = re.compile(r"(?:\+?86|0086)?(1[3-9]\d{9})")
_LANDLINE = re.compile(r"(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转|ext\.?)(\d{1,6}))?")
_SERVICE = re.compile(r"([48]00)-?(\d{3})-?(\d{4})")
_ABROAD = re.compile(r"\+\d{7,15}")
_MAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}")
_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_FIGURES = 6
_POSTCODE = re.compile(rf"[0-9]{{{_FIGURES}}}")
_SHORTEST_ADDRESS = 5  # characters: 北京市海淀区 has six, 同上 two
_DATE = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:T?0{1,2}:00(?::00)?)?")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_ZERO = datetime.date(1899, 12, 30)


def half_width(written: str) -> str:
    """Full-width digits, letters, signs and blanks as half-width ones."""
    return written.translate(_HALF_WIDTH)


def has_full_width(written: str) -> bool:
    """Whether a full-width digit or letter stands in it (brackets and commas are meant)."""
    return any(char.isalnum() and ord(char) in _HALF_WIDTH for char in written)


def tidy_name(written: str) -> str:
    """A name of a unit or person without blanks at its ends, line feeds, or gaps between its characters."""
    if not _UNTIDY.search(written):
        return written
    name = " ".join(written.translate(_INVISIBLE).split())
    return _GAP_IN_CHINESE.sub("", name)


def comparable(written: str) -> str:
    """A name for comparing only: blanks, width of signs and case do not count."""
    return written.translate(_COMPARED).casefold()


def tidy_code(written: str) -> str:
    """A unified social credit code in capitals, half-width, without blanks and hyphens."""
    if _CREDIT_CODE.fullmatch(written):
        return written
    return re.sub(r"[\s-]", "", half_width(written.translate(_INVISIBLE))).upper()


def credit_code_form(code: str) -> bool:
    """18 characters of the alphabet of GB 32100-2015 (no I, O, S, V, Z)."""
    return _CREDIT_CODE.fullmatch(code) is not None


def credit_code_valid(code: str) -> bool:
    """Form, registering department and check digit of GB 32100-2015."""
    from stdnum.cn import uscc

    return uscc.is_valid(code)


def tidy_telephone(written: str, *, was_number: bool = False) -> str:
    """A mobile number as 11 digits, a landline as 021-65981234 or 021-65981234-801; others half-width.

    A landline stored as a number has lost its first zero, which is put back (`was_number`).
    """
    if _TIDY_MOBILE.fullmatch(written):
        return written
    number = re.sub(r"[\s()]", "", half_width(written.translate(_INVISIBLE)))
    number = re.sub(r"[‐-―−]", "-", number)
    if match := _MOBILE.fullmatch(number.replace("-", "")):
        return match[1]
    if match := _LANDLINE.fullmatch(f"0{number}" if was_number else number):
        return "-".join(part for part in match.groups() if part)
    if match := _SERVICE.fullmatch(number):
        return "-".join(match.groups())
    return number


def telephone_form(number: str) -> bool:
    """Whether a tidied number is a Chinese mobile, landline or service number, or one from abroad with +."""
    digits = number.replace("-", "")
    return any(
        pattern.fullmatch(candidate)
        for pattern, candidate in ((_MOBILE, digits), (_LANDLINE, number), (_SERVICE, number), (_ABROAD, digits))
    )


def tidy_email(written: str) -> str:
    """A mail address half-width and without blanks."""
    if written.isascii() and not _UNTIDY.search(written):
        return written
    return "".join(half_width(written.translate(_INVISIBLE)).split())


def tidy_address(written: str) -> str:
    """A postal address on one line, without blanks between its characters; its figures and letters half-width.

    Brackets, commas and hyphens stay: Chinese addresses are written with full-width ones.
    """
    tidy = tidy_name(written)
    if not has_full_width(tidy):
        return tidy
    return "".join(half_width(char) if char.isalnum() else char for char in tidy)


def address_form(address: str) -> bool:
    """Whether a letter could go there: 同上 and 无 are no address, and neither is a number alone."""
    return len(address) >= _SHORTEST_ADDRESS and any(char.isalpha() for char in address)


def tidy_postcode(written: str, *, was_number: bool = False) -> str:
    """A postal code half-width and without blanks; one stored as a number has its first zeros put back."""
    if _POSTCODE.fullmatch(written):
        return written
    code = "".join(half_width(written.translate(_INVISIBLE)).split())
    return code.zfill(_FIGURES) if was_number and code.isdecimal() else code


def postcode_form(code: str) -> bool:
    """Whether it is a Chinese postal code: six figures."""
    return _POSTCODE.fullmatch(code) is not None


def email_form(address: str) -> bool:
    """Whether it looks like one mail address."""
    return _MAIL.fullmatch(address) is not None


def date_as_found(cell: Cell) -> datetime.date | None:
    """The date where the cell is one, or is text in ISO form; None for everything that needs a decision."""
    if isinstance(cell, datetime.date):
        return cell
    if isinstance(cell, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        return date_read(cell)
    return None


def date_read(cell: Cell) -> datetime.date | None:
    """The day that a cell means: 2024.07.19, 2024/2/2, 2024年1月28日, 20240719, or a spreadsheet's day number.

    Only forms with the year in front and a day are read; 2024年7月 or 3/4/24 would be a guess.
    """
    if cell is None or isinstance(cell, datetime.date):
        return cell
    written = "".join(half_width(str(cell)).split())
    match = _DATE.fullmatch(written) or _COMPACT_DATE.fullmatch(written)
    if match:
        try:
            return datetime.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    if isinstance(cell, int) and 20_000 <= cell < 80_000:
        return _DAY_ZERO + datetime.timedelta(days=cell)
    return None
