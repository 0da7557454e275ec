"""The child tries a few times, each bounded, while the thread holds the lock for long."""

import threading
import time

from background import now_and_then, one_child

lock = threading.Lock()


def refresh():
    with lock:
        time.sleep(0.05)


def work():
    for _ in range(10):
        if lock.acquire(timeout=0.05):
            lock.release()
            return


if __name__ == "__main__":
    now_and_then(refresh, "refresher")
    one_child(work)
