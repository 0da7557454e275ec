"""A cache in a module of its own, behind a reentrant lock."""

import itertools

import cache
from background import now_and_then, one_child

numbers = itertools.count()


def warm():
    cache.get(next(numbers) % 500)


def read():
    cache.get(7)


if __name__ == "__main__":
    now_and_then(warm, "warmer")
    one_child(read)
