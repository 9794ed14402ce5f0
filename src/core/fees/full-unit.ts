/**
 * Which unit of the day keeps its practice expense whole: the highest PE RVU, then the highest full price,
 * then the first line. Only codes with multiple-procedure indicator 5 and a price compete; the rest stay out.
 * Where therapist and assistant share the code, its full unit goes to the therapist's line.
 * Source: Novitas contentId 00147106 (Pub. 100-04 chapter 5, section 10.7).
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { Cents } from '../money/cents.ts';

export interface Candidate {
  readonly code: HcpcsCode;
  readonly assisted: boolean;
  readonly units: number;
  readonly reducible: boolean;
  /** Hundredths of an RVU. */
  readonly pe: number;
  readonly fullUnit: Cents;
}

/** Position of the line that holds the full unit; undefined where no line competes. */
export function fullUnitLine(lines: readonly (Candidate | undefined)[]): number | undefined {
  let best: number | undefined;
  lines.forEach((line, index) => {
    if (line === undefined || !line.reducible || line.units === 0) return;
    const holder = best === undefined ? undefined : lines[best];
    if (
      holder === undefined ||
      line.pe > holder.pe ||
      (line.pe === holder.pe && line.fullUnit > holder.fullUnit)
    ) {
      best = index;
    }
  });
  const holder = best === undefined ? undefined : lines[best];
  if (!holder?.assisted) return best;
  const plain = lines.findIndex(
    (line) => line !== undefined && line.code === holder.code && line.units > 0 && !line.assisted,
  );
  return plain < 0 ? best : plain;
}
