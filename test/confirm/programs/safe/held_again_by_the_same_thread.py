"""The parent forks with a reentrant lock held; the child is that thread and takes it again."""

import multiprocessing
import threading

lock = threading.RLock()


def work():
    with lock:
        pass


if __name__ == "__main__":
    with lock:
        child = multiprocessing.Process(target=work)
        child.start()
    child.join()
    raise SystemExit(child.exitcode)
