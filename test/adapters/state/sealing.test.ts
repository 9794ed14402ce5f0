/** Keys, seals and pseudonyms by themselves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudonyms } from '../../../src/adapters/state/sealing/pseudonym.ts';
import { seal, unseal, type Keyring, type SealedAt } from '../../../src/adapters/state/sealing/seal.ts';
import { readStateKeys, toKey } from '../../../src/adapters/state/sealing/state-keys.ts';

const key = (byte: number) => toKey(Buffer.alloc(32, byte));
const ring = (...bytes: readonly [number, ...number[]]): Keyring => ({
  keys: bytes.map(key) as unknown as Keyring['keys'],
  mayHoldTokens: true,
});
const at: SealedAt = ['slack_installation', 'slack:T1'];

describe('STATE_KEY', () => {
  it.each([
    ['base64', Buffer.alloc(32, 7).toString('base64'), ['4bb06f8e']],
    ['hex', '07'.repeat(32), ['4bb06f8e']],
    [
      'base64 for addresses, with spaces around',
      ` ${Buffer.alloc(32, 255).toString('base64url')} `,
      ['af961376'],
    ],
    ['several, the first seals', `${'07'.repeat(32)}, ${'00'.repeat(32)}`, ['4bb06f8e', '66687aad']],
  ])('in %s', (_, text, ids) => {
    const read = readStateKeys(text);
    expect(read.kind === 'keys' && read.keys.map(({ id }) => id)).toEqual(ids);
  });

  it.each(['', ',', 'password', '07'.repeat(31), '07'.repeat(33), `${'07'.repeat(32)},`])(
    '%j is a fault',
    (text) => {
      expect(readStateKeys(text).kind).toBe('fault');
    },
  );
});

describe('a sealed value', () => {
  it('opens to what it was, whatever that was, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [first, second] = [seal(text, at, ring(7)), seal(text, at, ring(7))];
        expect(unseal(first, at, ring(9, 7))).toBe(text);
        expect(first.sealed).not.toBe(second.sealed);
      }),
      { numRuns: 100 },
    );
  });

  it.each<readonly [string, SealedAt, Keyring]>([
    ['of another table', ['conversation', 'slack:T1'], ring(7)],
    ['of another row', ['slack_installation', 'slack:T2'], ring(7)],
    ['whose key parts are cut elsewhere', ['slack_installation', 'slack', 'T1'], ring(7)],
    ['without its key', at, ring(9)],
  ])('%s does not open', (_, place, keyring) => {
    expect(unseal(seal('token', at, ring(7)), place, keyring)).toBe(undefined);
  });

  it('with any one byte changed does not open', () => {
    const { sealed, key_id } = seal('token', at, ring(7));
    const bytes = Buffer.from(sealed, 'base64');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(unseal({ sealed: changed.toString('base64'), key_id }, at, ring(7))).toBe(undefined);
    }
  });
});

describe('pseudonyms', () => {
  const { user, noise, content } = pseudonyms(Buffer.alloc(32, 1));
  it('are the same for the same, and differ by person, team, use and secret', () => {
    const all = [
      ...[user('slack:T1', 'U1'), user('slack:T1', 'U2'), user('slack:T2', 'U1')],
      ...[content('slack:T1'), pseudonyms(Buffer.alloc(32, 2)).user('slack:T1', 'U1')],
    ];
    expect(user('slack:T1', 'U1')).toBe(all[0]);
    expect(new Set(all).size).toBe(all.length);
    expect(user('a', 'bc')).not.toBe(user('ab', 'c'));
  });

  it('of noise are the same for the same cell, quarter and part, and others for any other', () => {
    const other = pseudonyms(Buffer.alloc(32, 2)).noise;
    const all = [
      ...[noise('a', '2026Q1', 'won'), noise('a', '2026Q1', 'rest'), noise('a', '2026Q2', 'won')],
      ...[noise('b', '2026Q1', 'won'), other('a', '2026Q1', 'won')],
    ];
    expect(noise('a', '2026Q1', 'won')).toEqual(all[0]);
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(all.length);
    expect(all[0]?.length).toBe(32);
  });
});
