"""A thread prints, the child prints."""

from background import now_and_then, one_child


def tick():
    print("tick", flush=True)


def greet():
    print("hello", flush=True)


if __name__ == "__main__":
    now_and_then(tick, "ticker")
    one_child(greet)
