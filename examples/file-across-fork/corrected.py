"""The same with each process opening the file for itself, by name and for appending.

- fork, spawn, forkserver: exits 0, prints `heading`, `from the child`, `from the parent`
"""

import multiprocessing


def add_line(path):
    with open(path, "a") as report:
        report.write("from the child\n")


def main():
    with open("report.txt", "w") as report:
        report.write("heading\n")
    child = multiprocessing.Process(target=add_line, args=("report.txt",))
    child.start()
    child.join()
    with open("report.txt", "a") as report:
        report.write("from the parent\n")
    with open("report.txt") as written:
        print(written.read(), end="")


if __name__ == "__main__":
    main()
