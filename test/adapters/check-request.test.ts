/** The place of a checked day: priced where it is certain; where it is not, told what to give instead. */
import { describe, expect, it } from 'vitest';
import { readCheckRequest } from '../../src/adapters/check-request.ts';
import { reviewDay } from '../../src/core/review/review-day.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';

const reference = openMemoryReference();

function placeFinding(locality: string): string | undefined {
  const day = { locality, dateOfService: '2026-03-02', lines: [{ code: '97110', minutes: 38 }] };
  const request = readCheckRequest(day, { reference, payers: [], today: date('2026-03-02') });
  if (request.kind === 'invalid') throw new Error('the request is valid');
  const { findings } = reviewDay(request.day, reference.on(request.date));
  return findings.find(({ kind }) => kind === 'locality-unknown')?.message;
}

describe('the place of a checked day', () => {
  it.each([
    { locality: 'Dallas TX', message: undefined },
    {
      locality: '00000',
      message:
        'I could not tell the Medicare locality, so there is no price. Give a ZIP ("75201") or a locality ("04412-11").',
    },
    {
      locality: 'Portland',
      message:
        'There is no price yet: Portland can be in 2 Medicare localities; give 02302-01 (PORTLAND), 14112-03 (SOUTHERN MAINE).',
    },
    {
      locality: 'Illinois',
      message:
        'There is no price yet: Illinois has 4 Medicare localities; give 06102-12 (EAST ST. LOUIS), 06102-15 (SUBURBAN CHICAGO), 06102-16 (CHICAGO), 06102-99 (REST OF ILLINOIS).',
    },
    {
      locality: '35958',
      message:
        'There is no price yet: ZIP 35958 straddles localities: its +4 digits decide, and the ZIP+4 file is not held; give 10112-00 (ALABAMA), as CMS lists it, or the other locality.',
    },
  ])('$locality', ({ locality, message }) => {
    expect(placeFinding(locality)).toBe(message);
  });
});

describe('a field that is not in the contract', () => {
  it.each([
    {
      sent: { deductibleRemainig: '1.00', lines: [{ code: '97110' }] },
      errors: [
        {
          path: 'deductibleRemainig',
          message: 'there is no field of this name; the nearest is "deductibleRemaining"',
        },
      ],
    },
    {
      sent: { lines: [{ code: '97110', minuts: 8 }] },
      errors: [
        { path: 'lines.0.minuts', message: 'there is no field of this name; the nearest is "minutes"' },
      ],
    },
    {
      sent: { therapyToDate: { ptSlp: '0.00', ot: '0.00', pt: '0.00' }, lines: [{ code: '97110' }] },
      errors: [{ path: 'therapyToDate.pt', message: 'there is no field of this name; the nearest is "ot"' }],
    },
  ])('is refused with the nearest one: $errors.0.path', ({ sent, errors }) => {
    expect(readCheckRequest(sent, { reference, payers: [], today: date('2026-03-02') })).toEqual({
      kind: 'invalid',
      errors,
    });
  });
});

describe('what may be a patient', () => {
  it.each([{ payer: 'wanda prystowsky' }, { locality: 'Wanda Prystowsky' }])(
    'is refused with its field, and not repeated: %o',
    (typed) => {
      const day = { ...typed, lines: [{ code: '97110', minutes: 38 }] };
      const request = readCheckRequest(day, { reference, payers: [], today: date('2026-03-02') });
      const [field] = Object.keys(typed);
      expect(request).toEqual({
        kind: 'invalid',
        errors: [{ path: field, message: 'that looks like patient information: leave it out' }],
      });
    },
  );
});
