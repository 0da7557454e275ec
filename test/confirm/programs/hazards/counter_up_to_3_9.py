"""No call stands inside the hold: interruptible up to 3.9, and not from 3.10 on. The canary of every forced schedule."""

import threading

from background import now_and_then, one_child

lock = threading.Lock()
count = 0


def step():
    global count
    with lock:
        count += 1


def work():
    with lock:
        pass


if __name__ == "__main__":
    now_and_then(step, "counter")
    one_child(work)
