"""Tables (GB/T 9704-2012 clause 8; arithmetic.md sections 17 and 23)."""
