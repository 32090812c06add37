"""A calm theme: system fonts, slate and teal, enough contrast in light and dark. The page's own style is style.css."""

from __future__ import annotations

from pathlib import Path

from gradio.themes import Base
from gradio.themes.utils import colors

FONT = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "sans-serif")
MONO = ("ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "Liberation Mono", "monospace")
STYLES = Path(__file__).with_name("style")
WHOLE_PAGE = ("tokens", "frame", "paper")
INSIDE = ("header", "talk", "composer", "basis", "pages", "narrow")
SCRIPT = Path(__file__).with_name("page.js")


def theme() -> Base:
    """Gradio's plainest theme with our colours; names of fonts are plain strings, so that none is fetched."""
    plain = Base(primary_hue=colors.teal, neutral_hue=colors.slate, font=FONT, font_mono=MONO)
    return plain.set(
        body_background_fill="#f6f7f6",
        body_background_fill_dark="#12181b",
        body_text_size="15px",
        body_text_color="#1c2a30",
        body_text_color_dark="#e3eaec",
        button_primary_background_fill="#0b5f63",
        button_primary_text_color="#ffffff",
        block_background_fill="transparent",
        block_border_width="0px",
        block_shadow="none",
        layout_gap="0px",
    )


def style() -> str:
    """Our style sheets as one; what is inside the page is nested below gradio's container, so that it wins over gradio's resets."""
    inside = "\n".join(_sheet(name) for name in INSIDE)
    return "\n".join((*map(_sheet, WHOLE_PAGE[:2]), f".gradio-container {{\n{inside}}}", _sheet(WHOLE_PAGE[2])))


def _sheet(name: str) -> str:
    return (STYLES / f"{name}.css").read_text("utf-8")
