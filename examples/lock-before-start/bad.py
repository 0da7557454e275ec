"""A lock is taken, a process is started, and the process wants the lock.

- fork: hangs
- spawn, forkserver: exits 0, prints `one ticket sold`
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
    process.start()  # expect: FS201
    booth.till.release()
    process.join()


if __name__ == "__main__":
    print("ready", flush=True)
    open_booth()
