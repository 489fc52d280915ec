"""Rules of the family series."""
