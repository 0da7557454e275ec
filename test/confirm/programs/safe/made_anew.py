"""The child gets a new lock by a hook of os.register_at_fork."""

import os
import threading

from background import now_and_then, one_child


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        os.register_at_fork(after_in_child=self.renew)

    def renew(self):
        self.lock = threading.Lock()

    def put(self, key):
        with self.lock:
            return sorted(range(20)), repr(key)


store = Store()


def work():
    store.put("x")


if __name__ == "__main__":
    now_and_then(work, "storer")
    one_child(work)
