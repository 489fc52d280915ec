"""The templates that we ship, written as papers: their parts, their fields, their samples."""
