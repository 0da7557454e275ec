"""Logging through a queue and a listener thread, beside a process pool.

A chatty thread logs without pause, and every round makes a new pool whose workers log too. Sooner or later a worker is
forked while the queue is locked, and waits for ever at its first log call.

- fork, Python 3.8 to 3.11: hangs within 5 runs
- fork, Python 3.12 to 3.13: hangs within 5 runs, warns
- spawn, Python 3.12: exits 0, prints `converted`, reports `converting 7`
"""

import logging
import logging.handlers
import multiprocessing
import queue
import threading


def configure_logging():
    records = queue.Queue()
    logging.getLogger().addHandler(logging.handlers.QueueHandler(records))
    listener = logging.handlers.QueueListener(records, logging.NullHandler())
    listener.start()
    return listener


def watch_sensors():
    while True:
        logging.warning("temperature is normal")


def convert(number):
    logging.warning("converting %d", number)
    return number * 9 / 5 + 32


def main():
    configure_logging()
    threading.Thread(target=watch_sensors, daemon=True).start()
    print("ready", flush=True)
    for _ in range(30):
        with multiprocessing.Pool(2) as pool:  # expect: FS101 FS203
            pool.map(convert, range(8))
    print("converted")


if __name__ == "__main__":
    main()
