"""Repeated passages: what is compared, its fingerprints, the search and the confirmation by characters."""
