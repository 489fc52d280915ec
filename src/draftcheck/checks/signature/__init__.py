"""Signature and date (GB/T 9704-2012 7.3.5)."""
