"""Typefaces and sizes by element (GB/T 9704-2012 5.2.2, 7.2 to 7.5)."""
