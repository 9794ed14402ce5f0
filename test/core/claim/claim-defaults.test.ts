import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../../src/core/claim/claim-defaults.ts';
import { medicare } from '../../../src/core/claim/payer.ts';
import { national } from '../../../src/core/places/place.ts';

const everything = {
  payer: medicare,
  rule: 'ama',
  place: national,
  setting: 'facility',
  qualifyingParticipant: true,
  deductibleRemaining: 500,
  sequestration: false,
  participating: false,
} as const;

/** Source: CONTRACT, absent values; each one used is listed in `assumed`. */
describe('what nobody stated', () => {
  it('is answered by the defaults, and every one is listed', () => {
    expect(withDefaults({ lines: [] }, false)).toEqual({
      ...{ lines: [], payer: medicare, rule: 'cms', place: national, setting: 'nonfacility' },
      ...{ qualifyingParticipant: false, deductibleRemaining: 0, sequestration: true, participating: true },
      assumed: [
        ...['dateOfService', 'payer', 'rule', 'locality', 'setting'],
        ...['qualifyingParticipant', 'deductibleRemaining', 'sequestration', 'participating'],
      ],
    });
  });

  it('is nothing where everything was stated, even what equals a default', () => {
    expect(withDefaults({ lines: [], ...everything }, true)).toEqual({
      lines: [],
      ...everything,
      assumed: [],
    });
  });

  it('keeps a stated false and a stated zero', () => {
    const { sequestration, deductibleRemaining, assumed } = withDefaults(
      { lines: [], sequestration: false, deductibleRemaining: 0 },
      true,
    );
    expect({ sequestration, deductibleRemaining }).toEqual({ sequestration: false, deductibleRemaining: 0 });
    expect(assumed).toEqual([
      'payer',
      'rule',
      'locality',
      'setting',
      'qualifyingParticipant',
      'participating',
    ]);
  });
});
