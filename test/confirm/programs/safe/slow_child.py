"""The child waits for its parent, then rests, then computes."""

import multiprocessing
import time


def work(connection):
    connection.recv()
    time.sleep(0.5)
    sum(range(2000000))


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    child = multiprocessing.Process(target=work, args=(there,))
    child.start()
    time.sleep(1.5)
    here.send(1)
    child.join()
    raise SystemExit(child.exitcode)
