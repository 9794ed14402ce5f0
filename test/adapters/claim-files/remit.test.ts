/** From a remittance's bytes to its lines' causes: amounts are Dallas, 2026-03-02, as `check` gives them. */
import { describe, expect, it } from 'vitest';
import { text835, type LineOf835 } from '../../../scripts/claims/write-835.ts';
import { read835 } from '../../../src/adapters/claim-files/read-835.ts';
import { remitCells } from '../../../src/adapters/terminal/remit/remit-cells.ts';
import { readPlace } from '../../../src/core/places/read-place.ts';
import { national } from '../../../src/core/places/place.ts';
import { explainClaim } from '../../../src/core/remit/explain-claim.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook as book } from '../../support/playbook.ts';

const reference = openMemoryReference();
const dallas = readPlace('75201', reference.places);
const place = dallas.kind === 'found' ? dallas.place : national;

const date = '2026-03-02';

/** allowed, paid, expected allowed, expected paid, difference, cause, act, deadline */
function explained(lines: readonly LineOf835[], received?: string): string[] {
  const rows: string[] = [];
  const faults: string[] = [];
  const reader = read835({
    onClaim: (claim, payment) => {
      const facts = { place, placeOfService: '11', date: undefined };
      for (const outcome of explainClaim(claim, payment, facts, { reference, book })) {
        const cells = remitCells(claim.claimId, outcome);
        rows.push([cells[6], cells[7], ...cells.slice(10)].join(' '));
      }
    },
    onFault: ({ problem }) => faults.push(problem),
    onBalance: () => undefined,
  });
  const claims = [{ id: 'A1', lines, ...(received === undefined ? {} : { received }) }];
  reader.push(Buffer.from(text835({ claims })));
  expect(reader.end()).toBe(undefined);
  expect(faults).toEqual([]);
  return rows;
}

const manual: LineOf835 = {
  ...{ code: '97140', modifiers: ['GP', 'CQ'], charge: 16000, allowed: 2127, paid: 1418, date },
  adjustments: [
    ['CO-45', 13873],
    ['CO-253', 29],
    ['CO-237', 255],
    ['PR-2', 425],
  ],
};
const exercise: LineOf835 = {
  ...{ code: '97110', units: 2, charge: 18000, allowed: 5136, paid: 4027, date },
  adjustments: [
    ['CO-45', 12864],
    ['CO-253', 82],
    ['PR-2', 1027],
  ],
};

describe('a line of a remittance', () => {
  it('is as expected where the rules give it, the assistant line too', () => {
    expect(explained([exercise, manual])).toEqual([
      '51.36 40.27 51.36 40.27 0.00 as-expected none ',
      '21.27 14.18 21.27 14.18 0.00 as-expected none ',
    ]);
  });
});
