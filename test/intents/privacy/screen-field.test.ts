/** A field of a form holds a place or a payer and nothing else: there a bare name is a patient's. */
import { describe, expect, it } from 'vitest';
import { screenField } from '../../../src/intents/privacy/screen-field.ts';

describe('a field of a form', () => {
  it.each(['Maria Garcia', 'maria garcia', 'Garcia, Maria', 'MARIA GARCIA', 'John Smith'])(
    'stops at %s',
    (typed) => {
      expect(screenField(typed)).toEqual(['name']);
    },
  );

  it.each([
    ...['Ann Arbor', 'Santa Rosa CA', 'St. Paul', 'Fort Wayne', 'Charlotte NC', 'Jackson, MS', 'Tyler'],
    ...['Elizabeth NJ', 'Prince William County', 'Jim Thorpe PA', '04412-11', '75201'],
    ...['Scott and White', 'Henry Ford Health', 'Harvard Pilgrim', 'Kaiser Permanente', 'Oscar', 'Medicare'],
  ])('lets %s pass', (typed) => {
    expect(screenField(typed)).toEqual([]);
  });
});
