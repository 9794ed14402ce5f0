/** `unitwise data update` and the pair edits: four parts behind a license, and CMS's own list of what changed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTables } from '../../src/wiring/open-tables.ts';
import { gated } from '../attack/support/cms.ts';
import { page, startCmsServer, status, type CmsServer } from '../fakes/cms-server.ts';
import { dataFolder } from '../support/data-folder.ts';
import { partName, publishPairs } from '../support/pair-edits.ts';

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

const held = (): string[] =>
  openTables({ home, dataFolder, onTable: () => undefined })
    .releases.filter(({ origin }) => origin === 'imported')
    .map(({ kind, name: of, rows: count }) => `${kind} ${of}, ${count} rows`);

describe('pair edits of a new quarter', () => {
  it('are taken in four parts, once a person accepted the license', { timeout: 120_000 }, async () => {
    publishPairs(server, [1, 2, 3, 4], gated);
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
    publishPairs(server, [1, 2, 4], gated);
    const looked = await update('--accept-terms');
    expect(looked.err).toMatch(/PTP 2027Q1: 3 of its 4 parts are on the page, so it is not taken yet/);
    expect(held()).toEqual([]);
    publishPairs(server, [1, 2, 3, 4], gated);
    server.put(`/files/zip/${partName(3)}`, status(403));
    const refused = await update('--accept-terms');
    expect([refused.status, held()]).toEqual([2, []]);
    expect(refused.err).toMatch(/f3\.zip: CMS refuses this client \(403\).*--from/);
  });

  it(
    "behind a license nobody accepted are told by CMS's own list, and never answered from it",
    { timeout: 120_000 },
    async () => {
      publishPairs(server, [1, 2, 3, 4], gated);
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
