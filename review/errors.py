"""Every error `review` raises on purpose: German sentences for the person at the screen."""


class ReviewError(Exception):
    """Base class: the message is shown to the user, says what to do and never quotes case text."""


class AccessDeniedError(ReviewError):
    """The account may not make this call, or may not see this object."""


class StateError(ReviewError):
    """The object is no longer in the state that the step needs."""


class InputError(ReviewError):
    """What was entered cannot be stored as it is."""


class SignInError(ReviewError):
    """Login and password do not open an account, or the account is locked."""


class StoreError(ReviewError):
    """The database cannot be opened, read or written."""
