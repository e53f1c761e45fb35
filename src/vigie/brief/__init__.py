"""Everything → one document, and one self-contained page, in HTML or Markdown."""

from vigie.brief.compose import brief
from vigie.brief.markdown import markdown
from vigie.brief.page import page
from vigie.brief.viewing import view

__all__ = ["brief", "markdown", "page", "view"]
