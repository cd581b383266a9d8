"""The series of document numbers: 某协〔2026〕3号, or in a form of one's own, without gaps."""

from __future__ import annotations

import datetime
import re

from governance_desk.errors import Refusal
from governance_desk.filing.commands import SetSeries
from governance_desk.filing.events import SeriesSet
from governance_desk.filing.state import CODE, ORDINAL, USUAL_FORM, YEAR, Filing, Series, SeriesKey, period
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.templates.places import filled, lone_braces, places_in, tidy

MOST = 99_999
"""A first number beyond this is a slip of the hand."""

LONGEST_FORM = 40
_BRACKETS = re.compile(r"[〔〕\[\]［］()（）{}｛｝\d\s]")
_PLACES = (CODE, YEAR, ORDINAL)


def set_series(filing: Filing, command: SetSeries) -> list[Event]:
    """The series as it is from now on; nothing where it is so already. Refusal where it cannot be."""
    name, code = command.name.strip(), command.code.strip()
    if not name:
        raise Refusal(text("A series of numbers has a name."), next_step=text("Enter one, such as Notices."))
    form = checked_form(command.form, yearly=command.yearly)
    if not code and CODE in places_in(form):
        raise Refusal(
            text("The numbers of a series begin with the issuing body's short name."),
            next_step=text("Enter it as it is to stand on the papers; the year and the number follow by themselves."),
        )
    if _BRACKETS.search(code) or not code.isprintable():
        raise Refusal(
            text("The short name has neither brackets nor figures nor spaces."),
            next_step=text("Enter the characters before the year only; the year and the number follow by themselves."),
        )
    if not 1 <= command.start <= MOST:
        raise Refusal(text("Numbers begin at 1 or above."), next_step=text("Correct the first number."))
    for other in filing.series.values():
        alike = _stem(other.code, other.form) == _stem(code, form)
        if other.key != command.series and other.in_use and command.in_use and alike:
            raise Refusal(
                text("The series {name} has this short name already, and no number may stand twice.", name=other.name),
                next_step=text("Choose another short name, such as one with a character for the kind of paper."),
            )
    known = filing.series.get(command.series)
    new = Series(command.series, name, code, command.start, command.yearly, command.in_use, form)
    if new == known:
        return []
    if known is not None and _has_given(filing, known) and (new.start, new.yearly) != (known.start, known.yearly):
        raise Refusal(
            text("The series {name} has given numbers: how it counts stays, else there would be a gap.", name=name),
            next_step=text("Begin another series, and put this one out of use."),
        )
    return [
        SeriesSet(
            series=new.key,
            name=name,
            code=code,
            start=new.start,
            yearly=new.yearly,
            in_use=new.in_use,
            form=form,
        )
    ]


def checked_form(form: str, *, yearly: bool) -> str:
    """How a number is written, as it is kept; empty is the usual one. Refusal where numbers could not be told apart."""
    form = tidy("".join(each for each in form if each.isprintable())) or USUAL_FORM
    known = "、".join(f"{{{each}}}" for each in _PLACES)
    if alone := lone_braces(form):
        raise Refusal(
            text("A brace of the number stands alone at character {at}.", at=alone[0] + 1),
            next_step=text("Right are: {places}.", places=known),
        )
    used = places_in(form)
    for name in used:
        if name not in _PLACES:
            raise Refusal(
                text("{place} stands for nothing in a number.", place=f"{{{name}}}"),
                next_step=text("Right are: {places}.", places=known),
            )
    needed = (ORDINAL, YEAR) if yearly else (ORDINAL,)
    if missing := [each for each in needed if each not in used]:
        raise Refusal(
            text("{place} is missing: two papers would have one number.", place=f"{{{missing[0]}}}"),
            next_step=text("Put it in, such as in {form}. Right are: {places}.", form=USUAL_FORM, places=known),
        )
    if any(each.isdigit() for each in filled(form, dict.fromkeys(_PLACES, ""))):
        raise Refusal(
            text("A figure in the form would stand in every number."),
            next_step=text("Take the places for what counts: {places}.", places=known),
        )
    if len(form) > LONGEST_FORM:
        raise Refusal(
            text("The form of the number is longer than {most} characters.", most=LONGEST_FORM),
            next_step=text("Shorten it to what stands on a line below the mark."),
        )
    return form


def next_ordinal(filing: Filing, series: Series, day: datetime.date) -> int:
    """The next number of the series for a document of that day."""
    last = filing.last.get(period(series, day))
    if last is not None:
        return last + 1
    return series.start if not _has_given(filing, series) else 1


def next_number(filing: Filing, key: SeriesKey, day: datetime.date) -> str:
    """The next number as it stands on a paper of that day: 某协〔2026〕3号 (GB/T 9704-2012, 7.2.5).

    Refusal for a series that is not there or gives no more numbers.
    """
    series = require_series(filing, key)
    return number_words(series, day, next_ordinal(filing, series, day))


def number_words(series: Series, day: datetime.date, ordinal: int) -> str:
    """In the series' form: usually code, year in six-cornered brackets, number without 第 and without zeros."""
    return filled(series.form, {CODE: series.code, YEAR: str(day.year), ORDINAL: str(ordinal)})


def require_series(filing: Filing, key: SeriesKey) -> Series:
    """The series; Refusal where it is not there, or out of use."""
    series = filing.series.get(key)
    if series is None:
        raise Refusal(
            text("There is no such series of numbers."), next_step=text("Set it up on the Documents page first.")
        )
    if not series.in_use:
        raise Refusal(
            text("The series {name} is out of use.", name=series.name),
            next_step=text("Choose another one, or take it into use again."),
        )
    return series


def _stem(code: str, form: str) -> str:
    """What two series must not share: the number without its year and its place in the series."""
    return filled(form, {CODE: code, YEAR: "", ORDINAL: ""})


def _has_given(filing: Filing, series: Series) -> bool:
    return any(each.rpartition("/")[0] == series.key for each in filing.last)
