import { expect, it } from 'vitest';
import { environmentOf } from '#confirm/environment.ts';

it('gives the program what is on the list, and a home of its own', () => {
  const around = {
    PATH: '/bin',
    LC_ALL: 'C',
    HOME: '/home/me',
    GITHUB_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    GITHUB_OUTPUT: '/runner/output',
    AWS_SECRET_ACCESS_KEY: 'secret',
    PYTHONSTARTUP: '/home/me/.pythonrc',
  };
  expect(environmentOf(around, '/run/home', '/run/tmp')).toEqual({
    PATH: '/bin',
    LC_ALL: 'C',
    HOME: '/run/home',
    TMPDIR: '/run/tmp',
  });
});
