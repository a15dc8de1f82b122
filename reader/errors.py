"""Every error that a user can do something about.

    PullquoteError
    ├── SourceError            something that was to be read
    │   ├── LocalFileError     a file, a folder or standard input
    │   ├── FetchError         a network address
    │   │   ├── UnreachableError   its server gives no answer for now
    │   │   │   ├── BusyError      it asks to be left alone for a while
    │   │   │   └── NoConnectionError  there is no connection to it, or none that is secure
    │   │   └── GoneError      its server says that it is gone for good
    │   └── FeedFormatError    a feed that is too broken to be read
    │       └── NotAFeedError  a document of another kind: a page, a text, a picture
    ├── WorkerError            the process that parses died or ran over its limits
    ├── StoreError             the library file
    │   ├── DamagedLibraryError  it is ours, and cannot be read as it is
    │   ├── FeedExistsError    an address that is already subscribed
    │   ├── RefreshLockError   another program is refreshing this library
    │   └── NotFoundError      an entry or feed that is not in the library
    ├── ConfigError            the configuration, a theme or a key map
    ├── CommandError           a line that was typed as a command
    ├── QueryError             a query of the search language that cannot be understood
    ├── MethodError            a summary method that does not exist
    ├── SaveError              a file that was to be written
    └── OutputError            standard output

`str(error)` is one sentence for the user: what is wrong and what to do. Programming errors are not
wrapped: they stay what they are.
"""


class PullquoteError(Exception):
    """Base of all errors whose text is meant for the user."""


class SourceError(PullquoteError):
    """Something that was to be read cannot be read."""


class LocalFileError(SourceError):
    """A local file, folder or standard input cannot be read as an article."""


class FetchError(SourceError):
    """A network address did not give an answer that can be used."""


class UnreachableError(FetchError):
    """The server of an address cannot be reached, or its answer broke off or is its own fault (5xx).

    That may be over soon, so nothing is known of what is at the address.
    """


class BusyError(UnreachableError):
    """The server of an address asks to be left alone for a while (429, 503)."""

    def __init__(self, sentence: str, *, host: str, seconds: float, asked: bool = True) -> None:
        """Make the error.

        Args:
            sentence: What to tell the user.
            host: The host that asks, with its port where it is not the scheme's own.
            seconds: How long it is left alone, from now.
            asked: Whether the server said so just now; False where it was not asked, because it had said
                so before.
        """
        super().__init__(sentence)
        self.host = host
        self.seconds = seconds
        self.asked = asked


class NoConnectionError(UnreachableError):
    """No connection was made to the server of an address, or no secure one where that was asked for."""


class GoneError(FetchError):
    """The server of an address says that it is gone for good (410)."""


class FeedFormatError(SourceError):
    """A document cannot be read as a feed."""


class NotAFeedError(FeedFormatError):
    """A document is something else than a feed, perhaps a page that can be read as one article."""


class WorkerError(PullquoteError):
    """The worker process died, ran out of time or out of memory over one job."""


class StoreError(PullquoteError):
    """The library file cannot be read or written."""


class DamagedLibraryError(StoreError):
    """The library file is ours and cannot be read as it is; parts of it may be."""


class FeedExistsError(StoreError):
    """The address is already subscribed."""


class RefreshLockError(StoreError):
    """Another program is refreshing the same library."""


class NotFoundError(StoreError):
    """No such entry or feed is in the library."""


class ConfigError(PullquoteError):
    """The configuration, a theme file or a key map is wrong."""


class CommandError(PullquoteError):
    """A line that was typed as a command cannot be understood."""


class QueryError(PullquoteError):
    """A query of the search language cannot be understood."""

    def __init__(self, sentence: str, position: int) -> None:
        """Make the error.

        Args:
            sentence: What is wrong and what is expected.
            position: The character of the query that it is about, counted from 0.
        """
        super().__init__(sentence)
        self.position = position

    @property
    def with_place(self) -> str:
        """The sentence and the place it is about, for where that place cannot be marked."""
        return f"{self} It is about character {self.position + 1} of the query."


class MethodError(PullquoteError):
    """A summary method of that name does not exist."""


class SaveError(PullquoteError):
    """A file could not be written."""


class OutputError(PullquoteError):
    """Standard output could not be written."""
