import { ARTIFACTS } from './handle-artifacts.ts';
import { ISSUES } from './handle-issues.ts';
import { PULLS } from './handle-pulls.ts';
import { REPOSITORY } from './handle-repository.ts';
import type { Handler } from './handlers.ts';

/** Every operation that the bench serves, by its id. */
export const HANDLERS: Readonly<Record<string, Handler>> = { ...PULLS, ...ISSUES, ...REPOSITORY, ...ARTIFACTS };
