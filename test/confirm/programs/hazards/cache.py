import threading

_lock = threading.RLock()
_known = {}


def get(key):
    with _lock:
        if key not in _known:
            _known[key] = _make(key)
        return _known[key]


def _make(key):
    return "".join(str(number) for number in range(key % 50))
