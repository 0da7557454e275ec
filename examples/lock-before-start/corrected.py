"""The same with the lock released before the process starts.

- fork, spawn, forkserver: exits 0, prints `one ticket sold`
"""

import multiprocessing
import threading


class Booth:
    def __init__(self):
        self.till = threading.Lock()

    def sell(self):
        with self.till:
            print("one ticket sold")


booth = Booth()


def seller():
    booth.sell()


def open_booth():
    process = multiprocessing.Process(target=seller)
    booth.till.acquire()
    booth.till.release()
    process.start()
    process.join()


if __name__ == "__main__":
    open_booth()
