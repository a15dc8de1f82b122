"""The screen: everything that imports Textual. The core never imports this package."""
