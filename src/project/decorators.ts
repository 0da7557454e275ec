/** What a callable's decorators say of it. */
import type { CallableNode } from './program.ts';

/** Whether a decorator's last name is the given one; calls of decorators count. */
export function isDecorated(callable: CallableNode, ...names: readonly string[]): boolean {
  return callable.fact.decorators.some((decorator) => {
    const named = decorator.kind === 'call' ? decorator.callee : decorator;
    return (named.kind === 'name' || named.kind === 'attribute') && names.includes(named.name);
  });
}

export function isProperty(callable: CallableNode): boolean {
  return isDecorated(
    callable,
    'property',
    'cached_property',
    'abstractproperty',
    'lazy_property',
    'cached_class_property',
  );
}

export function isContextManager(callable: CallableNode): boolean {
  return callable.fact.generator && isDecorated(callable, 'contextmanager', 'asynccontextmanager');
}
