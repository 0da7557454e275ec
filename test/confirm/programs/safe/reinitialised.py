"""The child resets the lock by the method that the standard library uses, where there is one."""

import os
import threading

from background import now_and_then, one_child

lock = threading.Lock()


def renew():
    global lock
    if hasattr(lock, "_at_fork_reinit"):
        lock._at_fork_reinit()
    else:
        lock = threading.Lock()


os.register_at_fork(after_in_child=renew)


def work():
    with lock:
        sum(number for number in range(50))


if __name__ == "__main__":
    now_and_then(work, "worker")
    one_child(work)
