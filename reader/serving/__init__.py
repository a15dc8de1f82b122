"""The reader in a browser: its own process for each tab, behind a guard, on loopback."""
