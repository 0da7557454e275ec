"""Locks of imports under way: a thread that imports a module holds the lock of that module."""
import sys

from . import locks


def held(me):
    """Modules that another thread than the given one imports: `(name, lock)`."""
    found = []
    for name, reference in list(sys.modules["_frozen_importlib"]._module_locks.items()):
        lock = reference()
        owner = getattr(lock, "owner", None)
        if owner is not None and owner != me:
            found.append((name, lock))
    return found


def describe(name, lock):
    """As events name it. Who waits for a module waits for the lock's `wakeup`."""
    wakeup = lock.wakeup
    address = locks.address(getattr(wakeup, "real", wakeup))
    return {"id": id(wakeup), "kind": "import", "key": "import|" + name, "owner": lock.owner, "address": address}


def reset(name):
    sys.modules["_frozen_importlib"]._module_locks.pop(name, None)
    sys.modules.pop(name, None)
