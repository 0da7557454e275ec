"""The thread's hold is over when its answer comes, and the program forks behind the answer."""

import multiprocessing
import queue
import threading

from background import leave

lock = threading.Lock()
requests, answers = queue.Queue(), queue.SimpleQueue()


def serve():
    while True:
        requests.get()
        with lock:
            sum(number for number in range(50))
        answers.put(1)


def work():
    with lock:
        pass


if __name__ == "__main__":
    threading.Thread(target=serve, daemon=True).start()
    for _ in range(5):
        requests.put(1)
        answers.get()
    child = multiprocessing.Process(target=work)
    child.start()
    child.join()
    leave(child.exitcode)
