"""The same with a queue that crosses processes: workers put their records into it, the parent's listener writes them.

- fork, spawn, forkserver: exits 0, prints `[32.0, 33.8, 35.6]`, reports `converting 2`
"""

import logging
import logging.handlers
import multiprocessing


def log_to(records):
    logging.getLogger().handlers[:] = [logging.handlers.QueueHandler(records)]


def convert(number):
    logging.warning("converting %d", number)
    return number * 9 / 5 + 32


def main():
    context = multiprocessing.get_context("spawn")
    records = context.Queue()
    listener = logging.handlers.QueueListener(records, logging.StreamHandler())
    listener.start()
    with context.Pool(2, initializer=log_to, initargs=(records,)) as pool:
        print(pool.map(convert, range(3)))
        pool.close()
        pool.join()
    listener.stop()


if __name__ == "__main__":
    main()
