"""The About tab: edition and dates, intended users, limits, privacy, sources, versions."""

from __future__ import annotations

from collections.abc import Iterable

from app.chat.markup import plain
from app.chat.speaker import ChatSettings, Speaker
from app.chat.template import filled
from corpus.topic_file import Source, TopicFile


def about_page(assistant: Speaker, settings: ChatSettings) -> str:
    """Everything a careful reader asks before trusting a tool."""
    return filled(
        "about",
        topics="".join(_topic(topic.about) for topic in assistant.topics.values()),
        model=_model(settings),
        feedback=_feedback(settings),
        versions=_listed((name.replace("_", " "), plain(value)) for name, value in assistant.versions.model_dump().items()),
    )


def _listed(rows: Iterable[tuple[str, str]]) -> str:
    return "".join(f"<dt>{plain(term)}</dt><dd>{words}</dd>" for term, words in rows)


def _topic(about: TopicFile) -> str:
    rows = [
        ("Edition", plain(f"{about.edition}, published {about.published}")),
        ("Citation", plain(about.citation)),
        ("Document", _link(about.link, about.link)),
        ("For", plain(about.population)),
        *((("Article reviewed by", plain(f"{about.reviewed_by}, {about.reviewed_on}")),) if about.reviewed_by else ()),
        *(("Supersedes", plain(f"{row.title}, {row.edition}")) for row in about.supersedes),
    ]
    sources = "".join(_source(code, row) for code, row in about.sources.items())
    return (
        f'<h3>{plain(about.title)}</h3><dl class="fs-versions">{_listed(rows)}</dl>'
        f'<details class="fs-legend"><summary>Sources and what each is worth</summary><ul>{sources}</ul></details>'
    )


def _source(code: str, row: Source) -> str:
    limits = f" <span>{plain(row.limits)}</span>" if row.limits else ""
    return f"<li><b>{plain(code)}</b> {_link(row.link, row.title)}{limits}</li>"


def _link(link: str | None, words: str) -> str:
    safe = link and link.startswith("https://")
    return f'<a href="{plain(link or "")}" target="_blank" rel="noopener noreferrer">{plain(words)}</a>' if safe else plain(words)


def _model(settings: ChatSettings) -> str:
    if settings.model is None:
        return "Nothing you type leaves this server; no language model is used."
    return f"Your operator configured the chat model {plain(settings.model)}: your question and the passages found are sent to it."


def _feedback(settings: ChatSettings) -> str:
    if settings.feedback is None:
        return "Feedback is switched off; nothing is kept."
    return "Feedback is switched on: a thumb you press keeps that conversation and answer in a file of your operator."
