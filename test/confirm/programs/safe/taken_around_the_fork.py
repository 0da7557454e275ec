"""The lock is taken ahead of every fork and released on both sides."""

import os
import threading

from background import now_and_then, one_child

lock = threading.Lock()
os.register_at_fork(before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release)


def work():
    with lock:
        sum(number for number in range(50))


if __name__ == "__main__":
    now_and_then(work, "worker")
    one_child(work)
