"""Attachment note and attachments (GB/T 9704-2012 7.3.4, 7.3.7)."""
