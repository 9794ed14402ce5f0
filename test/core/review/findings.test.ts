/** Every kind of finding: days that raise it and days that must not, each with the source of what is expected. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCheckRequest } from '../../../src/adapters/check-request.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

interface Case {
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  readonly request: object;
  /** The codes of each finding of this kind, in the order found. */
  readonly codes: readonly (readonly string[])[];
}

const cases = JSON.parse(
  readFileSync(new URL('findings.cases.json', import.meta.url), 'utf8'),
) as readonly Case[];
const reference = openMemoryReference();

/** The kinds the command line's contract names. */
const kinds = [
  ...['ncci-pair', 'mue-exceeded', 'no-unit-limit', 'bundled', 'not-valid-for-medicare', 'contractor-priced'],
  ...['non-covered', 'restricted-coverage', 'unknown-code', 'not-in-release', 'add-on-without-primary'],
  ...[
    'missing-therapy-modifier',
    'modifier-conflict',
    'unknown-modifier',
    'duplicate-line',
    'units-disagree',
  ],
  ...[
    'assistant-modifier',
    'unpublished-assistant-pattern',
    'payer-rule-unknown',
    'kx-threshold',
    'unit-tie',
  ],
  ...['below-eight-minutes', 'untimed-minutes', 'place-of-service', 'stale-data', 'no-release-for-date'],
  'locality-unknown',
];

describe('findings of a claim day', () => {
  it.each(cases)('$kind: $name', ({ kind, request, codes }) => {
    const read = readCheckRequest(request, { reference, payers: [], today: date('2026-11-23') });
    if (read.kind === 'invalid') throw new Error(JSON.stringify(read.errors));
    const { findings } = reviewDay(read.day, reference.on(read.date));
    expect(findings.filter((finding) => finding.kind === kind).map((finding) => finding.codes)).toEqual(
      codes,
    );
  });

  it.each(kinds)('%s has a day that raises it and one that must not', (kind) => {
    const of = cases.filter((each) => each.kind === kind);
    expect([of.some(({ codes }) => codes.length > 0), of.some(({ codes }) => codes.length === 0)]).toEqual([
      true,
      true,
    ]);
  });
});
