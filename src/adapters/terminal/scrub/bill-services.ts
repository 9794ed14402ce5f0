/** What is billed of each service of a day, with the family members nobody entered beside the one that was. */
import type { Cents } from '../../../core/money/cents.ts';
import type { ClaimLine } from '../../../core/review/claim-lines.ts';
import type { ComputedDay } from '../../../core/review/compute-day.ts';
import type { PayerEstimate } from '../../../core/review/payer-estimate.ts';
import type { CountedService } from '../../../core/units/group-lines.ts';

export interface BilledService {
  units: number;
  allowed: Cents;
  medicarePaid: Cents;
  /** False where one of its lines has no price. */
  priced: boolean;
  /** "97110 GP x1 | 97110 GP CQ x1" */
  billAs: string;
  payerAllowed: Cents;
  payerPays: Cents;
  /** Some line has a rate of the payer's own. */
  rated: boolean;
}

/** In the order of the services. */
export function billServices(
  { units: { services }, lines, estimate }: ComputedDay,
  payer: PayerEstimate | undefined,
): readonly BilledService[] {
  const billed = services.map((): BilledService => ({
    ...{ units: 0, allowed: 0, medicarePaid: 0, priced: true, billAs: '' },
    ...{ payerAllowed: 0, payerPays: 0, rated: false },
  }));
  lines.forEach((line, i) => {
    const home = standsBeside(line.service, services);
    const service = billed[home];
    if (service === undefined) return;
    const shares = estimate?.lines[i]?.shares;
    if (line.code === services[home]?.code) service.units += line.units;
    if (shares === undefined) service.priced = false;
    else {
      service.allowed += shares.allowed;
      service.medicarePaid += shares.medicarePaid;
    }
    service.billAs = service.billAs === '' ? inWords(line) : `${service.billAs} | ${inWords(line)}`;
    const rate = payer?.paid?.lines[i];
    if (rate === undefined || rate === null) return;
    service.rated = true;
    service.payerAllowed += rate.allowed;
    service.payerPays += rate.payerPays;
  });
  return billed;
}

/** "97110 GP CQ x1" */
function inWords({ code, modifiers, units }: ClaimLine): string {
  let text: string = code;
  for (const modifier of modifiers) text += ` ${modifier}`;
  return `${text} x${units}`;
}

/** A family member nobody entered stands beside the one that was; every other service beside itself. */
function standsBeside(index: number, services: readonly CountedService[]): number {
  const service = services[index];
  if (service?.lines.length !== 0) return index;
  const first = firstOf(service);
  return services.findIndex(
    (each) => each.lines.length > 0 && first !== undefined && firstOf(each) === first,
  );
}

const firstOf = ({ counting }: CountedService): string | undefined =>
  counting.kind === 'family' ? counting.first : undefined;
