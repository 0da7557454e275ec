"""A queue of multiprocessing that only a raw fork copies as it is."""

import multiprocessing

from background import now_and_then, one_raw_child

jobs = multiprocessing.Queue()


def produce():
    jobs.put(b"x" * 100)


def consume():
    jobs.get()


def add():
    jobs.put(b"child")


if __name__ == "__main__":
    now_and_then(produce, "producer")
    now_and_then(consume, "consumer")
    one_raw_child(add)
