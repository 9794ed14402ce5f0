/**
 * What a denial code can mean on a claim: every situation that lists it, likeliest first. A remark code says most,
 * then what the tables say of the codes of that day, then the order of the playbook.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { judgePair } from '../edits/pair-edit.ts';
import { unitsPast } from '../edits/unit-limit.ts';
import { payabilityOf } from '../fees/status.ts';
import type { RulesInForce } from '../ports.ts';
import type { Situation } from './playbook.ts';

export interface DeniedClaim {
  /** "CO-97". */
  readonly carc?: string | undefined;
  readonly rarc?: string | undefined;
  readonly services: readonly {
    readonly code: string;
    readonly units?: number | undefined;
    readonly modifiers: readonly string[];
  }[];
}

export interface SituationsFound {
  /** Likeliest first. */
  readonly situations: readonly Situation[];
  /** Whether remark or codes point at the first one; without it none is more likely than another. */
  readonly pointed: boolean;
}

export function findSituations(
  situations: readonly Situation[],
  claim: DeniedClaim,
  inForce: RulesInForce,
): SituationsFound {
  const { carc, rarc, services } = claim;
  const listed = situations.filter((each) =>
    carc === undefined ? rarc !== undefined && each.rarcs.includes(rarc) : listsCarc(each, carc, situations),
  );
  const open = listed.filter((each) => isOpen(each, claim, inForce));
  const ranked = open
    .map((situation, order) => ({ situation, order, rank: rankOf(situation, claim, inForce) }))
    .sort((a, b) => b.rank - a.rank || a.order - b.order);
  const named = rarc !== undefined && open.some(({ rarcs }) => rarcs.includes(rarc));
  return {
    situations: ranked.map(({ situation }) => situation),
    pointed: named || services.length > 0,
  };
}

/**
 * A cut that only its remark code tells apart is not thought of without it, and no limit is said to be passed without
 * units above it.
 */
function isOpen(situation: Situation, { carc, rarc, services }: DeniedClaim, inForce: RulesInForce): boolean {
  const { needsRemark, rarcs, live } = situation;
  const remarked = rarc !== undefined && rarcs.includes(rarc);
  if (needsRemark && rarcs.length > 0 && !remarked) return false;
  if (live !== 'limit' || carc?.endsWith('-151') !== true || remarked) return true;
  return suits(situation, { services }, inForce) === 1;
}

/** The group too where any situation has it so; else the number alone: payers differ in the group. */
function listsCarc({ carcs }: Situation, carc: string, all: readonly Situation[]): boolean {
  if (all.some((each) => each.carcs.includes(carc))) return carcs.includes(carc);
  const number = carc.slice(carc.indexOf('-') + 1);
  return carcs.some((each) => each.slice(each.indexOf('-') + 1) === number);
}

function rankOf(situation: Situation, claim: DeniedClaim, inForce: RulesInForce): number {
  const { rarcs, needsRemark } = situation;
  if (claim.rarc !== undefined && rarcs.includes(claim.rarc)) {
    return 4 + suits(situation, claim, inForce);
  }
  return suits(situation, claim, inForce) - (needsRemark ? 2 : 0);
}

/** 1: the tables point at it. -1: they speak against it. 0: they cannot say. */
function suits({ live, id }: Situation, { services }: DeniedClaim, inForce: RulesInForce): -1 | 0 | 1 {
  if (services.length === 0) return 0;
  const codes = services.map(({ code }) => code as HcpcsCode);
  const some = (is: (code: HcpcsCode) => boolean): -1 | 1 => (codes.some(is) ? 1 : -1);
  const payability = (code: HcpcsCode): string =>
    payabilityOf(inForce.feeSchedule?.relativeValues(code)?.status ?? '');
  switch (live) {
    case 'bundled':
      return some((code) => payability(code) === 'bundled');
    case 'not-covered':
      return some((code) => payability(code) === 'non-covered') === 1 ? 1 : 0;
    case 'pair':
      return codes.length > 1 && hasEdit(codes, inForce) ? 1 : 0;
    case 'add-on':
      return some((code) => (inForce.addOn?.primariesOf(code).length ?? 0) > 0);
    case 'limit': {
      const past = services.some(({ code, units }) => {
        const limit = inForce.mue?.limit(code as HcpcsCode);
        return limit !== undefined && units !== undefined && unitsPast(limit, [units]) !== undefined;
      });
      return past ? 1 : 0;
    }
    default: {
      const marked = services.some(({ modifiers }) => modifiers.length > 0);
      return id === 'modifier-pairing' && marked ? 1 : 0;
    }
  }
}

function hasEdit(codes: readonly HcpcsCode[], { ptp, date }: RulesInForce): boolean {
  return codes.some((a, i) =>
    codes.slice(i + 1).some((b) => judgePair(ptp?.of(a, b)?.edits ?? [], date).kind === 'edit'),
  );
}
