"""The mark of a rehearsal on every paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Document

REHEARSAL = "演练　无效"

Given = ParamSpec("Given")
Paper = Callable[Concatenate[Association, Given], Document]


def stamped(paper: Paper[Given]) -> Paper[Given]:
    """The paper, with the mark across it where the association is a copy to try things on.

    Every function that makes a document of an association bears this; a test looks.
    """

    @wraps(paper)
    def made(association: Association, /, *given: Given.args, **named: Given.kwargs) -> Document:
        document = paper(association, *given, **named)
        return msgspec.structs.replace(document, stamp=REHEARSAL) if association.rehearsal else document

    return made
