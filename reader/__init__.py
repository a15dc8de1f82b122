"""Pullquote: what happened, who said it, and the exact sentence.

Importing this package loads nothing else; start-up time is spent where it is needed.
"""

__version__ = "0.1.0"
