"""Everything → one document, and one self-contained page."""

from vigie.brief.compose import brief
from vigie.brief.page import page

__all__ = ["brief", "page"]
