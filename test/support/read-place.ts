/** A place read, in a short word: "national", "04412-11", "02302-01 or 14112-03", "unknown". */
import { localityKey } from '../../src/core/places/place.ts';
import { readPlace } from '../../src/core/places/read-place.ts';
import type { Places } from '../../src/core/ports.ts';

export const placeReader =
  (places: Places) =>
  (text: string): string => {
    const read = readPlace(text, places);
    switch (read.kind) {
      case 'found':
        return read.place.kind === 'locality' ? localityKey(read.place) : read.place.kind;
      case 'several':
        return read.options.length === 1
          ? `${read.options.map(localityKey).join('')} or another`
          : read.options.map(localityKey).join(' or ');
      case 'unknown':
        return 'unknown';
    }
  };
