/** Each way of writing a place, and what Medicare locality it comes to. */
import { describe, expect, it } from 'vitest';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { placeReader } from '../../support/read-place.ts';
import cases from './read-place.cases.json' with { type: 'json' };

const read = placeReader(openMemoryReference().places);

describe('a place as people write it', () => {
  it.each(cases.places)('"$text" is $read', ({ text, read: expected }) => {
    expect(read(text)).toBe(expected);
  });
});
