"""What the libraries that sign and check need before they are used here."""

from __future__ import annotations

import logging
import unicodedata
from functools import cache


@cache
def prepare() -> None:
    """Once in a process, before a certificate is read."""
    _know_rare_names()
    for name in ("pyhanko", "pyhanko_certvalidator"):  # what they find is said in sentences, not in a log
        log = logging.getLogger(name)
        log.addHandler(logging.NullHandler())
        log.propagate = False


def _know_rare_names() -> None:
    """Let certificates bear names with rare characters.

    asn1crypto compares names as RFC 4518 has it, with the characters of Unicode 3.2, which is of 2002: a certificate
    of 欧阳𬱖 (the last character came in 2015) could neither sign nor be checked. Such a name is compared in its
    normal form; every other one as before.
    """
    from asn1crypto.x509 import NameTypeAndValue

    before = NameTypeAndValue._ldap_string_prep

    def prepared(self: NameTypeAndValue, string: str) -> str:
        try:
            return str(before(self, string))
        except ValueError:
            return f" {' '.join(unicodedata.normalize('NFKC', string).casefold().split())} "

    NameTypeAndValue._ldap_string_prep = prepared
