/** What a booklet is made for: the codes and the place of a clinic, by the rules in force on one date. */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { Place } from '../places/place.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { RulesInForce } from '../ports.ts';

export interface ToolkitRequest {
  readonly inForce: RulesInForce;
  readonly playbook: Pick<Playbook, 'denials' | 'modifiers'>;
  readonly place: Place;
  /** "Dallas, TX (04412-11)". */
  readonly placeName: string;
  /** Each once, in the order they are to stand. */
  readonly codes: readonly HcpcsCode[];
  readonly qualifyingParticipant: boolean;
}

/** What fits a booklet of six pages. */
export const mostCodes = 40;
