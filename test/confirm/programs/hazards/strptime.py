"""time.strptime has a lock of its own."""

import time

from background import now_and_then, one_child


def parse():
    time.strptime("2020-01-02 03:04:05", "%Y-%m-%d %H:%M:%S")


def work():
    time.strptime("2020-01-02", "%Y-%m-%d")


if __name__ == "__main__":
    now_and_then(parse, "parser")
    one_child(work)
