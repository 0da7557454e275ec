"""What the supervisor asks of the probe, read once from the environment."""
import os

FOLDER = os.environ.get("FORKSIGHT_DIR", "")
"""Where each process writes its events; only the user may read it."""

NONCE = os.environ.get("FORKSIGHT_NONCE", "")
"""Stands in every event, so that a line that a test writes is told from one of the probe."""

MODE = os.environ.get("FORKSIGHT_MODE", "observe")
"""`observe`: forks and threads. `record`: also who takes which lock. `force`: a fork waits until another thread holds
the target, and that thread is paused there. `heal`: the same, and the child's copy of the target is reset. `flush`: as
`observe`, and the streams are flushed ahead of each fork."""

TARGET = os.environ.get("FORKSIGHT_TARGET", "")
"""The key of what is to be held at the fork."""

SPARES_MAIN = os.environ.get("FORKSIGHT_SPARES_MAIN") == "1"
"""The main thread is the one that forks, and is not paused."""

METHOD = os.environ.get("FORKSIGHT_METHOD", "")
"""The default start method of multiprocessing; empty leaves Python's own."""

OVERRIDE = os.environ.get("FORKSIGHT_OVERRIDE") == "1"
"""The method also replaces one that the program asks for."""

WRAPS = MODE in ("record", "force", "heal")
FORCES = MODE in ("force", "heal")

FORK_WAITS = float(os.environ.get("FORKSIGHT_FORK_WAITS", "0.4"))
"""Seconds that a fork waits for the target to be held."""

FORK_WAITS_STARVED = 4.0
"""The same at most, where threads wait for a processor meanwhile."""

HOLDER_WAITS = 0.25
"""Seconds that a thread is paused at most, each time, while no fork waits."""

HOLDER_WAITS_FOR_FORK = 2.0
"""The same while one does."""

PAUSES = 3
"""How often threads are paused while no fork waits."""

STACK_SIGNAL = int(os.environ.get("FORKSIGHT_STACK_SIGNAL", "0"))
"""The signal that writes every thread's stack."""
