"""Outside text becomes canonical text, and canonical text becomes sentences and words."""
