/** The configuration of this start: the environment, and what a .env file adds to it. What is set in both is the environment's. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig, type Config, type ConfigRead } from '../adapters/config.ts';
import { findBadLine } from '../adapters/env-file.ts';

export function readConfiguration(): ConfigRead {
  const fault = loadEnvFile(process.env['UNITWISE_ENV_FILE']);
  return fault === undefined ? readConfig(process.env) : { kind: 'faults', faults: [fault] };
}

/** Throws one sentence where it is wrong. */
export function configuration(): Config {
  const read = readConfiguration();
  if (read.kind === 'faults') throw new Error(`${read.faults.join('; ')}.`);
  return read.config;
}

/** Returns what is wrong with the file. Its lines are never repeated: they hold secrets. */
function loadEnvFile(named = ''): string | undefined {
  const file = resolve(named === '' ? '.env' : named);
  try {
    const line = findBadLine(readFileSync(file, 'utf8'));
    if (line !== undefined) return `Line ${line} of ${file} is not NAME=value: correct it or put # before it`;
    process.loadEnvFile(file);
    return undefined;
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && named === '') return undefined;
    return `${file} cannot be read (${code}): make it readable for the user that starts Unitwise, or set UNITWISE_ENV_FILE`;
  }
}
