"""The thread takes one lock, the child another."""

import threading

from background import now_and_then, one_child

mine, yours = threading.Lock(), threading.Lock()


def refresh():
    with mine:
        sum(number for number in range(50))


def work():
    with yours:
        pass


if __name__ == "__main__":
    now_and_then(refresh, "refresher")
    one_child(work)
