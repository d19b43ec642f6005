"""What makes a function a service call: it loads the account afresh and checks its right first."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from review.access import Right, check_may
from review.errors import AccessDeniedError
from review.model import Account
from review.store.accounts import account_by_id
from review.store.database import Store

Rest = ParamSpec("Rest")
Result = TypeVar("Result")

SERVICES: dict[str, Right] = {}
"""Every service call by `module.function`, with the right it needs."""


def service(
    right: Right,
) -> Callable[
    [Callable[Concatenate[Store, Account, Rest], Result]], Callable[Concatenate[Store, str, Rest], Result]
]:
    """Turn a function on an `Account` into a call that takes an account id and needs `right`.

    A disabled account or a role taken away has its effect at the next call, not at the next sign-in.
    """

    def register(
        function: Callable[Concatenate[Store, Account, Rest], Result],
    ) -> Callable[Concatenate[Store, str, Rest], Result]:
        SERVICES[f"{function.__module__}.{function.__name__}"] = right

        @wraps(function)
        def checked(store: Store, account_id: str, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Result:
            with store.read() as reader:
                account = account_by_id(reader, account_id)
            if account is None:
                raise AccessDeniedError("Ihr Konto gibt es nicht mehr. Bitte melden Sie sich neu an.")
            check_may(account, right)
            return function(store, account, *args, **kwargs)

        return checked

    return register
