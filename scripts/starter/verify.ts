/**
 * Verifies the shipped figures and rules: checksums, rows, overlaps, sources. One line each; 1 where one fails.
 *   npm run data:verify
 */
import { fileURLToPath } from 'node:url';
import { verifyRules } from './verify-rules.ts';
import { verifyStarter } from './verify-starter.ts';

const dataFolder = process.argv[2] ?? fileURLToPath(new URL('../../data', import.meta.url));
const checks = [...verifyStarter(dataFolder), ...verifyRules(dataFolder)];
for (const { what, fault } of checks)
  process.stdout.write(`${fault === undefined ? 'ok   ' : 'FAULT'} ${what}\n`);

const faults = checks.flatMap(({ fault }) => fault ?? []);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
