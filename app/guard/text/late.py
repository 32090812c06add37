"""Patterns that are compiled when first asked: most texts need few of them, and compiling all would cost more than checking a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Late:
    """A pattern whose ways of searching are made on need, each once."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Keep the pattern, not yet compiled."""
        self._pattern = pattern
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled pattern."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled pattern."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled pattern."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As of a compiled pattern."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """As of a compiled pattern, with at most one group."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """As of a compiled pattern."""
        return self.compiled.sub
