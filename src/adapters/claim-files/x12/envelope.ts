/**
 * The envelopes around claims: which transaction sets of a file are of the kind asked for, and whether their control
 * numbers and counts agree. What disagrees is told and the claims are read all the same.
 */
import type { Segment } from './segment.ts';
import type { X12Fault } from './tokenizer.ts';

export interface WantedSet {
  /** "835" */
  readonly set: string;
  /** "005010X221A1" without its addenda. */
  readonly guide: string;
  /** "an 835 remittance (005010X221A1)" */
  readonly name: string;
}

export interface EnvelopeCounts {
  sets: number;
  /** Transaction sets of another kind, passed over. */
  others: number;
  /** Claims and lines that could not be read, each told as a fault. */
  leftOut: number;
}

export interface Envelope {
  /** True where the segment belongs to a transaction set of the kind asked for. */
  readonly take: (segment: Segment) => boolean;
  readonly end: () => void;
  readonly counts: EnvelopeCounts;
}

interface Level {
  readonly control: string;
  readonly ordinal: number;
  inside: number;
}

export function envelope(
  wanted: WantedSet,
  { onSet, onFault }: { readonly onSet: () => void; readonly onFault: (fault: X12Fault) => void },
): Envelope {
  const counts: EnvelopeCounts = { sets: 0, others: 0, leftOut: 0 };
  let [interchange, group, set]: (Level | undefined)[] = [];
  let version = '';
  let reading = false;
  let last = 0;

  const open = (segment: Segment, element: number): Level => ({
    control: segment.text(element),
    ordinal: segment.ordinal,
    inside: 0,
  });
  const close = (segment: Segment, level: Level | undefined, names: readonly [string, string]): void => {
    const say = (problem: string): void => onFault({ segment: segment.ordinal, problem });
    const [begins, ends] = names;
    if (level === undefined) return say(`${ends} was found without its ${begins}`);
    const count = Number(segment.text(1));
    const found = `${level.inside} ${level.inside === 1 ? 'was' : 'were'} found`;
    if (count !== level.inside) say(`${ends} counts ${segment.text(1)} where ${found}`);
    if (segment.text(2).trim() !== level.control.trim())
      say(`${ends} carries another control number than its ${begins}`);
  };
  const begin = (segment: Segment): void => {
    const [kind, guide] = [segment.text(1), (segment.text(3) || version).toUpperCase()];
    if (kind !== wanted.set || !(guide === '' || guide.startsWith(wanted.guide))) {
      counts.others += 1;
      const found = kind === wanted.set ? `an ${kind} of version ${guide}` : `${nameOf(kind)}`;
      onFault({ segment: segment.ordinal, problem: `${found} was found, ${wanted.name} was expected` });
      return;
    }
    counts.sets += 1;
    reading = true;
    onSet();
  };

  return {
    counts,
    take: (segment) => {
      last = segment.ordinal;
      if (set !== undefined) set.inside += 1;
      switch (segment.id) {
        case 'ISA':
          if (interchange !== undefined)
            onFault({ segment: segment.ordinal, problem: 'ISA was found before the IEA of the one before' });
          [interchange, group, set, reading] = [open(segment, 13), undefined, undefined, false];
          return false;
        case 'GS':
          if (interchange !== undefined) interchange.inside += 1;
          group = open(segment, 6);
          version = segment.text(8);
          return false;
        case 'ST':
          if (group !== undefined) group.inside += 1;
          set = open(segment, 2);
          set.inside = 1;
          begin(segment);
          return false;
        case 'SE':
          close(segment, set, ['ST', 'SE']);
          [set, reading] = [undefined, false];
          return false;
        case 'GE':
          close(segment, group, ['GS', 'GE']);
          group = undefined;
          return false;
        case 'IEA':
          close(segment, interchange, ['ISA', 'IEA']);
          interchange = undefined;
          return false;
        default:
          return reading;
      }
    },
    end: () => {
      const missing = set === undefined ? (interchange === undefined ? undefined : 'IEA') : 'SE';
      if (missing !== undefined)
        onFault({ segment: last, problem: `the file ends before its ${missing}: it is cut short` });
    },
  };
}

/** Our words for the sets a clinic may have beside its claims. */
const names = new Map([
  ['270', 'an eligibility request (270)'],
  ['271', 'an eligibility answer (271)'],
  ['276', 'a claim status request (276)'],
  ['277', 'a claim status answer (277)'],
  ['835', 'a remittance (835)'],
  ['837', 'a claim file (837)'],
  ['997', 'an acknowledgment (997)'],
  ['999', 'an acknowledgment (999)'],
]);

const nameOf = (kind: string): string =>
  names.get(kind) ?? (/^\d{3}$/.test(kind) ? `a transaction set ${kind}` : 'another transaction set');
