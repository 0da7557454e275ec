"""Jobs are put into the queue before the workers are started, so that a feeder thread runs at each fork.

- fork, Python 3.8 to 3.11: exits 0, prints `[1, 4, 9]`
- fork, Python 3.12 to 3.13: exits 0, prints `[1, 4, 9]`, warns
- spawn, forkserver: exits 0, prints `[1, 4, 9]`
"""

import multiprocessing


def worker(jobs, results):
    for number in iter(jobs.get, None):
        results.put(number * number)


def main():
    jobs = multiprocessing.Queue()
    results = multiprocessing.Queue()
    for job in (1, 2, 3, None, None):
        jobs.put(job)
    workers = [multiprocessing.Process(target=worker, args=(jobs, results)) for _ in range(2)]
    for process in workers:
        process.start()  # expect: FS110
    print(sorted(results.get() for _ in range(3)))
    for process in workers:
        process.join()


if __name__ == "__main__":
    main()
