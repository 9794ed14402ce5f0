/** What CMS publishes for a new year, taken by `data update` of this very program: its price answers, no scenario any more. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { file, page, startCmsServer, type CmsServer } from '../fakes/cms-server.ts';
import { dataFolder } from '../support/data-folder.ts';
import { allowed, pfrev27a, rvu27a, type Published } from '../support/next-year.ts';

let server: CmsServer;
let home: string;
beforeEach(async () => {
  server = await startCmsServer();
  home = mkdtempSync(join(tmpdir(), 'unitwise-year-'));
});
afterEach(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

function unitwise(...args: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  const env = { ...process.env, UNITWISE_HOME: home, CMS_URL: server.url, UNITWISE_TODAY: '2027-01-05' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    ...{ env, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((done) => child.on('close', (status) => done({ status, ...said })));
}
const ask = async (place: string): Promise<string> =>
  (await unitwise('ask', `97110 38min ${place} on 2027-01-05`)).out;

const [rvu, pfrev] = ['rvu27a-updated-12-29-2026.zip', 'pfrev27a-updated-12-30-2026.zip'];
function publish(published: Published): void {
  const fees = '/medicare/payment/fee-schedules/physician/pfs-relative-value-files/rvu27a';
  server.put(fees, page(`<a href=/files/zip/${rvu}>a</a> <a href=/files/zip/${pfrev}>b</a>`));
  server.put(`/files/zip/${rvu}`, file(rvu27a(published)));
  server.put(`/files/zip/${pfrev}`, file(pfrev27a(published)));
}
const update = () => unitwise('data', 'update', '--accept-terms');

describe('a new year', () => {
  it(
    "answers with its price, proved by CMS's dollars, once its files are taken",
    { timeout: 120_000 },
    async () => {
      expect(await ask('Boise ID')).toMatch(/no price[\s\S]*Scenario, not a price/);
      publish({});
      const taken = await update();
      expect(taken.out).toMatch(
        /1308 of 1308 amounts of PFREV27A_NONQP[\s\S]*1308 of 1308 amounts of PFREV27A_QP/,
      );
      expect(taken.status).toBe(0);
      const said = await ask('Boise ID');
      expect(said).toContain(`97110 x3 · $${allowed('02202-00', 3)} allowed`);
      expect(said).not.toMatch(/scenario|proposed/i);
      expect((await unitwise('data', 'update', '--check')).status).toBe(0);
    },
  );

  it('takes indices without a floor where none is enacted', { timeout: 120_000 }, async () => {
    publish({ floor: false });
    expect((await update()).status).toBe(0);
    expect(await ask('Boise ID')).toContain(`$${allowed('02202-00', 3, false)} allowed`);
  });

  it('is taken from a folder too', { timeout: 120_000 }, async () => {
    const folder = join(home, 'downloaded');
    mkdirSync(folder);
    writeFileSync(join(folder, rvu), rvu27a());
    writeFileSync(join(folder, pfrev), pfrev27a());
    expect((await unitwise('data', 'update', '--from', folder, '--accept-terms')).status).toBe(0);
    expect(await ask('Dallas TX')).toContain(`$${allowed('04412-11', 3)} allowed`);
  });

  it(
    'without a conversion factor has no price but the scenario; amounts wait, the rest is taken',
    { timeout: 120_000 },
    async () => {
      publish({ factor: '' });
      const taken = await update();
      expect(taken.out).toMatch(/imported rvu RVU27A[\s\S]*imported gpci 2027/);
      expect(taken.err).toMatch(
        /left out: .*PFREV27A_nonQP.txt: there is nothing to check it against: RVU27A states no conversion factor of 2027/,
      );
      expect(taken.status).toBe(0);
      const said = await ask('Dallas TX');
      expect(said).toMatch(
        /no price[\s\S]*RVU27A is loaded but states no conversion factor of 2027[\s\S]*Scenario, not a price/,
      );
      expect(said).toContain('Price as of 2026-12-31');
    },
  );

  it("contradicted by CMS's dollars is not taken", { timeout: 120_000 }, async () => {
    publish({ paidWith: '32.0000' });
    const refused = await update();
    expect(refused.err).toMatch(/0 of 1308 amounts of PFREV27A_NONQP[\s\S]*Nothing was changed/);
    expect(refused.status).toBe(2);
    expect(await ask('Dallas TX')).toMatch(/no price[\s\S]*Scenario, not a price/);
  });

  it('does not pay an earlier year without the floor enacted for it', { timeout: 120_000 }, async () => {
    const indices = join(home, 'gpci_2026.csv');
    copyFileSync(join(dataFolder, 'starter/gpci-no-floor-2026.csv'), indices);
    const { status, err } = await unitwise('data', 'import', '--accept-terms', indices);
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(/no floor of 1.0, which Medicare pays with to 2026-12-31/),
    ]);
  });
});
