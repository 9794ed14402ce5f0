/** The facts a message stated, as the claim day takes them. Money in cents; absent stays absent. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ToldDay } from '../../core/claim/claim-defaults.ts';
import type { Cents } from '../../core/money/cents.ts';
import type { RulesInForce } from '../../core/ports.ts';
import type { Defaults } from './asked.ts';
import type { Facts } from '../language/facts/facts.ts';

/** As a question carries them. */
export type StatedFacts = { readonly [Name in keyof Facts]?: Facts[Name] | undefined };

interface AboutFacts {
  readonly facts?: StatedFacts | undefined;
  readonly services: readonly {
    readonly code: string;
    readonly minutes?: number | undefined;
    readonly discipline?: string | undefined;
  }[];
}

export function factsOfDay(
  { facts = {}, services }: AboutFacts,
  defaults: Defaults,
  inForce: RulesInForce,
): Partial<ToldDay> {
  const { participating, sequestration, placeOfService, setting } = facts;
  const { furnishedBy, condition, site } = facts;
  const { therapyToDate, occupationalToDate, percentOfMedicare, secondary, criticalAccessHospital } = facts;
  const remaining = deductibleOf(facts, inForce.rules.partBDeductible?.value);
  const total = facts.oneOnOneMinutes ?? timedOf(facts.totalMinutes, services, inForce);
  const occupational = (services[0]?.discipline ?? defaults.discipline) === 'OT';
  return {
    ...(remaining === undefined ? {} : { deductibleRemaining: remaining }),
    ...(participating === undefined ? {} : { participating }),
    ...(facts.limitingCharge === true ? { participating: false } : {}),
    ...(sequestration === undefined ? {} : { sequestration }),
    ...(placeOfService === undefined ? {} : { placeOfService }),
    ...(setting === undefined ? settingOf(placeOfService) : { setting }),
    ...(percentOfMedicare === undefined ? {} : { percentOfMedicare }),
    ...(total === undefined ? {} : { totalMinutes: total }),
    ...(furnishedBy === undefined ? {} : { furnishedBy }),
    ...(condition === undefined ? {} : { condition }),
    ...(site === undefined ? {} : { site }),
    ...(secondary === true ? { secondary } : {}),
    ...(criticalAccessHospital === true ? { criticalAccessHospital } : {}),
    ...(therapyToDate === undefined && occupationalToDate === undefined
      ? {}
      : {
          therapyToDate: {
            ptSlp: occupational ? 0 : (therapyToDate ?? 0),
            ot: occupationalToDate ?? (occupational ? (therapyToDate ?? 0) : 0),
          },
        }),
  };
}

/** "60 minutes, 15 of that a hot pack": where only untimed minutes are told apart, the others are the timed ones. */
function timedOf(
  total: number | undefined,
  services: AboutFacts['services'],
  { therapyCode }: RulesInForce,
): number | undefined {
  const isUntimed = ({ code }: { readonly code: string }): boolean =>
    therapyCode(code as HcpcsCode)?.timing.kind === 'untimed';
  if (total === undefined || services.length === 0 || !services.every(isUntimed)) return total;
  const apart = services.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  return apart < total ? total - apart : total;
}

/** "Not met" is the whole of the year's; what was paid of it leaves the rest. */
function deductibleOf(facts: StatedFacts, yearly: Cents | undefined): Cents | undefined {
  const { deductibleRemaining, deductiblePaid, deductibleMet } = facts;
  if (deductibleRemaining !== undefined) return deductibleRemaining;
  if (deductibleMet === true) return 0;
  if (yearly === undefined) return undefined;
  if (deductiblePaid !== undefined) return Math.max(0, yearly - deductiblePaid);
  return deductibleMet === false ? yearly : undefined;
}

/** Places of service CMS prices at the facility rate; therapy codes stay non-facility all the same. */
const facilities: ReadonlySet<string> = new Set(['19', '21', '22', '31']);

const settingOf = (placeOfService: string | undefined): Partial<ToldDay> =>
  placeOfService === undefined
    ? {}
    : { setting: facilities.has(placeOfService) ? 'facility' : 'nonfacility' };
