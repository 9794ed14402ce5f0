/** `unitwise toolkit`: files written whole, faults in one sentence. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/adapters/config.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import type { Opened } from '../../src/wiring/open.ts';
import { asked } from '../../src/wiring/commands.ts';
import { toolkit } from '../../src/wiring/toolkit-command.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-toolkit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reference = openMemoryReference();
const opened = (): Opened => {
  const read = readConfig({});
  if (read.kind === 'faults') throw new Error(read.faults.join());
  return { config: read.config, reference, playbook, clock: () => '2026-09-02' as ServiceDate };
};

let said: string[] = [];
beforeEach(() => {
  said = [];
  const say = (text: unknown): boolean => said.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(say);
  vi.spyOn(process.stderr, 'write').mockImplementation(say);
});
afterEach(() => vi.restoreAllMocks());

it('writes the booklet and the three tables', async () => {
  const out = join(folder, 'booklet.pdf');
  const csv = join(folder, 'tables');
  const codes = ['97110', 'g0283', '97150'];
  expect(await toolkit({ codes, locality: 'Dallas TX', out, csv }, opened)).toBe(0);
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(csv).sort()).toEqual(['fees.csv', 'limits.csv', 'pairs.csv']);
  const [header, first] = readFileSync(join(csv, 'fees.csv'), 'utf8').split('\r\n');
  expect(header).toBe(
    'code,label,time,full_unit_allowed,full_unit_medicare,further_unit_allowed,further_unit_medicare,remark,place,date,release',
  );
  expect(first).toMatch(
    /^97110,exercise,timed,29\.09,22\.80,22\.27,17\.46,,"Dallas, TX \(04412-11\)",2026-09-02,RVU26C$/,
  );
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(said.join('')).toContain('Revenue protection booklet for 3 codes');
  expect(said.join('')).toContain(`Written: ${out}, ${csv}`);
});

it('is named by `ask`, which opens no file', async () => {
  const text = await asked('toolkit 97110 75201', { format: 'text', surface: 'slash' }, opened());
  expect(text.split('\n').at(-1)).toBe(
    'To save it: unitwise toolkit --date 2026-09-02 --locality 04412-11 --codes 97110 -o booklet.pdf --csv tables',
  );
});

it.each([
  { name: 'nowhere to write', options: { codes: [] }, fault: 'Say where to write' },
  { name: 'no code', options: { codes: ['9711'], out: 'x.pdf' }, fault: 'Write the codes as 97110,97140.' },
  {
    name: 'an unknown code',
    options: { codes: ['97999'], out: 'x.pdf' },
    fault: '97999 is in none of the tables',
  },
  {
    name: 'several places',
    options: { codes: ['97110'], locality: 'Texas', out: 'x.pdf' },
    fault: '\n  Dallas, TX (04412-11)',
  },
  {
    name: 'no place',
    options: { codes: ['97110'], locality: '00000', out: 'x.pdf' },
    fault: 'I do not know that place',
  },
  {
    name: 'no folder',
    options: { codes: ['97110'], out: '/no/such/x.pdf' },
    fault: 'there is no such folder',
  },
])('refuses $name', async ({ options, fault }) => {
  const placed =
    'out' in options && options.out === 'x.pdf' ? { ...options, out: join(folder, 'x.pdf') } : options;
  expect(await toolkit(placed, opened)).toBe(1);
  expect(said.join('')).toContain(fault);
  expect(existsSync(join(folder, 'x.pdf'))).toBe(false);
});
