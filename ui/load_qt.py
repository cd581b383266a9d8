"""Load Qt, without what its binding only needs to explain a mistaken call.

PySide6 6.11 compiles the modules that know the signatures of all its functions from their sources, in each process
anew, and reads the source of each module that is loaded after it; together that is a third of an empty window's
start. The signatures are asked for by `help()` and by the message of a TypeError: here they are loaded when somebody
asks. Another PySide6, which does these things in another way, is loaded as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, SupportsIndex

if TYPE_CHECKING:
    from importlib.abc import Loader

    from _typeshed.importlib import MetaPathFinderProtocol

SIGNATURES = "shibokensupport.signature"
LATER = {
    f"{SIGNATURES}.{name}"  # not `mapping`, into which Qt looks without asking
    for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
}
"""The modules that nobody needs before a signature is asked for."""


def what_qt_lacks() -> str:
    """Load Qt's widgets; why that cannot be done here, or an empty string."""
    before = sys.meta_path
    sys.meta_path = _Behind(_FindLater(), before)
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return str(error)
    finally:
        sys.meta_path = before
    _spare_the_sources()
    return ""


class _Behind(list["MetaPathFinderProtocol"]):
    """Who finds modules, with `first` asked before any other, also before those that come meanwhile."""

    def __init__(self, first: MetaPathFinderProtocol, others: Sequence[MetaPathFinderProtocol]) -> None:
        super().__init__([first, *others])

    def insert(self, index: SupportsIndex, finder: MetaPathFinderProtocol) -> None:
        """After the first, at the earliest."""
        super().insert(max(int(index), 1), finder)


class _FindLater:
    """Finds the modules of LATER as everybody does, and gives each a stand-in."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in LATER:
            return None
        others = (each.find_spec(fullname, path, target) for each in sys.meta_path if each is not self)
        spec = next((each for each in others if each is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _LoadLater(spec.loader)  # type: ignore[assignment]  # `importlib.abc` is not worth its loading
        return spec


class _LoadLater:
    """Makes a module that `loader` fills when somebody asks for something in it."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> None:
        """An ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet; it becomes a stand-in."""
        module.__class__ = _StandIn


class _StandIn(ModuleType):
    """A module that is loaded when it is asked for something that it does not have."""

    def __getattr__(self, name: str) -> object:
        with _filling:
            if isinstance(self, _StandIn):  # nobody else has filled it meanwhile
                _fill(self)
        return getattr(self, name)


_filling = RLock()  # one module fills others on its way


def _fill(module: _StandIn) -> None:
    """Make the module what it stands for. Its specification may have been renamed: it is found by its own name."""
    loader = vars(module)["__loader__"].loader
    renamed = module.__spec__
    module.__class__ = ModuleType  # type: ignore[assignment]  # that is the point
    module.__spec__ = ModuleSpec(module.__name__, loader)
    loader.exec_module(module)
    module.__spec__ = renamed


def _spare_the_sources() -> None:
    """Keep Qt from reading the source of every module that is loaded from now on.

    It looks there for the name PySide6, to know who may have asked for its optional spelling of names
    (`from __feature__ import …`). Here nobody does; without the answer a module is taken for one that has not.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: True
