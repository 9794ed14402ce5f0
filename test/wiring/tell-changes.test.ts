/** Changed for you, on SQLite: told once after an import, also where nothing ran meanwhile and where several run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState } from '../../src/adapters/state/open-state.ts';
import type { ReferenceData } from '../../src/core/ports.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import type { DigestSubscription } from '../../src/core/team/digest.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';
import { teamAssistant } from '../../src/team-assistant.ts';
import { tellChanges } from '../../src/wiring/tell-changes.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';
import { askerIn } from '../support/team.ts';

const after = openMemoryReference();
/** As it was before the fee schedule of July 2026 was imported. */
const before: ReferenceData = {
  ...after,
  releases: after.releases.filter(({ name }) => name !== 'RVU26C'),
};
const now = Date.parse('2026-11-24T15:00:00Z');
const today = date('2026-11-24');
const { team } = askerIn('C1');
const morning = { hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} };

interface Sent {
  readonly channel: string;
  readonly text: string;
}

let home: string;
let sent: Sent[];
let states: TeamState[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'unitwise-changes-'));
  sent = [];
  states = [];
});
afterEach(async () => {
  for (const state of states) await state.close();
  rmSync(home, { recursive: true });
});

/** A server just started over the same state. */
async function start(reference: ReferenceData): Promise<{ state: TeamState; look: () => Promise<void> }> {
  const opened = await openState({ home, openedAt: '2026-11-23T12:00:00Z' });
  if (opened.kind !== 'open') throw new Error(opened.sentence);
  const { state } = opened;
  states.push(state);
  const classifier = () => Promise.resolve([]);
  const assistant = teamAssistant({
    ...{ reference, playbook, state, classifier, now: () => now },
    clock: () => today,
  });
  const parts = {
    opened: { reference, playbook, clock: () => today },
    team: { state, assistant },
    send: (place: { channel: string }, reply: Parameters<typeof toPlainText>[0]) => {
      sent.push({ channel: place.channel, text: toPlainText(reply, { expanded: false }) });
      return Promise.resolve('sent' as const);
    },
    observe: { answered: ignore, refused: ignore, platformFault: ignore, failed: ignore },
    log: { info: ignore },
  };
  return { state, look: () => tellChanges(parts, `${states.length}`, now) };
}
const ignore = (): void => undefined;

const subscribe = (state: TeamState, changes: Partial<DigestSubscription> = {}) =>
  state.digests.subscribe({ team, channel: 'C1', ...morning, ...changes });

describe('figures that changed for a place', () => {
  it('are told at the next start, before and after, once (97110, RVU25D to RVU26C, national)', async () => {
    const old = await start(before);
    await subscribe(old.state);
    await old.look();
    expect(sent).toEqual([]);
    await old.state.close();
    const fresh = await start(after);
    await fresh.look();
    await fresh.look();
    expect(sent.map(({ channel }) => channel)).toEqual(['C1']);
    expect(sent[0]?.text).toContain('New CMS figures change your codes');
    expect(sent[0]?.text).toContain('RVU26C: a first unit of 97110 goes from $28.79 to $29.06 (+$0.27)');
    await fresh.state.close();
    await (await start(after)).look();
    expect(sent.length).toBe(1);
  });

  it('are told by one of several instances that start together', async () => {
    const old = await start(before);
    for (const channel of ['C1', 'C2', 'C3']) await subscribe(old.state, { channel });
    await old.look();
    const fresh = [await start(after), await start(after), await start(after)];
    await Promise.all(fresh.map(({ look }) => look()));
    await Promise.all(fresh.map(({ look }) => look()));
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C3']);
  });

  it('are no news where the digest began after them', async () => {
    const server = await start(after);
    await subscribe(server.state);
    await server.look();
    expect(sent).toEqual([]);
  });

  it('are not told where they touch none of its codes, nor told later', async () => {
    const old = await start(before);
    // Never paid on its own, so without a price that could change.
    await subscribe(old.state, { filters: { codes: ['97010'] } });
    await old.look();
    const fresh = await start(after);
    await fresh.look();
    await subscribe(fresh.state, { filters: { codes: ['97110'] } });
    await fresh.look();
    expect(sent).toEqual([]);
  });

  it('wait where the digest is put off', async () => {
    const old = await start(before);
    await subscribe(old.state);
    await old.look();
    const fresh = await start(after);
    await subscribe(fresh.state, { snoozedUntil: '2026-11-30' });
    await fresh.look();
    expect(sent).toEqual([]);
    await subscribe(fresh.state);
    await fresh.look();
    expect(sent.length).toBe(1);
  });
});
