/** `scrub FILE -o OUT | head`: whoever stops reading what it says does not lose the file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-unheard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [file, out] = [join(folder, 'a.csv'), join(folder, 'out.csv')];

it('finishes its file where nobody listens', () => {
  writeFileSync(file, 'Claim #,DOS,CPT,Units\nA1,3/2/2026,97110-GP,2\n');
  const command = `"${process.execPath}" --import tsx "${resolve('src/cli.ts')}" scrub "${file}" -o "${out}" | true`;
  const { stderr } = spawnSync('sh', ['-c', command], {
    env: { ...process.env, UNITWISE_HOME: join(folder, 'home') },
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('EPIPE');
  expect(readFileSync(out, 'utf8')).toContain('97110 GP x2');
}, 60_000);
