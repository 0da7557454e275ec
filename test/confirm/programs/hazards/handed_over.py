"""Threads wait for the lock of each other, and get it while another thread has the interpreter."""

import threading

from background import one_child

lock = threading.Lock()


def use():
    while True:
        with lock:
            sum(range(100))


def take():
    with lock:
        pass


if __name__ == "__main__":
    for name in ("first", "second"):
        threading.Thread(target=use, name=name, daemon=True).start()
    one_child(take)
