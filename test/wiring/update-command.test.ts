/** `unitwise data update` as a script runs it, against a server that plays CMS. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTables } from '../../src/wiring/open-tables.ts';
import { writeZip } from '../adapters/cms-files/write-zip.ts';
import { file, page, redirect, startCmsServer, type Answer, type CmsServer } from '../fakes/cms-server.ts';
import { dataFolder } from '../support/data-folder.ts';

let server: CmsServer;
let home: string;
beforeEach(async () => {
  server = await startCmsServer();
  home = mkdtempSync(join(tmpdir(), 'unitwise-update-'));
});
afterEach(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function update(...options: readonly string[]): Promise<Ran> {
  const env = { ...process.env, UNITWISE_HOME: home, CMS_URL: server.url, UNITWISE_TODAY: '2027-01-05' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'data', 'update', ...options], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((done) => child.on('close', (status) => done({ status, ...said })));
}

const edits = '/medicare/coding-billing/national-correct-coding-initiative-ncci-edits';
const name = 'medicare-ncci-2027-q1-practitioner-services-mue-table.zip';
const limits = (...codes: readonly string[]): Buffer => {
  const rows = codes.map((code) => `${code},${code === '97140' ? 5 : 6},3,Clinical: Data`);
  const content = ['code,mue,mai,rationale', ...rows, ''].join('\n');
  return writeZip([{ name: 'mue_2027Q1.csv', content }]);
};
const publish = (answer: Answer, file = name): void => {
  server.put(
    `${edits}/medicare-ncci-medically-unlikely-edits-mues`,
    page(`<a href='/license/ama?file=/files/zip/${file}'>Practitioner</a>`),
  );
  server.put(`/files/zip/${file}`, answer);
};
/** The licence, until it was agreed to. */
const gated =
  (bytes: Buffer): Answer =>
  (request, response) =>
    (request.url?.endsWith('?agree=yes') === true ? file(bytes) : redirect('/license/ama'))(
      request,
      response,
    );
const held = (): string[] =>
  openTables({ home, dataFolder, onTable: () => undefined })
    .releases.filter(({ origin }) => origin === 'imported')
    .map(({ kind, name: of }) => `${kind} ${of}`);

describe('unitwise data update', () => {
  it('looks, asks for the licence, and takes what is due', async () => {
    publish(gated(limits('97110', '97140', '97530')));
    server.put('/license/ama', page('<h1>License</h1> <p>CPT is copyright of the AMA.</p>'));
    expect(await update('--check')).toMatchObject({ status: 3, out: `due: mue 2027Q1 (${name})\n` });
    const refused = await update();
    expect([refused.status, held()]).toEqual([2, []]);
    expect(refused.err).toMatch(/License CPT is copyright[\s\S]*--accept-terms/);
    const taken = await update('--accept-terms');
    expect(taken.out).toMatch(/downloaded medicare[\s\S]*imported mue 2027Q1: 3 rows/);
    expect(taken.out).toMatch(/changed: 2027Q1: 97140 may be billed 5 units a day, 6 before/);
    expect([taken.status, held()]).toEqual([0, ['mue 2027Q1']]);
    const record = JSON.parse(readFileSync(join(home, 'licence-accepted.json'), 'utf8')) as object;
    expect(Object.keys(record)).toEqual(['sha256', 'by', 'at']);
    expect(await update('--check')).toMatchObject({
      status: 0,
      out: 'Nothing newer is on the pages of CMS.\n',
    });
  }, 300_000);

  it('shows a person what CMS put up anew of an edition that was taken, and takes it when told to', async () => {
    publish(file(limits('97110', '97140', '97530')));
    expect((await update('--accept-terms')).status).toBe(0);
    const anew = name.replace('.zip', '-0.zip');
    publish(file(limits('97110', '97140', '97530', '97112')), anew);
    const said = `mue 2027Q1: CMS put ${anew} in the place of ${name}, which was taken: look at what changed, then take it with --replace.\n`;
    expect(await update('--check')).toMatchObject({ status: 3, err: said });
    expect(await update()).toMatchObject({ status: 0, err: said });
    expect((await update('--replace')).out).toContain('imported mue 2027Q1: 4 rows');
    expect(await update('--check')).toMatchObject({ status: 0, err: '' });
  }, 300_000);

  it('refuses other content under the name of an edition that was taken, until told to replace it', async () => {
    publish(file(limits('97110', '97140', '97530')));
    expect((await update('--accept-terms')).status).toBe(0);
    // The figures are lost, what was taken is remembered.
    for (const lost of ['reference.db', 'downloads']) rmSync(join(home, lost), { recursive: true });
    publish(file(limits('97110', '97140', '97530', '97112')));
    const refused = await update();
    expect(refused.err).toMatch(/CMS changed its content since it was taken \(sha256 then [0-9a-f]{64}, now/);
    expect([refused.status, held()]).toEqual([2, []]);
    expect((await update('--replace')).status).toBe(0);
    expect(held()).toEqual(['mue 2027Q1']);
  }, 300_000);

  it('refuses a table without the rows every edition has; the old ones answer on', async () => {
    publish(file(limits('97110', '97140')));
    const ran = await update('--accept-terms');
    expect(ran.err).toMatch(/no limit of 97530[\s\S]*held before go on answering/);
    expect([ran.status, held()]).toEqual([2, []]);
  }, 120_000);

  it('says that no page could be read', async () => {
    expect(await update('--check')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/None of the release pages of CMS could be read/) as string,
    });
  }, 120_000);
});
