/**
 * Professional claims (837P, 005010X222A1) with their lines. Of the many names and addresses in one, only the payer's
 * name and the place of the clinic are taken: N4 behind the billing provider (NM1*85) or the service location (NM1*77).
 */
import type { SentClaim, SentLine } from '../../core/remit/sent-claim.ts';
import type { ClinicPlace } from '../../core/remit/remittance.ts';
import { envelope, type EnvelopeCounts } from './x12/envelope.ts';
import type { Segment } from './x12/segment.ts';
import { tokenizer, type Tokenizer, type X12Fault } from './x12/tokenizer.ts';
import { dateIn, placeIn, procedureIn, unitsIn } from './x12/values.ts';

export interface ClaimEvents {
  readonly onClaim: (claim: SentClaim) => void;
  readonly onFault: (fault: X12Fault) => void;
}

export const professionalClaim = {
  set: '837',
  guide: '005010X222',
  name: 'a professional claim file (837P, 005010X222A1)',
} as const;

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenClaim = Draft<Omit<SentClaim, 'lines'>> & { readonly lines: Draft<SentLine>[] };

/** Place of service 12 is the patient's home, whose address is nobody's business here. */
const patientsHome = '12';

export function read837(events: ClaimEvents): Tokenizer & { readonly counts: EnvelopeCounts } {
  let claim: OpenClaim | undefined;
  let party = '';
  let billing: ClinicPlace | undefined;
  let [payer, filing] = ['', ''];

  const endClaim = (): void => {
    if (claim !== undefined) events.onClaim(claim);
    claim = undefined;
  };
  const fault = ({ ordinal }: Segment, problem: string): void => {
    outer.counts.leftOut += 1;
    events.onFault({ segment: ordinal, problem });
  };
  const body = (segment: Segment): void => {
    switch (segment.id) {
      case 'HL':
        endClaim();
        party = '';
        if (segment.text(3) === '20') billing = undefined;
        if (segment.text(3) === '22') [payer, filing] = ['', ''];
        return;
      case 'SBR':
        if (claim === undefined) filing = segment.code(9);
        return;
      case 'NM1':
        party = segment.code(1);
        if (party === 'PR' && claim === undefined) payer = segment.text(3);
        return;
      case 'N4':
        if (party === '85' && claim === undefined) billing = placeIn(segment);
        if (party === '77' && claim !== undefined && claim.placeOfService !== patientsHome)
          claim.place = placeIn(segment);
        return;
      case 'CLM': {
        endClaim();
        party = '';
        const charge = segment.cents(2);
        if (charge === undefined) {
          fault(segment, 'CLM holds a charge that is no amount, so the claim is left out');
          return;
        }
        claim = {
          ...{ claimId: segment.text(1), charge, placeOfService: segment.part(5, 1) },
          ...{ payer, filing, place: billing, lines: [] },
        };
        return;
      }
      case 'SV1': {
        const [procedure, charge] = [procedureIn(segment, 1), segment.cents(2)];
        if (claim === undefined) return;
        if (procedure === undefined || charge === undefined) {
          fault(segment, 'SV1 holds no code or a charge that is no amount, so the line is left out');
          return;
        }
        claim.lines.push({ ...procedure, charge, units: unitsIn(segment.text(4)), date: undefined });
        return;
      }
      case 'DTP':
        if (segment.text(1) === '472') {
          const line = claim?.lines.at(-1);
          if (line !== undefined) line.date = dateIn(segment.text(3));
        }
        return;
      default:
    }
  };
  const outer = envelope(professionalClaim, {
    onSet: () => {
      endClaim();
      [party, billing, payer, filing] = ['', undefined, '', ''];
    },
    onFault: events.onFault,
  });
  const tokens = tokenizer((segment) => {
    if (outer.take(segment)) body(segment);
    else endClaim();
  });
  return {
    counts: outer.counts,
    push: tokens.push,
    end: () => {
      const problem = tokens.end();
      endClaim();
      if (problem === undefined) outer.end();
      return problem;
    },
  };
}
