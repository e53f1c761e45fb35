"""Article → Reading: what a text says, with the words that say it.

``articles.py`` reads many; ``article.py`` lists the readers in order, and each is a function over a
:class:`vigie.language.document.Document`. The folders are named after what they read; ``data`` holds their word lists.
"""

from vigie.read.article import read_article
from vigie.read.articles import read_articles

__all__ = ["read_article", "read_articles"]
