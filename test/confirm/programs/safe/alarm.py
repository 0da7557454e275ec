"""The child frees itself with an alarm."""

import signal
import threading

from background import now_and_then, one_child

lock = threading.Lock()


class TooLong(Exception):
    pass


def give_up(number, frame):
    raise TooLong


def refresh():
    with lock:
        sum(number for number in range(50))


def work():
    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(1)
    try:
        with lock:
            pass
    except TooLong:
        pass


if __name__ == "__main__":
    now_and_then(refresh, "refresher")
    one_child(work)
