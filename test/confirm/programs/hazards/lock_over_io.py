"""A thread sleeps while it holds the lock that the child wants."""

import threading
import time

from background import now_and_then, one_child

lock = threading.Lock()


def poll():
    with lock:
        time.sleep(0.001)


def take():
    with lock:
        pass


if __name__ == "__main__":
    now_and_then(poll, "poller")
    one_child(take)
