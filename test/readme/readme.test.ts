/** README's examples, taken from its text and run: each prints what README shows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readmeExamples, readmeNpm } from '../../scripts/readme/commands.ts';

const home = mkdtempSync(join(tmpdir(), 'unitwise-readme-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The program from source, so that no build is needed. */
const fromSource = 'node node_modules/tsx/dist/cli.mjs src/cli.ts';

describe('README', () => {
  it('still names its two commands', () => {
    expect([readmeNpm('start'), readmeNpm('test')]).toEqual([
      ['npm', 'start'],
      ['npm', 'test'],
    ]);
  });

  it.each(readmeExamples())('$command', ({ command, output }) => {
    const run = spawnSync('bash', ['-c', command.replace('npx unitwise', fromSource)], {
      env: { ...process.env, UNITWISE_HOME: home },
      encoding: 'utf8',
    });
    expect(run.stdout.trim()).toBe(output);
    expect(run.status).toBe(0);
  });
});
