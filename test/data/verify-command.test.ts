/** `npm run data:verify`, run as a maintainer runs it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verifyRules } from '../../scripts/starter/verify-rules.ts';
import { verifyStarter } from '../../scripts/starter/verify-starter.ts';
import { dataFolder } from '../support/data-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (...folder: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/starter/verify.ts', ...folder], {
    cwd: root,
    encoding: 'utf8',
  });

it('prints one line a check and exits with 0', () => {
  const { status, stdout, stderr } = run();
  const checks = [...verifyStarter(dataFolder), ...verifyRules(dataFolder)];
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toEqual(checks.map(({ what }) => `ok    ${what}`));
});

it('says in one sentence what is wrong and exits with 1', () => {
  const copy = mkdtempSync(join(tmpdir(), 'unitwise-verify-'));
  cpSync(dataFolder, copy, { recursive: true });
  rmSync(join(copy, 'starter', 'gpci-2025.csv'));
  const { status, stderr } = run(copy);
  rmSync(copy, { recursive: true });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'gpci-2025.csv is listed in sources.json but missing; restore it.\n',
  });
});
