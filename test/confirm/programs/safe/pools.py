"""Pools as the documentation uses them: threads of the pool live, and no lock of the user is shared."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def square(number):
    return number * number


if __name__ == "__main__":
    with Pool(2) as pool:
        assert pool.map(square, range(20)) == [number * number for number in range(20)]
    with ProcessPoolExecutor(2) as executor:
        assert list(executor.map(square, range(20))) == [number * number for number in range(20)]
