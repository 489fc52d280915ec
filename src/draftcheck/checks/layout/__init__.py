"""Addressee and body paragraphs (GB/T 9704-2012 7.3.2, 7.3.3)."""
