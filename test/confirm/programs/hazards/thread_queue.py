"""A queue of threads, filled by a thread and by the child."""

import queue

from background import now_and_then, one_child

jobs = queue.Queue(1000)


def produce():
    jobs.put("job")


def consume():
    jobs.get()
    jobs.task_done()


def add():
    jobs.put_nowait("child's")


if __name__ == "__main__":
    now_and_then(produce, "producer")
    now_and_then(consume, "consumer")
    one_child(add)
