"""A class attribute is set after import; only a forked child sees the new value.

- fork: exits 0, prints `parent: 999`, `child: 999`
- spawn, forkserver: exits 0, prints `parent: 999`, `child: 777`
"""

import multiprocessing


class Machine:
    serial = 777


def show():
    print("child:", Machine.serial)


def main():
    Machine.serial = 999
    print("parent:", Machine.serial, flush=True)
    child = multiprocessing.Process(target=show)
    child.start()  # expect: FS401
    child.join()


if __name__ == "__main__":
    main()
