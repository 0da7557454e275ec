"""The same with the first job put after the last start.

- fork, spawn, forkserver: exits 0, prints `[1, 4, 9]`
"""

import multiprocessing


def worker(jobs, results):
    for number in iter(jobs.get, None):
        results.put(number * number)


def main():
    jobs = multiprocessing.Queue()
    results = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=worker, args=(jobs, results)) for _ in range(2)]
    for process in workers:
        process.start()
    for job in (1, 2, 3, None, None):
        jobs.put(job)
    print(sorted(results.get() for _ in range(3)))
    for process in workers:
        process.join()


if __name__ == "__main__":
    main()
