"""Headings and their numbers (层次标题; GB/T 9704-2012 7.3.3, GB/T 15834-2011 annex B)."""
