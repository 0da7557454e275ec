/** Names that Python finds where no module binds them. */
const NAMES = new Set(
  (
    'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright ' +
    'credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash ' +
    'help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ' +
    'ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type ' +
    'vars zip Ellipsis NotImplemented BaseException BaseExceptionGroup Exception ExceptionGroup GeneratorExit ' +
    'KeyboardInterrupt StopAsyncIteration StopIteration SystemExit __annotations__ __builtins__ __cached__ __debug__ ' +
    '__doc__ __file__ __loader__ __name__ __package__ __path__ __spec__'
  ).split(' '),
);

export function isBuiltinName(name: string): boolean {
  return NAMES.has(name) || /^[A-Z][A-Za-z]+(Error|Warning)$/.test(name);
}
