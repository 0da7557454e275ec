/** What a callable's decorators say of it. */
import type { CallableFact } from '#core/facts.ts';

interface Decorated {
  readonly fact: CallableFact;
}

/** Whether a decorator's last name is the given one; calls of decorators count. */
export function isDecorated(callable: Decorated, ...names: readonly string[]): boolean {
  return callable.fact.decorators.some((decorator) => {
    const named = decorator.kind === 'call' ? decorator.callee : decorator;
    return (named.kind === 'name' || named.kind === 'attribute') && names.includes(named.name);
  });
}

export function isProperty(callable: Decorated): boolean {
  return isDecorated(
    callable,
    'property',
    'cached_property',
    'abstractproperty',
    'lazy_property',
    'cached_class_property',
  );
}

export function isContextManager(callable: Decorated): boolean {
  return callable.fact.generator && isDecorated(callable, 'contextmanager', 'asynccontextmanager');
}
