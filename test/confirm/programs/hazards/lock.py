"""A thread and the child take one lock; the thread calls functions while it holds it."""

import threading

from background import now_and_then, one_child

lock = threading.Lock()
prices = {}


def compute(number):
    return sum(range(number))


def refresh():
    with lock:
        prices["bread"] = compute(50)


def read():
    with lock:
        return prices.get("bread")


if __name__ == "__main__":
    now_and_then(refresh, "refresher")
    one_child(read)
