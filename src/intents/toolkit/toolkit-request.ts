/** The booklet's request from what an answer promised, with the tables and the playbook of now. */
import type { Place } from '../../core/places/place.ts';
import type { ToolkitRequest } from '../../core/toolkit/request.ts';
import type { Circumstances } from '../answering/asked.ts';
import { localityLabel } from '../reply-parts/locality-label.ts';
import type { ToolkitFigures } from './toolkit-file.ts';

export function toolkitRequest(
  { place, codes, date, qualifyingParticipant }: ToolkitFigures,
  { reference, playbook }: Pick<Circumstances, 'reference' | 'playbook'>,
): ToolkitRequest {
  const inForce = reference.on(date);
  return { inForce, playbook, place, placeName: nameOf(place), codes, qualifyingParticipant };
}

function nameOf(place: Place): string {
  switch (place.kind) {
    case 'locality':
      return localityLabel(place);
    case 'national':
      return 'National rates';
    case 'unknown':
      return 'Place unknown';
    default:
      return place satisfies never;
  }
}
