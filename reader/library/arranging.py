"""What the user makes of the sources: names, folders, tags, settings, order, and which are no more.

Each act can be taken back; removing a feed too, for a day.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.feed_groups import arranged, folders_renamed, moved_before, tags_renamed
from reader.library.part import Part
from reader.model import Feed, FeedSettings, Folder, View
from reader.sources.subscribing import clean_folder, clean_tags, feed_address
from reader.text.sanitize import clean_line
from reader.undo import Change


class Arranging(Part):
    """What can be changed of sources."""

    def edit_feed(
        self,
        feed_id: int,
        *,
        title: str | None = None,
        folders: Sequence[Folder] | None = None,
        tags: Sequence[str] | None = None,
        settings: FeedSettings | None = None,
        address: str | None = None,
    ) -> Feed:
        """Change what the user may set of a feed; what is None stays.

        Args:
            feed_id: The feed.
            title: The user's name for it; empty: the publisher's again.
            folders: All folders it stands in.
            tags: All its tags.
            settings: All its settings.
            address: Its new address.

        Raises:
            SourceError: The new address is none that can be fetched.
            FeedExistsError: The new address is subscribed already.
            NotFoundError: There is no such feed.
        """
        before = self._store.feed(feed_id)
        after = self._store.update_feed(
            feed_id,
            title=None if title is None else clean_line(title),
            folders=None if folders is None else [clean_folder(folder) for folder in folders],
            tags=None if tags is None else clean_tags(tags),
            settings=settings,
            url=None if address is None else feed_address(address),
            given_url="",
        )

        def take_back() -> None:
            self._store.update_feed(
                feed_id,
                title=None if title is None else before.title if before.renamed else "",
                folders=None if folders is None else before.folders,
                tags=None if tags is None else before.tags,
                settings=None if settings is None else before.settings,
                url=None if address is None else before.url,
                given_url=before.given_url,
            )

        if after != before:
            self._undo.push(Change(_change_words(before, after), take_back))
        return after

    def rename_folder(self, folder: Folder, new: Folder) -> int:
        """Make a folder another one, with all that is in it; its parent: it is no more.

        Returns:
            How many feeds stand elsewhere now.
        """
        new = clean_folder(new)
        renamed = folders_renamed(self._store.feeds(), folder, new)
        # What was not too deep may be now.
        changed = {feed: tuple(dict.fromkeys(map(clean_folder, paths))) for feed, paths in renamed.items()}
        words = "dissolved" if new == folder[:-1] else "renamed"
        return self._put_folders(changed, f"the folder {'/'.join(folder)} {words}", folder)

    def rename_tag(self, tag: str, new: Sequence[str]) -> int:
        """Put other tags in the place of a tag, or none; returns of how many feeds."""
        feeds = self._store.feeds()
        changed = tags_renamed(feeds, tag, clean_tags(new))
        before = {feed.id: feed.tags for feed in feeds if feed.id in changed}
        if changed:
            self._put_tags(changed)
            words = f"the tag {tag} {'renamed' if new else 'removed'}"
            show = View("tag", tag=tag)
            self._undo.push(Change(words, lambda: self._put_tags(before), show=show))
        return len(changed)

    def _put_folders(self, folders: Mapping[int, Sequence[Folder]], words: str, folder: Folder) -> int:
        """Let feeds stand in other folders; `folder` is there again once that is taken back."""
        before = {feed.id: feed.folders for feed in self._store.feeds() if feed.id in folders}

        def put(wanted: Mapping[int, Sequence[Folder]]) -> None:
            with self._store.together():
                for feed_id, paths in wanted.items():
                    self._store.update_feed(feed_id, folders=paths)

        if folders:
            put(folders)
            self._undo.push(Change(words, lambda: put(before), show=View("folder", folder=folder)))
        return len(folders)

    def _put_tags(self, tags: Mapping[int, Sequence[str]]) -> None:
        with self._store.together():
            for feed_id, names in tags.items():
                self._store.update_feed(feed_id, tags=names)

    def move_feeds(self, moving: Collection[int], place: Collection[int], words: str) -> None:
        """Let feeds stand before others from now on, in lists and in exports.

        Args:
            moving: Those to move; they keep their order.
            place: Those they are to stand before.
            words: What that is, for `undo`.
        """
        feeds = [feed for feed in self._store.feeds() if feed.kind == "feed"]
        before = {feed.id: feed.position for feed in feeds if feed.position is not None}
        order = moved_before([feed.id for feed in arranged(feeds)], moving, place)
        self._store.put_feed_positions({feed_id: place for place, feed_id in enumerate(order)})
        self._undo.push(Change(words, lambda: self._store.put_feed_positions(before)))

    def remove_feed(self, feed_id: int) -> None:
        """Unsubscribe, and remove the entries of the feed; `undo` brings all of it back.

        Raises:
            NotFoundError: There is no such feed.
        """
        feed = self._store.feed(feed_id)
        self._store.set_feed_aside(feed_id, self._clock())
        self._undo.push(
            Change(
                f"{feed.title} removed",
                lambda: self._store.bring_feed_back(feed_id),
                show=View("feed", feed_id),
            )
        )

    def remove_feed_for_good(self, feed_id: int) -> None:
        """Unsubscribe, and forget the entries of the feed; nothing brings them back."""
        self._store.remove_feed(feed_id)

    def drop_removed_feeds(self) -> None:
        """Remove for good what was removed more than a day ago; it takes a moment."""
        self._store.drop_set_aside(self._clock())

    def closed_folders(self) -> set[Folder]:
        """Return the folders that show nothing of what is in them in the list of sources."""
        return self._store.closed_folders()

    def keep_closed_folders(self, folders: Collection[Folder]) -> None:
        """Keep which folders show nothing of what is in them."""
        self._store.put_closed_folders(folders)


def _change_words(before: Feed, after: Feed) -> str:
    """Say what was changed of a feed: `anna: tagged politics, moved to News/Local`."""
    done = []
    if after.title != before.title:
        done.append(f"renamed {after.title}")
    if after.folders != before.folders:
        places = " and ".join("/".join(folder) for folder in after.folders if folder)
        done.append(f"moved to {places}" if places else "taken out of its folder")
    if added := [tag for tag in after.tags if tag not in before.tags]:
        done.append(f"tagged {', '.join(added)}")
    if dropped := [tag for tag in before.tags if tag not in after.tags]:
        done.append(f"no longer tagged {', '.join(dropped)}")
    if after.settings != before.settings:
        done.append("settings changed")
    if after.url != before.url:
        done.append("address changed")
    return f"{before.title}: {', '.join(done) or 'changed'}"
