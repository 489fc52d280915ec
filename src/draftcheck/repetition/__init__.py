"""What drafts have in common: those of one run, and two that are compared."""
