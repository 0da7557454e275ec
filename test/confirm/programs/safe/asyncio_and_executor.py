"""An event loop with an executor of processes."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as executor:
        squares = await asyncio.gather(*[loop.run_in_executor(executor, square, number) for number in range(6)])
    assert squares == [number * number for number in range(6)]


if __name__ == "__main__":
    asyncio.run(main())
