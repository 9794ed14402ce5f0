/** The booklet an answer promises: all it takes to make it, nothing of it made yet. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Place } from '../../core/places/place.ts';

export interface ToolkitFile {
  readonly kind: 'toolkit';
  /** "unitwise-toolkit-04412-11-2026-03-02.pdf". */
  readonly name: string;
  readonly place: Place;
  /** Each once. */
  readonly codes: readonly HcpcsCode[];
  readonly date: ServiceDate;
  readonly qualifyingParticipant: boolean;
}
