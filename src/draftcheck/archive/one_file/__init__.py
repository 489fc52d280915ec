"""The store in one SQLite file: how it is opened, what stands in it, how postings are sorted, found and merged."""
