"""Where articles come from: feeds, pages and local files become cleaned entries."""
