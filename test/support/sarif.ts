/** SARIF against its official schema. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const schema = JSON.parse(readFileSync(new URL('../spec/sarif/sarif-2.1.0.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

/** Empty for a sound log. */
export function sarifFaults(log: unknown): readonly unknown[] {
  return isValid(log) ? [] : (isValid.errors ?? []);
}
