"""What goes into the library and out of it as files: lists of subscriptions, and everything.

Lists are OPML, newsboat's `urls` and plain lists of addresses. The reader's own form is JSON lines: a
header, then a line for each feed, search and entry, or for the mark of an entry where texts are left out.
"""

from reader.interchange.exporting import export_lines, export_opml, subscriptions_of
from reader.interchange.importing import (
    import_stream,
    import_subscriptions,
    read_import,
    read_list,
)
from reader.interchange.outcome import ImportOutcome
from reader.interchange.preview import Offered, chosen_of, preview

__all__ = [
    "ImportOutcome",
    "Offered",
    "chosen_of",
    "export_lines",
    "export_opml",
    "import_stream",
    "import_subscriptions",
    "preview",
    "read_import",
    "read_list",
    "subscriptions_of",
]
