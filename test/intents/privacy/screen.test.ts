/** Every kind of patient information by its own table: what is caught, and what only looks like it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phiKinds } from '../../../src/intents/privacy/phi-kind.ts';
import { readText } from '../../../src/intents/language/reading/reading.ts';
import { screenMessage, screenText } from '../../../src/intents/privacy/screen.ts';

interface Case {
  readonly message: string;
  readonly kinds: readonly string[];
}

const casesOf = (kind: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`${kind}.cases.json`, import.meta.url), 'utf8')) as Case[];

describe.each(phiKinds)('%s', (kind) => {
  it.each(casesOf(kind))('$message', ({ message, kinds }) => {
    expect(screenText(message)).toEqual(kinds);
  });
});

it('names each kind once, in the order of the contract', () => {
  const everything =
    'card.png 92 yo 10.0.0.1 www.example.org 12 Oak Street a@example.com (555) 123-4567 member id W123456789 ' +
    'claim # 20260615001 acct 778812 MRN 004512 123-45-6789 1EG4-TE5-MK73 dob 1/2/1950 patient Testa Madeupson ' +
    'patient Testa Madeupson dob 1/2/1950';
  expect(screenText(everything)).toEqual(phiKinds);
});

it('sees nothing in nothing', () => {
  expect([screenText(''), screenText(' '), screenText('\u200b')]).toEqual([[], [], []]);
});

it.each(['timezone: Europe/Lisbon', 'the digest in America/Argentina/Salta time'])(
  'a time zone is nobody: %s',
  (message) => {
    expect(screenMessage(readText(message))).toMatchObject({ kinds: [], leftOut: false });
  },
);
