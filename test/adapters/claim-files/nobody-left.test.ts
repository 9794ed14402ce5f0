/** After a run no word of a patient is anywhere: neither in what was written or said, nor in temporary files or memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clinicYear } from '../../../scripts/claims/clinic-year.ts';
import { plantedWords, text835 } from '../../../scripts/claims/write-835.ts';
import { segmentsOf837 } from '../../../scripts/claims/write-837.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-nobody-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const made = [...clinicYear(60, 3)];
writeFileSync(at('a.835'), text835({ claims: made.map(({ remitted }) => remitted) }));
writeFileSync(at('a.837'), [...segmentsOf837(made)].map((segment) => `${segment}~`).join('\r\n'));
writeFileSync(at('cut.835'), text835({ claims: made.map(({ remitted }) => remitted) }).slice(0, -200));
const cells = `A1,${plantedWords[0]},${plantedWords[3]},3/2/2026,97110,2,${plantedWords[4]}`;
writeFileSync(at('a.csv'), `Claim #,Patient Name,DOB,DOS,CPT,Units,Address\n${cells}\n`);

/** At its end the program writes down its memory. */
const remember =
  "data:text/javascript,import v8 from 'node:v8';process.on('exit',()=>v8.writeHeapSnapshot(process.env.SNAPSHOT))";

function run(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const env = { ...process.env, UNITWISE_HOME: at('home'), TMPDIR: folder, SNAPSHOT: at('run.heapsnapshot') };
  const program = ['--import', 'tsx', '--import', remember, resolve('src/cli.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const inputs = new Set(['a.835', 'a.837', 'cut.835', 'a.csv']);

/** Every file below the folder but those that were read. */
function* filesIn(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* filesIn(join(path, entry.name));
    else if (!inputs.has(entry.name)) yield join(path, entry.name);
  }
}

/** What a file holds as text. A heap snapshot's node numbers come from addresses: eight digits of them may read as a date. */
function textOf(file: string): string {
  const text = readFileSync(file).toString('latin1');
  return file.endsWith('.heapsnapshot') ? text.slice(Math.max(0, text.indexOf('"strings":['))) : text;
}

describe('a patient', () => {
  it.each([
    [
      'a remittance beside its claims',
      0,
      ['remit', at('a.835'), '--claims', at('a.837'), '-o', at('out.csv')],
    ],
    ['a remittance that is cut short', 0, ['remit', at('cut.835'), '-o', at('cut.csv')]],
    ['claims before they go out', 0, ['scrub', at('a.837'), '-o', at('scrubbed.csv')]],
    ['an export', 0, ['scrub', at('a.csv'), '-o', at('export.csv')]],
  ])(
    'leaves no trace after %s',
    (_, status, args) => {
      const ran = run(...args);
      expect({ ...ran, said: ran.said.slice(-300) }).toMatchObject({ status });
      const texts = [ran.said, ...[...filesIn(folder)].map(textOf)];
      expect(texts.length).toBeGreaterThan(2);
      expect(plantedWords.filter((word) => texts.some((text) => text.includes(word)))).toEqual([]);
    },
    120_000,
  );
});
