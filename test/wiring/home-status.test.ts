/** What App Home says of the figures, once somebody looked at CMS's pages. */
import { expect, it } from 'vitest';
import { editionOf } from '../../src/core/tables/edition.ts';
import { homeStatus } from '../../src/wiring/home-status.ts';
import { after, changesServers, now } from '../support/changes-servers.ts';
import { date } from '../support/claim-days.ts';

const { start } = changesServers();
const opened = { reference: after, clock: () => date('2026-11-24') };

it('names what CMS has and is not loaded, with the day of the look', async () => {
  const { state } = await start(after);
  expect((await homeStatus(opened, state)).loaded.join('\n')).not.toContain('At CMS');
  const edition = editionOf('rvu27a-updated-11-20-2026.zip');
  if (edition === undefined) throw new Error('no edition');
  const url = 'https://www.cms.gov/files/zip/rvu27a-updated-11-20-2026.zip';
  await state.tableLooks.record({ editions: [{ ...edition, url }], at: now });
  expect((await homeStatus(opened, state)).loaded).toContain(
    'At CMS and not loaded here, as of 2026-11-24: relative values RVU27A',
  );
});
