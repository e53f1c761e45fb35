"""Article → Reading: what a text says, with the words that say it.

``article.py`` lists the readers in order; each is a function over a :class:`vigie.language.document.Document`.
"""

from vigie.read.article import read_article

__all__ = ["read_article"]
