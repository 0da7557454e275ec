"""Logging with a handler that needs no more than logging's own locks."""

import logging

from background import now_and_then, one_child


class Last(logging.Handler):
    def emit(self, record):
        self.last = self.format(record)


logging.getLogger().addHandler(Last())
logging.getLogger().setLevel(logging.INFO)


def work():
    logging.info("at work")


if __name__ == "__main__":
    now_and_then(work, "worker")
    one_child(work)
