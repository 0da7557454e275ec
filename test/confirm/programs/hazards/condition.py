"""A condition around a reentrant lock, notified by a thread and by the child."""

import threading

from background import now_and_then, one_raw_child

ready = threading.Condition()


def describe(number):
    return ", ".join(str(each) for each in range(number))


def tell():
    with ready:
        describe(20)
        ready.notify_all()


if __name__ == "__main__":
    now_and_then(tell, "teller")
    one_raw_child(tell)
