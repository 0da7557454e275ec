"""Where log records go."""

import atexit
import logging
import logging.handlers
import queue


def configure():
    """Writes all records to weather.log, from a thread of its own: the disk may be slow."""
    records = queue.Queue()
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(logging.handlers.QueueHandler(records))
    listener = logging.handlers.QueueListener(records, logging.FileHandler("weather.log"))
    listener.start()
    atexit.register(listener.stop)
