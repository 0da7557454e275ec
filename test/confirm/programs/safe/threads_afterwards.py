"""Threads start behind the fork."""

import multiprocessing
import threading
import time

from background import leave, now_and_then

lock = threading.Lock()


def refresh():
    with lock:
        sum(number for number in range(50))


def work():
    with lock:
        time.sleep(0.1)


if __name__ == "__main__":
    child = multiprocessing.Process(target=work)
    child.start()
    now_and_then(refresh, "refresher")
    child.join()
    leave(child.exitcode)
