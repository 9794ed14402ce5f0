/** Each delivery answered once, also while the database is away and when it is back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeredOnce, type AnsweredOnce } from '../../src/adapters/answered-once.ts';
import { openState } from '../../src/adapters/state/open-state.ts';
import { absentState } from '../../src/core/team/absent-state.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';

let [home, state, away]: [string, TeamState, boolean] = ['', absentState('none'), false];
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'unitwise-once-'));
  const opened = await openState({ home, openedAt: '2026-11-23T12:00:00Z' });
  if (opened.kind !== 'open') throw new Error(opened.sentence);
  state = opened.state;
  away = false;
});
afterEach(async () => {
  await state.close();
  rmSync(home, { recursive: true });
});

const noState = absentState('away', 'lost');
/** An instance of its own on the one database, which is there or not. */
function instance(owner: string) {
  const answer = answeredOnce({
    once: { onceOnly: (key, work) => (away ? noState : state).once.onceOnly(key, work) },
    ...{ owner, lease: 60_000 },
  });
  return (key: string, work: Parameters<AnsweredOnce>[1]) => answer({ key, sort: 'event' }, work);
}

function counting() {
  let count = 0;
  return {
    count: () => count,
    work: () => {
      count += 1;
      return Promise.resolve('answered' as const);
    },
  };
}

describe('while the database is away', () => {
  it('each instance answers once, and once it is back none does', async () => {
    const [a, b, later] = [instance('a'), instance('b'), instance('c')];
    const { work, count } = counting();
    away = true;
    for (const each of [a, b]) expect(await each('e', work)).toBe('answered');
    for (const each of [a, b]) expect(await each('e', work)).toBe('before');
    expect(count()).toBe(2);
    away = false;
    // What was answered meanwhile is claimed by itself.
    for (let tries = 0; tries < 200; tries += 1) {
      const probe = await state.once.onceOnly(
        { key: 'e', sort: 'event', lease: 1, owner: 'probe' },
        async (claim) => {
          await claim.giveBack();
        },
      );
      if (probe.kind === 'already') break;
      await pause(50);
    }
    for (const each of [a, b, later]) expect(await each('e', work)).toBe('before');
    expect(count()).toBe(2);
  });
});

describe('what was not answered', () => {
  it('is answered when it is delivered again', async () => {
    const a = instance('a');
    const { work, count } = counting();
    expect(await a('e', () => Promise.resolve('later'))).toBe('later');
    expect(await a('e', work)).toBe('answered');
    expect(count()).toBe(1);
  });

  it('because its work failed, likewise', async () => {
    const a = instance('a');
    await expect(a('e', () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    expect(await a('e', counting().work)).toBe('answered');
  });
});

it('who comes while it is answered waits for that here, and is sent away by another instance', async () => {
  const [a, b] = [instance('a'), instance('b')];
  const { work, count } = counting();
  let free = (): void => undefined;
  const first = a('e', async () => {
    await new Promise<void>((resolve) => (free = resolve));
    return work();
  });
  const second = a('e', work);
  await pause(20);
  expect(await b('e', work)).toBe('busy');
  free();
  expect(await Promise.all([first, second])).toEqual(['answered', 'before']);
  expect([await b('e', work), count()]).toEqual(['before', 1]);
});
