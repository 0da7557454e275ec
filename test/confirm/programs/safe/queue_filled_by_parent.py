"""The feeder thread of a queue lives in the parent; the children only read."""

import multiprocessing


def work(jobs, sums):
    total = 0
    for job in iter(jobs.get, None):
        total += job
    sums.put(total)


if __name__ == "__main__":
    jobs, sums = multiprocessing.Queue(), multiprocessing.Queue()
    for number in range(50):
        jobs.put(number)
    children = [multiprocessing.Process(target=work, args=(jobs, sums)) for _ in range(2)]
    for child in children:
        child.start()
    for _ in children:
        jobs.put(None)
    assert sum(sums.get() for _ in children) == sum(range(50))
    for child in children:
        child.join()
