/** What may go wrong with `data update`: a sentence each, and the tables held before answer on. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTables } from '../../src/wiring/open-tables.ts';
import { limits, publish } from '../attack/support/cms.ts';
import { file, page, startCmsServer, status, type Answer, type CmsServer } from '../fakes/cms-server.ts';
import { dataFolder } from '../support/data-folder.ts';
import { writeZip } from '../adapters/cms-files/write-zip.ts';

let server: CmsServer;
let home: string;
beforeEach(async () => {
  server = await startCmsServer();
  home = mkdtempSync(join(tmpdir(), 'unitwise-faults-'));
  writeFileSync(join(home, 'terms-accepted'), '');
  held();
});
afterEach(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

const quarter = '2027Q1';
const held = (): string[] =>
  openTables({ home, dataFolder, onTable: () => undefined })
    .releases.filter(({ origin }) => origin === 'imported')
    .map(({ kind, name }) => `${kind} ${name}`);

interface Running {
  readonly today?: string;
  /** No file may grow past so many KiB: a disk without room. */
  readonly room?: number;
  readonly unattended?: true;
}

function update({ today = '2027-01-05', room, unattended }: Running = {}): Promise<{
  status: number | null;
  err: string;
}> {
  const env = { ...process.env, UNITWISE_HOME: home, CMS_URL: server.url, UNITWISE_TODAY: today };
  const limit = room === undefined ? '' : `ulimit -f ${room} && `;
  const how = unattended === true ? ['--unattended'] : [];
  const child = spawn(
    'bash',
    [
      '-c',
      `${limit}exec "$0" "$@"`,
      process.execPath,
      '--import',
      'tsx',
      'src/cli.ts',
      'data',
      'update',
      ...how,
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  return new Promise((done) =>
    child.on('close', (code) => done({ status: code, err: err.replace(/^.* rows$\n/gm, '') })),
  );
}

/** A table that says it unpacks to two gigabytes. */
function bomb(): Buffer {
  const zip = writeZip([{ name: `mue_${quarter}.csv`, content: 'code,mue,mai,rationale\n', deflate: true }]);
  const [local, central] = [zip.indexOf('PK\x03\x04', 0, 'latin1'), zip.indexOf('PK\x01\x02', 0, 'latin1')];
  zip.writeUInt32LE(2 ** 31, local + 22);
  zip.writeUInt32LE(2 ** 31, central + 24);
  return zip;
}
const rvuPage = '/medicare/payment/fee-schedules/physician/pfs-relative-value-files/rvu27a';
const without97530 = (): Buffer =>
  writeZip([
    {
      name: `mue_${quarter}.csv`,
      content: 'code,mue,mai,rationale\n97110,6,3,Clinical: Data\n97140,6,3,Clinical: Data\n',
    },
  ]);
const asked = (): number => server.requests.filter((request) => request.startsWith('/files')).length;

describe('data update, where it goes wrong', () => {
  it('refuses a table that unpacks without end', { timeout: 60_000 }, async () => {
    publish(server, quarter, file(bomb()));
    const ran = await update();
    expect(ran.err).toMatch(/mue_2027Q1.csv: it unpacks to more than a gigabyte/);
    expect([ran.status, held()]).toEqual([2, []]);
  });

  it.each([
    ['while it downloads', 100],
    ['while it imports', undefined],
  ])('says that there is no room %s, and goes on when there is', { timeout: 90_000 }, async (_, given) => {
    publish(server, quarter, file(limits(quarter, 8)));
    const heldNow = statSync(join(home, 'reference.db')).size / 1024;
    const ran = await update({ room: given ?? Math.ceil(heldNow) + 100 });
    expect(ran.err).toMatch(/The disk is full or cannot be written/);
    expect([ran.status, held()]).toEqual([2, []]);
    expect((await update()).status).toBe(0);
    expect(held()).toEqual(['mue 2027Q1']);
  });

  it(
    'says in one sentence that nothing is reached, or that the pages are others',
    { timeout: 90_000 },
    async () => {
      const stays = 'the tables held before go on answering.';
      server.put(rvuPage, status(403));
      const refused = await update();
      expect(refused).toEqual({
        status: 2,
        err: `None of the release pages of CMS could be read (${server.url}${rvuPage}: CMS refuses this client (403); download the file in a browser and give its folder with --from); ${stays}\n`,
      });
      server.put(rvuPage, page('<h1>The new CMS</h1> <a href="/data/rvu">Data</a>'));
      expect(await update()).toEqual({
        status: 2,
        err: `The pages of CMS name no table Unitwise knows: they may have been redesigned; ${stays}\n`,
      });
      publish(server, quarter, file(limits(quarter, 8)));
      const taken = await update();
      expect([taken.status, held()]).toEqual([0, ['mue 2027Q1']]);
      expect(taken.err).toContain(`${rvuPage} names no table Unitwise knows: it may have been redesigned.`);
    },
  );

  it.each(['2024-12-05', '2029-01-05'])('doubts the clock on %s', { timeout: 60_000 }, async (today) => {
    publish(server, quarter, file(limits(quarter, 8)));
    const { err } = await update({ today });
    expect(err).toContain(
      `The newest tables at CMS begin on 2027-01-01, far from today's ${today}: check this machine's clock.`,
    );
  });

  it(
    'does not have again at each look what was refused, until CMS changes it or a person tries',
    { timeout: 120_000 },
    async () => {
      const put = (answer: Answer): void => publish(server, quarter, answer);
      put(file(without97530()));
      expect((await update({ unattended: true })).err).toMatch(/no limit of 97530/);
      const once = asked();
      const again = await update({ unattended: true });
      expect(again.err).toContain('was refused before, and is unchanged at CMS');
      // Its name for the content is asked for, not the content: one HEAD.
      expect(asked() - once).toBe(1);
      expect((await update()).err).toMatch(/no limit of 97530/);
      put(file(limits(quarter, 8)));
      await update({ unattended: true });
      expect(held()).toEqual(['mue 2027Q1']);
    },
  );
});
