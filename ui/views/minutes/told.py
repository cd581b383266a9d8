"""What was done with the minutes, said in their own window: the desk's lies behind it."""

from __future__ import annotations

from collections.abc import Callable

from ui.widgets.banner import Banner


class Told(Banner):
    """A sentence with one or two things to do next; it goes once one of them is done."""

    def __init__(self) -> None:
        super().__init__()
        self._next: Callable[[], object] | None = None
        self._besides: Callable[[], object] | None = None
        self.acted.connect(lambda: self._act(self._next))
        self.acted_otherwise.connect(lambda: self._act(self._besides))

    def tell(
        self,
        sentence: str,
        *,
        action: str = "",
        do: Callable[[], object] | None = None,
        other: str = "",
        other_do: Callable[[], object] | None = None,
    ) -> None:
        """Say it, as the desk's window would."""
        self._next, self._besides = do, other_do
        self.say(sentence, tone="good", action=action, other=other)

    def _act(self, do: Callable[[], object] | None) -> None:
        self.hide()
        if do is not None:
            do()
