"""A semaphore of threading that bounds work in the parent and in the child."""

import threading

from background import now_and_then, one_child

slots = threading.BoundedSemaphore(1)


def load(number):
    return [str(each) for each in range(number)]


def serve():
    with slots:
        load(30)


def work():
    with slots:
        load(3)


if __name__ == "__main__":
    now_and_then(serve, "server")
    one_child(work)
