"""SHA-256 without OpenSSL, which `hashlib` loads first and which takes as long as reading a short draft."""

try:
    from _sha2 import sha256  # Python 3.12 and later
except ImportError:
    try:
        from _sha256 import sha256  # Python 3.11
    except ImportError:
        from hashlib import sha256

__all__ = ["sha256"]
