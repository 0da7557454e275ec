"""A file is opened in the parent and written in the child.

The heading waits in the file object's buffer when the process is forked. Both processes have that buffer, and both
write it.

- fork: exits 0, prints `heading`, `from the child`, `heading`, `from the parent`
- spawn, forkserver: exits 1, reports `TypeError: cannot pickle`
"""

import multiprocessing


def add_line(report):
    report.write("from the child\n")
    report.flush()


def main():
    report = open("report.txt", "w")
    report.write("heading\n")
    child = multiprocessing.Process(target=add_line, args=(report,))  # expect: FS404
    child.start()  # expect: FS503
    child.join()
    report.write("from the parent\n")
    report.close()
    with open("report.txt") as written:
        print(written.read(), end="")


if __name__ == "__main__":
    main()
