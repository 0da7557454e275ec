"""The parent holds the lock itself while it forks."""

import multiprocessing
import threading

lock = threading.Lock()


def greet():
    with lock:
        print("hello")


if __name__ == "__main__":
    child = multiprocessing.Process(target=greet)
    lock.acquire()
    child.start()
    lock.release()
    child.join()
