"""Elements of the 版头, the 附注 and the 版记 (GB/T 9704-2012 7.2, 7.3.6, 7.4)."""
