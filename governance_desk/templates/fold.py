"""The association's papers after each fact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.templates.events import (
    LetterheadSet,
    LogoMoved,
    LogoSet,
    LogoTakenAway,
    SignaturesSet,
    TemplateEvent,
    WordingChanged,
    WordingReset,
)
from governance_desk.templates.state import Logo, Templates


def apply(templates: Templates, event: TemplateEvent) -> Templates:
    """The templates after the event."""
    return _CHANGES[type(event)](templates, event)


def _changed(templates: Templates, event: WordingChanged) -> Templates:
    texts = {**templates.wordings.get(event.document, {}), event.phrase: event.text}
    return msgspec.structs.replace(templates, wordings={**templates.wordings, event.document: texts})


def _reset(templates: Templates, event: WordingReset) -> Templates:
    texts = {key: text for key, text in templates.wordings.get(event.document, {}).items() if key != event.phrase}
    rest = {document: own for document, own in templates.wordings.items() if document != event.document}
    return msgspec.structs.replace(templates, wordings={**rest, event.document: texts} if texts else rest)


def _headed(templates: Templates, event: LetterheadSet) -> Templates:
    return msgspec.structs.replace(templates, letterhead=event.letterhead)


def _pictured(templates: Templates, event: LogoSet) -> Templates:
    logo = Logo(event.name, event.content, event.width, event.height, event.tall, event.side)
    return msgspec.structs.replace(templates, logo=logo)


def _moved(templates: Templates, event: LogoMoved) -> Templates:
    assert templates.logo is not None
    return msgspec.structs.replace(
        templates, logo=msgspec.structs.replace(templates.logo, tall=event.tall, side=event.side)
    )


def _bare(templates: Templates, _event: LogoTakenAway) -> Templates:
    return msgspec.structs.replace(templates, logo=None)


def _signed(templates: Templates, event: SignaturesSet) -> Templates:
    rest = {document: lines for document, lines in templates.signatures.items() if document != event.document}
    return msgspec.structs.replace(templates, signatures={**rest, event.document: event.lines} if event.lines else rest)


_CHANGES: dict[type[TemplateEvent], Callable[[Templates, Any], Templates]] = {
    WordingChanged: _changed,
    WordingReset: _reset,
    LetterheadSet: _headed,
    LogoSet: _pictured,
    LogoMoved: _moved,
    LogoTakenAway: _bare,
    SignaturesSet: _signed,
}
