"""The store of earlier documents: their fingerprints, where they stood, and their texts where an office wishes it."""
