"""Passwords: argon2id hashes and the one rule a new password must keep."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from review.errors import InputError

MIN_PASSWORD_LENGTH = 12

# argon2id with the library's defaults, which follow RFC 9106 (low memory).
_hasher = PasswordHasher()


def hashed(password: str) -> str:
    """Return the hash to store; raise InputError when the password is too short."""
    if len(password) < MIN_PASSWORD_LENGTH:
        raise InputError(f"Das Passwort braucht mindestens {MIN_PASSWORD_LENGTH} Zeichen.")
    return _hasher.hash(password)


def matches(password_hash: str, password: str) -> bool:
    """Say whether the password is the one that was hashed."""
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False
