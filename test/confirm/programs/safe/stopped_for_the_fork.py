"""The worker is at rest, by agreement, while the process forks."""

import multiprocessing
import threading
import time

from background import leave

lock = threading.Lock()
rest, resting, go_on = threading.Event(), threading.Event(), threading.Event()


def loop():
    while True:
        if rest.is_set():
            resting.set()
            go_on.wait()
            go_on.clear()
        with lock:
            sum(number for number in range(50))
        time.sleep(0.002)


def work():
    with lock:
        pass


if __name__ == "__main__":
    threading.Thread(target=loop, daemon=True).start()
    time.sleep(0.05)
    rest.set()
    resting.wait()
    child = multiprocessing.Process(target=work)
    child.start()
    rest.clear()
    go_on.set()
    child.join()
    leave(child.exitcode)
