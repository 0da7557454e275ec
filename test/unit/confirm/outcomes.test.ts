/** Whether two runs ended alike. */
import { describe, expect, it } from 'vitest';
import { compare, failureOf } from '#confirm/outcomes.ts';
import { failed, passed } from './observations.ts';

describe('output', () => {
  it.for([
    ['the order of lines', 'a\nb\n', 'b\na\n'],
    ['how long it took', '1 passed in 0.51s\n', '1 passed in 1.25s\n'],
    ['addresses', '<Lock at 0x7f00>\n', '<Lock at 0x7fff>\n'],
    ['the time of day', '12:30:01,123 tick\n', '12:30:02,999 tick\n'],
    ['process numbers', 'worker 4010\n', 'worker 4020\n'],
  ])('does not differ by %s', ([, one = '', other = '']) => {
    const [left, right] = [passed({}, { stdout: one, pids: [4010] }), passed({}, { stdout: other, pids: [4020] })];
    expect(compare(left, right)).toBe('alike');
  });

  it.for([
    ['a word', 'child: 999\n', 'child: 777\n'],
    ['a repeated line', 'heading\n', 'heading\nheading\n'],
  ])('differs by %s', ([, one = '', other = '']) => {
    expect(compare(passed({}, { stdout: one }), passed({}, { stdout: other }))).toBe('output');
  });
});

it.for([
  ["TypeError: cannot pickle '_io.TextIOWrapper' object", 'an object cannot be pickled'],
  ['        An attempt ... finished its bootstrapping phase.', 'the program starts processes without a main guard'],
  [
    "AttributeError: Can't get attribute 'f' on <module '__main__'>",
    'the child does not find by its name what the parent defined',
  ],
])('%s means that %s', ([text = '', meaning]) => {
  expect(failureOf(failed(text)).meaning).toBe(meaning);
});

it('quotes the last exception, also from a report of pytest', () => {
  expect(failureOf(failed('ValueError: first\nE       AssertionError: assert 1 == 2\n')).detail).toBe(
    'AssertionError: assert 1 == 2',
  );
});
