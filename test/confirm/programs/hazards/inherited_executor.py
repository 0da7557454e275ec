"""The child hands work to an executor whose thread stayed in the parent."""

from concurrent.futures import ThreadPoolExecutor

from background import one_child

executor = ThreadPoolExecutor(1)


def nothing():
    pass


def work():
    executor.submit(nothing).result()


if __name__ == "__main__":
    executor.submit(nothing).result()
    one_child(work)
