/**
 * The claims as an export lists them: rows of one claim that follow each other are one, also where its id stands on the
 * first of them alone. Only its id names a claim.
 */
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import type { Cents } from '../../../core/money/cents.ts';
import { readPlace } from '../../../core/places/read-place.ts';
import type { Place } from '../../../core/places/place.ts';
import type { Places } from '../../../core/ports.ts';
import { claimAbove, type ClaimAbove } from '../scrub/claim-above.ts';
import type { ClaimColumns } from '../scrub/columns.ts';
import { readOnce } from '../scrub/read-once.ts';
import { readRow } from '../scrub/read-row.ts';
import { seekHeader } from '../scrub/seek-header.ts';

export interface ExportedClaim {
  readonly place: Place | undefined;
  readonly placeOfService: string;
  readonly date: ServiceDate | undefined;
  readonly charge: Cents;
}

export interface ClaimsOfRows {
  /** A problem where the header cannot be used. */
  readonly row: (cells: readonly string[]) => string | undefined;
  /** Rows that could not be read; a problem where no line was a header. */
  readonly finish: () => number | string;
}

const noIds = 'it has no column of claim ids (claim_id, Claim #), by which the remittance is met';

export function claimsOfRows(
  places: Places,
  onClaim: (claimId: string, claim: ExportedClaim) => void,
): ClaimsOfRows {
  const placeOf = readOnce((text): Place | undefined => {
    const read = readPlace(text, places);
    return read.kind === 'found' ? read.place : undefined;
  });
  let columns: ClaimColumns | undefined;
  let above: ClaimAbove | undefined;
  let open: { readonly id: string; readonly claim: ExportedClaim } | undefined;
  const header = seekHeader();
  let unreadable = 0;
  const end = (): void => {
    if (open !== undefined) onClaim(open.id, open.claim);
    open = undefined;
  };
  const take = (given: readonly string[], header: ClaimColumns): void => {
    const cells = above?.whole(given) ?? given;
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
    const [id, read] = [cell(header.claimId), readRow(cells, header)];
    if (id === '' || read.kind === 'unreadable') {
      unreadable += 1;
      return;
    }
    if (open?.id !== id) end();
    const [locality, placeOfService] = [cell(header.locality), cell(header.placeOfService)];
    const before = open?.claim;
    open = {
      id,
      claim: {
        place: before?.place ?? (locality === '' ? undefined : placeOf(locality)),
        placeOfService: before?.placeOfService ?? placeOfService,
        date: before === undefined || before.date === read.date ? read.date : undefined,
        charge: (before?.charge ?? 0) + (read.line.charge ?? 0),
      },
    };
  };
  return {
    row: (cells) => {
      if (columns !== undefined) {
        take(cells, columns);
        return undefined;
      }
      const sought = header.row(cells);
      if (sought.kind !== 'columns') return sought.kind === 'problem' ? sought.problem : undefined;
      columns = sought.columns;
      above = claimAbove(columns);
      return columns.claimId === undefined ? noIds : undefined;
    },
    finish: () => {
      end();
      above?.forget();
      return columns === undefined ? header.problem() : unreadable;
    },
  };
}
