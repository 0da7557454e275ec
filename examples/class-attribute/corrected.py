"""The same with the value passed to the child.

- fork, spawn, forkserver: exits 0, prints `parent: 999`, `child: 999`
"""

import multiprocessing


class Machine:
    def __init__(self, serial):
        self.serial = serial


def show(machine):
    print("child:", machine.serial)


def main():
    machine = Machine(999)
    print("parent:", machine.serial, flush=True)
    child = multiprocessing.Process(target=show, args=(machine,))
    child.start()
    child.join()


if __name__ == "__main__":
    main()
