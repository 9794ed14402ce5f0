/** Requests as an answer makes them, over the starter set and the playbook the product ships. */
import type { HcpcsCode } from '../../../src/core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../../src/core/claim/service-date.ts';
import { national, type Place } from '../../../src/core/places/place.ts';
import { readPlace } from '../../../src/core/places/read-place.ts';
import type { ToolkitRequest } from '../../../src/core/toolkit/request.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';

export const reference = openMemoryReference();

export interface Wanted {
  readonly date?: string;
  readonly where?: string;
  readonly codes?: readonly string[];
}

const day2026 = '2026-09-02';

export function request({ date = day2026, where, codes = playbook.tips.codes }: Wanted = {}): ToolkitRequest {
  const place = where === undefined ? national : placeOf(where);
  return {
    inForce: reference.on(date as ServiceDate),
    playbook,
    place,
    placeName: where ?? 'National rates',
    codes: codes as readonly HcpcsCode[],
    qualifyingParticipant: false,
  };
}

function placeOf(where: string): Place {
  const read = readPlace(where, reference.places);
  if (read.kind !== 'found') throw new Error(`${where} is not one place`);
  return read.place;
}
