import { describe, expect, it } from 'vitest';
import { localityKey } from '../../../src/core/places/place.ts';
import { readPlace } from '../../../src/core/places/read-place.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const { places } = openMemoryReference();

/** A short word for what was read: "national", "04412-11", "several: 8", "unknown". */
function word(text: string): string {
  const read = readPlace(text, places);
  switch (read.kind) {
    case 'found':
      return read.place.kind === 'locality' ? localityKey(read.place) : read.place.kind;
    case 'several':
      return `several: ${read.options.length}`;
    case 'unknown':
      return 'unknown';
  }
}

/** Source of the localities: GPCI2026; of the ZIPs: the CMS crosswalk of October 2025. */
describe('a place as people write it', () => {
  it.each([
    { text: 'national', read: 'national' },
    { text: ' Nationwide ', read: 'national' },
    { text: '04412-11', read: '04412-11' },
    { text: '4412-11', read: '04412-11' },
    { text: '4412 11', read: '04412-11' },
    { text: '10112-0', read: '10112-00' },
    { text: '99999-99', read: 'unknown' },
    { text: '75201', read: '04412-11' },
    { text: 'ZIP 75201', read: '04412-11' },
    { text: '75201-1234', read: '04412-11' },
    { text: '00000', read: 'unknown' },
    { text: 'Dallas', read: '04412-11' },
    { text: 'dallas, tx', read: '04412-11' },
    { text: 'Dallas Texas', read: '04412-11' },
    { text: 'Dallas AL', read: 'unknown' },
    { text: 'Alabama', read: '10112-00' },
    { text: 'AK', read: '02102-01' },
    { text: 'Texas', read: 'several: 8' },
    { text: 'Gotham', read: 'unknown' },
    { text: '', read: 'unknown' },
  ])('"$text" is $read', ({ text, read }) => {
    expect(word(text)).toBe(read);
  });
});
