"""The parent waits without a limit for a child that is parked; a thread of the parent ends it."""

import multiprocessing
import threading


def work():
    threading.Event().wait()


if __name__ == "__main__":
    child = multiprocessing.Process(target=work)
    child.start()
    threading.Timer(1.0, child.terminate).start()
    child.join()
