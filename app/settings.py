"""What a user can set, from the environment (FIRSTSCAN_...); everything has a default that works offline."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from corpus.load import TOPICS

HOME = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Frozen, passed in, never global; secrets come from the environment only and print as stars."""

    model_config = SettingsConfigDict(env_prefix="FIRSTSCAN_", frozen=True, extra="forbid")

    topics: Path = TOPICS
    """Folder with one folder per topic."""
    index: Path = HOME / "index" / "store"
    """Where the built index is kept."""
    chroma: str | None = None
    """Address of a Chroma server, e.g. http://127.0.0.1:8000; none: embedded, in `index`."""
    embedding: str | None = None
    """A sentence-transformers model by name or path; none: the packaged MiniLM."""
    retrieval: str = "dense"
    """dense, lexical or hybrid."""
    model: str | None = None
    """A chat model as provider:name (see README); none: the built-in quoting writer."""
    model_timeout: float = Field(default=30.0, gt=0)
    """Seconds the chat model may take for one answer before the quoting writer answers instead."""
    feedback: Path | None = None
    """File that thumbs up and down are appended to; none: feedback is not kept."""
    log_questions: bool = False
    """Write question text to the log; off unless you turn it on."""
    api_key: SecretStr | None = None
    """Key that HTTP callers must send; none: no key is asked for."""
    login: SecretStr | None = None
    """Chat login as name:bcrypt-hash, comma-separated; none: no login."""
    body_limit: int = Field(default=2_097_152, gt=0)
    """Bytes of the largest body HTTP callers may send."""
    rate_limit: int | None = Field(default=None, ge=0)
    """Requests per minute and client; 0: no limit; unset: 600, and none for clients on this machine."""
    cors: str | None = None
    """Origins whose pages may call the API, comma-separated; none: no other page may."""
