"""Logging into a file: logging makes its own locks anew in the child, the file's buffer has one more."""

import logging

from background import now_and_then, one_child

logging.basicConfig(filename="/dev/null", level=logging.INFO)


def tick():
    logging.info("tick %s", "x" * 20)


def work():
    logging.info("at work")


if __name__ == "__main__":
    now_and_then(tick, "ticker")
    one_child(work)
