"""functools.cached_property has a lock up to 3.11."""

import functools

from background import now_and_then, one_child


def compute():
    return sum(range(50))


class Report:
    @functools.cached_property
    def total(self):
        return compute()


def build():
    return Report().total


if __name__ == "__main__":
    now_and_then(build, "builder")
    one_child(build)
