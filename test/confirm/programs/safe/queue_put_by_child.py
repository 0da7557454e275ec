"""A queue of multiprocessing, filled by a thread and by a child of multiprocessing, which sets it up anew."""

import multiprocessing

from background import now_and_then, one_child

jobs = multiprocessing.Queue()


def produce():
    jobs.put(b"x" * 100)


def consume():
    jobs.get()


def work(jobs):
    jobs.put(b"child")


if __name__ == "__main__":
    now_and_then(produce, "producer")
    now_and_then(consume, "consumer")
    one_child(work, jobs)
