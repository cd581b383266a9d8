from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pytest

from ui.projector.screens import chosen_first


@dataclass
class Screen:
    called: str

    def name(self) -> str:
        return self.called


@pytest.mark.parametrize(
    ("chosen", "order"),
    [
        ("", ["laptop", "wall", "hall"]),
        ("hall", ["hall", "laptop", "wall"]),
        ("unplugged", ["laptop", "wall", "hall"]),
    ],
)
def test_the_monitor_that_was_chosen_comes_first(chosen: str, order: list[str]) -> None:
    screens = cast(Any, [Screen(name) for name in ("laptop", "wall", "hall")])
    assert [screen.name() for screen in chosen_first(chosen, screens)] == order
