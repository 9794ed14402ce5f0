/** `unitwise data update` and the pair edits: four parts behind a license, and CMS's own list of what changed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTables } from '../../src/wiring/open-tables.ts';
import { writeZip } from '../adapters/cms-files/write-zip.ts';
import {
  file,
  page,
  redirect,
  startCmsServer,
  status,
  type Answer,
  type CmsServer,
} from '../fakes/cms-server.ts';
import { dataFolder } from '../support/data-folder.ts';

let server: CmsServer;
let home: string;
beforeEach(async () => {
  server = await startCmsServer();
  home = mkdtempSync(join(tmpdir(), 'unitwise-pairs-'));
  server.put('/license/ama', page('<p>CPT is copyright of the AMA.</p>'));
});
afterEach(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** What a server that runs it is told. */
  readonly report: { readonly unaccepted?: boolean; readonly pairChanges?: readonly object[] };
}

function update(...options: readonly string[]): Promise<Ran> {
  const env = { ...process.env, UNITWISE_HOME: home, CMS_URL: server.url, UNITWISE_TODAY: '2027-01-05' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'data', 'update', ...options], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { out: '', err: '' };
  let report = {};
  child.stdout?.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr?.on('data', (chunk) => (said.err += String(chunk)));
  child.on('message', (message: object) => (report = message));
  return new Promise((done) => child.on('close', (code) => done({ status: code, ...said, report })));
}

const gated =
  (bytes: Buffer): Answer =>
  (request, response) =>
    (request.url?.endsWith('?agree=yes') === true ? file(bytes) : redirect('/license/ama'))(
      request,
      response,
    );

/** CMS's text layout: a notice, a title, a header over four lines, then rows. */
const preamble = [
  'CPT codes and descriptors are copyright of the AMA.\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t* = In existence prior to 1996\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale',
  '\t\t\t\t* = no data\t0 = not allowed\t',
  '\t\t\t\t\t1 = allowed\t',
  '\t\t\t\t\t9 = not applicable\t',
];
const rows: readonly string[] = [
  '97530\t97116\t\t20270101\t*\t1\tMisuse of Column Two code with Column One code',
  '97150\t97110\t\t19960101\t20261231\t1\tMisuse of Column Two code with Column One code',
  '97161\t97750\t\t20170101\t*\t1\tMisuse of Column Two code with Column One code',
  '98940\t97140\t\t19970101\t*\t1\tMisuse of Column Two code with Column One code',
];
const name = (part: number): string =>
  `medicare-ncci-2027q1-practitioner-ptp-edits-ccipra-v330r0-f${part}.zip`;
const part = (number: number): Buffer =>
  writeZip([
    {
      name: `ccipra-v330r0-f${number}.${number < 3 ? 'TXT' : 'txt'}`,
      content: [...preamble, rows[number - 1] ?? '', ''].join('\r\n'),
    },
  ]);
const changesName = 'medicare-ncci-2027q1-practitioner-quarterly-additions-deletions-revisions-ptp.zip';
const listOf = (sort: string, ...pairs: readonly string[]) => ({
  name: `PTP_${sort}_Eff_01-01-2027.txt`,
  content: [
    'CPT codes are copyright of the AMA.\t\t',
    'Column 1\tColumn 2\t"Modifier\nIndicator\n0 = not allowed"',
    ...pairs,
    '',
  ].join('\r\n'),
});
const changes = writeZip([
  listOf('Additions', '97530\t97116\t1', '0002M\t0468U\t0'),
  listOf('Deletions', '97150\t97110\t1'),
  listOf('Revisions', '97161\t97750\t1'),
]);

/** `parts`: those the page names; each answers as a license puts it behind itself. */
function publish(parts: readonly number[], answer: (bytes: Buffer) => Answer = gated): void {
  const links = parts.map(
    (number) => `<A HREF = '/license/ama?file=/files/zip/${name(number)}'>f${number}</A>`,
  );
  server.put(
    '/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-procedure-procedure-ptp-edits',
    page(`<h1>PTP</h1> ${links.join('\n')} <a href=/files/zip/${changesName}>changes</a>`),
  );
  for (const number of parts) server.put(`/files/zip/${name(number)}`, answer(part(number)));
  server.put(`/files/zip/${changesName}`, file(changes));
}

const held = (): string[] =>
  openTables({ home, dataFolder, onTable: () => undefined })
    .releases.filter(({ origin }) => origin === 'imported')
    .map(({ kind, name: of, rows: count }) => `${kind} ${of}, ${count} rows`);

describe('pair edits of a new quarter', () => {
  it('are taken in four parts, once a person accepted the license', { timeout: 120_000 }, async () => {
    publish([1, 2, 3, 4]);
    const taken = await update('--accept-terms');
    expect([taken.status, held()]).toEqual([0, ['ptp 2027Q1, 4 rows']]);
    expect(taken.out).toMatch(/changed: 2027Q1: 97116 is now bundled into 97530/);
    // A license stands before the parts, so how large they are is not said.
    expect(taken.out).toMatch(
      /due: ptp 2027Q1 \([^,]*-f1\.zip\)\n[\s\S]*due: ptp-changes 2027Q1 \([^,]*\.zip, \d kB\)/,
    );
    expect(await update('--check')).toMatchObject({ status: 0 });
  });

  it('are never taken in three of four', { timeout: 120_000 }, async () => {
    publish([1, 2, 4]);
    const looked = await update('--accept-terms');
    expect(looked.err).toMatch(/PTP 2027Q1: 3 of its 4 parts are on the page, so it is not taken yet/);
    expect(held()).toEqual([]);
    publish([1, 2, 3, 4]);
    server.put(`/files/zip/${name(3)}`, status(403));
    const refused = await update('--accept-terms');
    expect([refused.status, held()]).toEqual([2, []]);
    expect(refused.err).toMatch(/f3\.zip: CMS refuses this client \(403\).*--from/);
  });

  it(
    "behind a license nobody accepted are told by CMS's own list, and never answered from it",
    { timeout: 120_000 },
    async () => {
      publish([1, 2, 3, 4]);
      writeFileSync(join(home, 'terms-accepted'), '');
      const { report } = await update('--unattended');
      expect(report).toMatchObject({
        unaccepted: true,
        pairChanges: [
          { kind: 'edit-begun', release: '2027Q1', column1: '97530', column2: '97116' },
          { kind: 'edit-ended', release: '2027Q1', column1: '97150', column2: '97110' },
          { kind: 'edit-revised', release: '2027Q1', column1: '97161', column2: '97750' },
        ],
      });
      expect(report.pairChanges).toHaveLength(3);
      expect(held()).toEqual([]);
    },
  );
});
