"""The drafts under examples/ and tests/acceptance/, and the small writer that makes .docx files of them."""
