/** A made-up clinic-year: every planted cause is found on its line, and no line gets another. */
import { describe, expect, it } from 'vitest';
import { clinicPlace, clinicYear } from '../../../scripts/claims/clinic-year.ts';
import { text835 } from '../../../scripts/claims/write-835.ts';
import { read835 } from '../../../src/adapters/claim-files/read-835.ts';
import { explainClaim } from '../../../src/core/remit/explain-claim.ts';
import { placeOfClinic } from '../../../src/core/remit/place-of-clinic.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook as book } from '../../support/playbook.ts';

const reference = openMemoryReference();

describe('a clinic-year of remittances', () => {
  it('finds all planted causes and invents none', () => {
    const made = [...clinicYear(1500, 4)];
    const remittance = { zip: clinicPlace.zip, claims: made.map(({ remitted }) => remitted) };
    const truth = new Map(made.map(({ id, truth }) => [id, truth]));
    const wrong: string[] = [];
    let planted = 0;
    const reader = read835({
      onClaim: (claim, payment) => {
        const place = placeOfClinic(payment.payeePlace, reference.places);
        const outcomes = explainClaim(
          claim,
          payment,
          { place, placeOfService: '', date: undefined },
          { reference, book },
        );
        const expected = truth.get(claim.claimId) ?? [];
        expect(outcomes).toHaveLength(expected.length);
        outcomes.forEach(({ causes, why, line }, i) => {
          const found = causes.join('+');
          if (expected[i] !== 'as-expected') planted += 1;
          if (found !== expected[i])
            wrong.push(`${claim.claimId} ${line.code}: ${found} (${why}), planted ${expected[i] ?? ''}`);
        });
      },
      onFault: ({ problem }) => wrong.push(problem),
      onBalance: ({ stated, claims }) => {
        expect(stated).toBe(claims);
      },
    });
    reader.push(Buffer.from(text835(remittance)));
    expect(reader.end()).toBe(undefined);
    expect(wrong).toEqual([]);
    expect(planted).toBe(500);
  });
});
