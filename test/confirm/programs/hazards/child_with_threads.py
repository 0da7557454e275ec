"""The child starts a thread of its own before it takes the lock."""

import threading
import time

from background import now_and_then, one_child

lock = threading.Lock()


def compute(number):
    return sum(range(number))


def refresh():
    with lock:
        compute(50)


def beat():
    while True:
        time.sleep(0.05)


def work():
    threading.Thread(target=beat, daemon=True).start()
    time.sleep(0.05)
    with lock:
        compute(10)


if __name__ == "__main__":
    now_and_then(refresh, "refresher")
    one_child(work)
