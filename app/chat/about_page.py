"""The About tab: edition and dates, intended users, limits, privacy, sources, versions."""

from __future__ import annotations

from app.chat.markup import one_line, plain
from app.chat.speaker import ChatSettings, Speaker
from corpus.topic_file import Source, TopicFile

CRITERIA = (
    (
        "It takes no image and no signal.",
        "Firstscan reads typed text. It does not acquire, process or analyse a medical image, a laboratory device’s signal, or any other waveform or pattern.",
    ),
    (
        "It shows medical information.",
        "It sets a described case beside a published guideline and prints the matching rows and passages of that guideline.",
    ),
    (
        "It supports a health care professional.",
        "It lists every study of the variant with the panel’s rating, for a clinician who orders imaging. It is not written for patients, "
        "and it gives no diagnosis and no order.",
    ),
    (
        "Its reader can check the basis.",
        "Each answer carries the facts as they were read, in the reader’s own words, what was assumed, the table with its sources, the passages word for word, "
        "the edition, why neighbouring variants do not hold and what would change the result. Nobody needs to rely on it without that check.",
    ),
)
"""Section 520(o)(1)(E) of the US Federal Food, Drug, and Cosmetic Act names four criteria for non-device decision support; our answers."""


def about_page(assistant: Speaker, settings: ChatSettings) -> str:
    """Everything a careful reader asks before trusting a tool."""
    topics = "".join(_topic(topic.about) for topic in assistant.topics.values())
    criteria = "".join(f"<li><b>{plain(head)}</b> {plain(text)}</li>" for head, text in CRITERIA)
    versions = "".join(
        f"<dt>{plain(name.replace('_', ' '))}</dt><dd>{plain(value)}</dd>" for name, value in assistant.versions.model_dump().items()
    )
    return one_line(f"""
        <section class="fs-page"><h1>About Firstscan</h1>
        <p class="fs-lead">A chat assistant for one clinical question: which imaging study first? It is meant for clinicians, supports and does not replace
        their judgement, and is not affiliated with or endorsed by the American College of Radiology (ACR).</p>
        <h2>What it answers from</h2>{topics}
        <h2>Intended users, and the four criteria</h2>
        <p>For clinicians who choose or advise on imaging of adults. United States law names four criteria under which decision support
        is not a medical device. Our answers, which are our own reading and no legal advice:</p><ol class="fs-criteria">{criteria}</ol>
        <h2>Limits</h2><ul>
        <li>Ratings are about the first study for a typical patient of a variant; an individual patient can differ.</li>
        <li>The table was compiled from public transcriptions. Each row names its sources; compare with the ACR document before relying on it.</li>
        <li>Reading of free text can fail. What was read is shown under Patient; correct it there.</li>
        <li>It knows one edition. Later changes of the guideline are not in it.</li></ul>
        <h2>Privacy</h2><ul>
        <li>Do not enter names, record numbers or dates of birth. A check in your browser warns before sending when a text looks like one.</li>
        <li>The page loads nothing from other hosts: no fonts, no scripts, no measurement.</li>
        <li>The conversation lives in this server’s memory until you choose New patient, close or reload the page. It is not written to a file or a log.</li>
        <li>{_model(settings)}</li><li>{_feedback(settings)}</li></ul>
        <h2>Versions</h2><dl class="fs-versions">{versions}</dl></section>""")


def _topic(about: TopicFile) -> str:
    reviewed = f"<dt>Article reviewed by</dt><dd>{plain(about.reviewed_by)}, {about.reviewed_on}</dd>" if about.reviewed_by else ""
    earlier = "".join(f"<dt>Supersedes</dt><dd>{plain(row.title)}, {plain(row.edition)}</dd>" for row in about.supersedes)
    sources = "".join(_source(code, row) for code, row in about.sources.items())
    return f"""<h3>{plain(about.title)}</h3><dl class="fs-versions"><dt>Edition</dt><dd>{plain(about.edition)}, published {plain(about.published)}</dd>
        <dt>Citation</dt><dd>{plain(about.citation)}</dd><dt>Document</dt><dd>{_link(about.link, about.link)}</dd>
        <dt>For</dt><dd>{plain(about.population)}</dd>{reviewed}{earlier}</dl>
        <details class="fs-legend"><summary>Sources and what each is worth</summary><ul>{sources}</ul></details>"""


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
