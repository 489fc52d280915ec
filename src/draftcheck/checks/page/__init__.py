"""Page geometry, lines, colour and page numbers (GB/T 9704-2012 clauses 5, 7.5)."""
