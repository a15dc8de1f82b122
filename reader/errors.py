"""Every error that a user can do something about.

    PullquoteError
    ├── SourceError            something that was to be read
    │   ├── LocalFileError     a file, a folder or standard input
    │   ├── FetchError         a network address
    │   └── FeedFormatError    a feed that is too broken to be read
    │       └── NotAFeedError  a document of another kind: a page, a text, a picture
    ├── WorkerError            the process that parses died or ran over its limits
    ├── StoreError             the library file
    │   ├── FeedExistsError    an address that is already subscribed
    │   └── NotFoundError      an entry or feed that is not in the library
    ├── ConfigError            the configuration, a theme or a key map
    ├── MethodError            a summary method that does not exist
    └── SaveError              a file that was to be written

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


class FeedFormatError(SourceError):
    """A document cannot be read as a feed."""


class NotAFeedError(FeedFormatError):
    """A document is something else than a feed, perhaps a page that can be read as one article."""


class WorkerError(PullquoteError):
    """The worker process died, ran out of time or out of memory over one job."""


class StoreError(PullquoteError):
    """The library file cannot be read or written."""


class FeedExistsError(StoreError):
    """The address is already subscribed."""


class NotFoundError(StoreError):
    """No such entry or feed is in the library."""


class ConfigError(PullquoteError):
    """The configuration, a theme file or a key map is wrong."""


class MethodError(PullquoteError):
    """A summary method of that name does not exist."""


class SaveError(PullquoteError):
    """A file could not be written."""
