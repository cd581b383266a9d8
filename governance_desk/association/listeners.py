"""Those who want to know what was recorded, told in the order of the journal."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from governance_desk.journal.event import Event

Listener = Callable[[tuple[Event, ...]], None]


class Listeners:
    """A listener may give commands itself: what comes of them is told after the news at hand, to everyone."""

    def __init__(self) -> None:
        self._all: list[Listener] = []
        self._untold: deque[tuple[Event, ...]] = deque()
        self._telling = False

    def add(self, listener: Listener) -> Callable[[], None]:
        """From now on the listener is told; the result ends it."""
        self._all.append(listener)

        def leave() -> None:
            if listener in self._all:
                self._all.remove(listener)

        return leave

    def tell(self, events: tuple[Event, ...], *, beside: bool = False) -> None:
        """Tell every listener. What one of them raises comes out once all are told.

        `beside`: what is kept beside the journal has changed; they are told without an event.
        """
        if events or beside:
            self._untold.append(events)
        if self._telling:
            return  # a listener gave a command: whoever is telling goes on with it
        raised: list[Exception] = []
        self._telling = True
        try:
            while self._untold:
                news = self._untold.popleft()
                for listener in tuple(self._all):
                    if listener not in self._all:
                        continue  # it left while the others were told
                    try:
                        listener(news)
                    except Exception as problem:  # a bug in a view must not keep the others in the dark
                        raised.append(problem)
        finally:
            self._telling = False
        if len(raised) > 1:
            raise ExceptionGroup("listeners of the desk", raised)
        if raised:
            raise raised[0]
