"""A plain draft set in official layout: its own package stays, only looks change (docs/setting-a-draft.md)."""
