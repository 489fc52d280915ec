"""Findings put back into the Word file: comments and tracked changes (docs/marking-word.md)."""
