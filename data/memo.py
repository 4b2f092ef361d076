"""What is worked out of a data set and kept ready: it ends with the data set."""

from __future__ import annotations

from functools import lru_cache, partial, wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.dataset import Dataset

P = ParamSpec("P")
T = TypeVar("T")


def memo(
    most: int,
) -> Callable[[Callable[Concatenate[Dataset, P], T]], Callable[Concatenate[Dataset, P], T]]:
    """Keep the last `most` answers of a function of a data set and of what else it is asked.

    The answers are held by the data set, not by the function: a release that nobody holds any
    more takes them along. Whatever else is asked can be hashed.
    """

    def keeping(
        answer: Callable[Concatenate[Dataset, P], T],
    ) -> Callable[Concatenate[Dataset, P], T]:
        @wraps(answer)
        def asked(dataset: Dataset, /, *args: P.args, **named: P.kwargs) -> T:
            own = dataset.memo.get(answer)
            if own is None:
                fresh = lru_cache(most)(partial(answer, dataset))
                own = dataset.memo.setdefault(answer, fresh)
            found: T = own(*args, **named)
            return found

        return asked

    return keeping
