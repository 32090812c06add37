"""The one place that decides how strict a topic's files are: frozen, and closed to unknown keys."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A row or table of a topic file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
