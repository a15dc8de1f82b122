"""What the keys do to the sources: subscribe, unsubscribe, refresh."""

from __future__ import annotations

from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen


class SourceActions(PanesScreen):
    """The part of the main screen's actions that is about sources."""

    def action_add_feed(self) -> None:
        """Ask for a feed's address."""
        from reader.tui.screens.add_feed import AddFeedScreen

        def named(addresses: list[str] | None) -> None:
            if addresses:
                self.subscribe(addresses)

        subscribed = {feed.url for feed in self.subscriptions()}
        self.app.push_screen(AddFeedScreen(subscribed), named)

    def action_remove_feed(self) -> None:
        """Unsubscribe from the selected feed, after asking."""
        from reader.tui.screens.confirm import ConfirmScreen

        feed = next((feed for feed in self.feeds() if feed.id == self.view.feed_id), None)
        if feed is None or feed.kind not in {"feed", "opened"}:
            self.post_message(Notice("Select a feed in the sources first; the others cannot be removed."))
            return
        what = "Remove" if feed.kind == "feed" else "Forget"
        question = f"{what} {feed.title} and its {feed.total:,} articles, starred ones too?"

        def answered(yes: bool | None) -> None:
            if yes:
                self.unsubscribe(feed)

        self.app.push_screen(ConfirmScreen(question), answered)

    def action_refresh(self) -> None:
        """Fetch the selected feed, or look through its folder again."""
        feeds = self.feeds()
        chosen = next((feed for feed in feeds if feed.id == self.view.feed_id), None)
        if chosen is None:
            self.action_refresh_all()
        elif chosen.kind == "feed":
            self.refresh_feeds([chosen])
        else:
            self.look_through_folders(first_start=False)

    def action_refresh_all(self) -> None:
        """Fetch all feeds and look through all folders."""
        self.look_through_folders(first_start=False)
        subscriptions = [feed for feed in self.subscriptions() if not feed.gone]
        if subscriptions:
            self.refresh_feeds(subscriptions)
        else:
            self.post_message(Notice("The folders were looked through; there are no feeds to fetch."))
