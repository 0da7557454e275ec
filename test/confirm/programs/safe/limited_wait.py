"""The child gives up when the lock does not come."""

import threading

from background import now_and_then, one_child

lock = threading.Lock()


def refresh():
    with lock:
        sum(number for number in range(50))


def work():
    if lock.acquire(timeout=0.7):
        lock.release()


if __name__ == "__main__":
    now_and_then(refresh, "refresher")
    one_child(work)
