/** The booklet and its tables, as an answer promises them: all it takes to make them, nothing of it made yet. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Place } from '../../core/places/place.ts';
import type { ToolkitTable } from '../../core/toolkit/toolkit-tables.ts';

export interface ToolkitFigures {
  readonly place: Place;
  /** Each once. */
  readonly codes: readonly HcpcsCode[];
  readonly date: ServiceDate;
  readonly qualifyingParticipant: boolean;
}

export interface ToolkitFile extends ToolkitFigures {
  readonly kind: 'toolkit';
  /** "unitwise-toolkit-04412-11-2026-03-02.pdf". */
  readonly name: string;
}

/** One of its tables, for a spreadsheet. */
export interface TableFile extends ToolkitFigures {
  readonly kind: 'table';
  readonly table: ToolkitTable['name'];
  /** "unitwise-fees-04412-11-2026-03-02.csv". */
  readonly name: string;
}
