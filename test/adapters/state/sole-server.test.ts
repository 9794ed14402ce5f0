/** A killed server leaves its leases and loses its lock; what holds a lease here is closed without ending it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState, type StateOptions } from '../../../src/adapters/state/open-state.ts';
import type { PendingQuestion } from '../../../src/core/team/pending-question.ts';
import type { TeamKey } from '../../../src/core/team/team-key.ts';
import type { TeamState } from '../../../src/core/team/team-state.ts';

const lease = 30_000;
const asked = { team: 'slack:T1' as TeamKey, key: 'e1', place: '{}', question: null } as const;
const event = { key: 'e1', sort: 'event', lease, owner: 'test', again: true } as const;

let home: string;
let open: TeamState[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'unitwise-sole-'));
  open = [];
});
afterEach(async () => {
  for (const state of open) await state.close();
  rmSync(home, { recursive: true });
});

async function start(options: Pick<StateOptions, 'serves'>): Promise<TeamState> {
  const opened = await openState({ home, openedAt: '2026-11-24T19:24:20.123Z', ...options });
  if (opened.kind !== 'open') throw new Error(opened.sentence);
  open.push(opened.state);
  return opened.state;
}

/** Holds a question and its claim, until the returned function ends the work. */
async function beginAnswering(state: TeamState): Promise<() => Promise<unknown>> {
  expect(await state.pending.keep(asked, lease)).toEqual({ kind: 'saved' });
  let end = (): void => undefined;
  const working = new Promise<void>((resolve) => (end = resolve));
  let outcome: Promise<unknown> = Promise.resolve();
  await new Promise<void>((begun) => {
    outcome = state.once.onceOnly(event, () => {
      begun();
      return working;
    });
  });
  return () => {
    end();
    return outcome;
  };
}

async function freeFor(state: TeamState): Promise<readonly [readonly PendingQuestion[], string]> {
  const read = await state.pending.takeOver({ lease, limit: 10 });
  const claim = await state.once.onceOnly(event, () => Promise.resolve());
  return [read.kind === 'read' ? read.value : [], claim.kind];
}

describe('with SQLite, what was held before', () => {
  it('is free at once to a server that starts while no other lives', async () => {
    const end = await beginAnswering(await start({}));
    expect(await freeFor(await start({ serves: true }))).toEqual([[asked], 'done']);
    await end();
  });

  it.each([
    ['a server that starts while another lives', { serves: true }],
    ['a command beside the server', {}],
  ])('stays held to %s', async (_, second) => {
    const end = await beginAnswering(await start({ serves: true }));
    expect(await freeFor(await start(second))).toEqual([[], 'busy']);
    expect(await end()).toEqual({ kind: 'done', value: undefined });
  });

  it('does not become undone: what was done stays so', async () => {
    const first = await start({ serves: true });
    await first.once.onceOnly(event, () => Promise.resolve());
    await first.close();
    expect(await freeFor(await start({ serves: true }))).toEqual([[], 'already']);
  });

  it('is free to the next server once the one before was closed', async () => {
    const first = await start({ serves: true });
    await first.pending.keep(asked, lease);
    await first.close();
    expect(await freeFor(await start({ serves: true }))).toEqual([[asked], 'done']);
  });
});
