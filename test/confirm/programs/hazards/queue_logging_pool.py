"""Logging through a queue, a thread that logs, and a pool whose workers log."""

import logging
import logging.handlers
import multiprocessing
import queue
import time

from background import HEADSTART, leave, now_and_then


def work():
    logging.error("at work")


if __name__ == "__main__":
    records = queue.Queue()
    logging.getLogger().addHandler(logging.handlers.QueueHandler(records))
    logging.handlers.QueueListener(records, logging.NullHandler()).start()
    now_and_then(lambda: logging.error("all is well"), "watch")
    time.sleep(HEADSTART)
    with multiprocessing.Pool(1) as pool:
        pool.apply(work)
    leave(0)
