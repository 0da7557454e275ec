"""The program asks for spawn by name."""

import multiprocessing
import threading
import time

from background import leave, now_and_then

lock = threading.Lock()


def work():
    with lock:
        sum(number for number in range(50))


if __name__ == "__main__":
    now_and_then(work, "worker")
    time.sleep(0.05)
    child = multiprocessing.get_context("spawn").Process(target=work)
    child.start()
    child.join()
    leave(child.exitcode)
