"""A child that waits for nothing on purpose, until its parent ends it."""

import multiprocessing
import threading
import time


def work():
    threading.Event().wait()


if __name__ == "__main__":
    child = multiprocessing.Process(target=work, daemon=True)
    child.start()
    time.sleep(1.5)
    child.terminate()
    child.join()
