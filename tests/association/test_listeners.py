"""Listeners are told in order, whatever they do meanwhile."""

from __future__ import annotations

import pytest

from governance_desk.association.listeners import Listeners
from governance_desk.journal.event import Event
from governance_desk.register.events import PersonEntered
from governance_desk.register.state import PersonId

NEWS: tuple[Event, ...] = (PersonEntered(person=PersonId("p1"), name="甲"),)


def test_whoever_leaves_while_the_others_are_told_hears_no_more() -> None:
    listeners, heard = Listeners(), list[str]()
    listeners.add(lambda _news: leave_second())
    leave_second = listeners.add(lambda _news: heard.append("second"))
    listeners.add(lambda _news: heard.append("third"))
    listeners.tell(NEWS)
    assert heard == ["third"]
    leave_second()  # again: nothing


def test_several_that_fail_come_out_together_once_all_are_told() -> None:
    listeners, heard = Listeners(), list[str]()

    def fail(_news: tuple[Event, ...]) -> None:
        raise ValueError("bug")

    listeners.add(fail)
    listeners.add(fail)
    listeners.add(lambda _news: heard.append("third"))
    with pytest.raises(ExceptionGroup) as caught:
        listeners.tell(NEWS)
    assert len(caught.value.exceptions) == 2
    assert heard == ["third"]
    with pytest.raises(ExceptionGroup):
        listeners.tell(NEWS)  # it goes on telling


def test_nothing_is_told_of_nothing() -> None:
    listeners, heard = Listeners(), list[tuple[Event, ...]]()
    listeners.add(heard.append)
    listeners.tell(())
    assert heard == []
