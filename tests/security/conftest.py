"""What the tests of the rules start with: the reader of the screen tests, and what fetches and reads."""

from tests.security.fetching import fetcher, hostile, store, workers
from tests.tui.conftest import library, open_reader, user_folders

__all__ = ["fetcher", "hostile", "library", "open_reader", "store", "user_folders", "workers"]
