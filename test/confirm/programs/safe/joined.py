"""All threads are joined before the fork."""

import threading

from background import one_child

lock = threading.Lock()


def work():
    with lock:
        sum(number for number in range(50))


if __name__ == "__main__":
    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    one_child(work)
