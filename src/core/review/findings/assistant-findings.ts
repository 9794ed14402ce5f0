/**
 * CQ and CO: who may carry them, beside which plan, and whether the minutes call for them. An assistant's time
 * counts for PT (with GP) and OT (with GO), never for speech therapy, never for an evaluation.
 */
import type { ClaimDay, ServiceLine } from '../../claim/claim-day.ts';
import { assistantModifiers, disciplineOf } from '../../claim/modifier.ts';
import type { RulesInForce } from '../../ports.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';

const verifyAt = 'CMS billing examples using CQ and CO; Pub. 100-04 chapter 5, section 20.1';

type Bare = Pick<Finding, 'kind' | 'severity' | 'codes' | 'message'>;

export function assistantFindings(day: ClaimDay, computed: ComputedDay, inForce: RulesInForce): Finding[] {
  if (!day.lines.some(hasAssistant)) return [];
  const about = [
    ...day.lines.flatMap((line) => ofLine(line, day, inForce)),
    ...notNeeded(day, computed),
    ...unpublished(computed),
  ];
  const once = new Map(about.map((finding) => [`${finding.kind} ${finding.message}`, finding]));
  return [...once.values()].map((finding) => ({ ...finding, label: 'CMS rule', verifyAt }));
}

/** Without an assistant's minutes or modifier there is nothing to say of one. */
const hasAssistant = ({ modifiers, assistantMinutes = 0 }: ServiceLine): boolean =>
  assistantMinutes > 0 || modifiers.some((modifier) => assistantModifiers.includes(modifier));

function ofLine(
  { code, modifiers, assistantMinutes = 0 }: ServiceLine,
  day: ClaimDay,
  inForce: RulesInForce,
): Bare[] {
  const error = (message: string): Bare[] => [
    { kind: 'assistant-modifier', severity: 'error', codes: [code], message },
  ];
  const typed = modifiers.filter((modifier) => assistantModifiers.includes(modifier));
  const plan = disciplineOf(modifiers);
  if (typed.length > 1)
    return error(`${code} carries CQ and CO: a line has one assistant, PTA (CQ) or OTA (CO).`);
  const [mark] = typed;
  if (mark === undefined && assistantMinutes === 0) return [];
  const speech = plan === 'GN' || (plan === undefined && day.discipline === 'SLP');
  if (speech)
    return error(
      `${code}: Medicare has no assistant modifier for speech therapy; no unit of it can be an assistant's.`,
    );
  if (inForce.therapyCode(code)?.evaluation === true) {
    return error(`${code} is an evaluation: it is the therapist's alone, without ${mark ?? 'an assistant'}.`);
  }
  if (inForce.therapyCode(code)?.device === true) {
    const message = `${code} is the supply of a device, in which no assistant has a part: no CQ or CO, and no reduction for one.`;
    return [{ kind: 'assistant-modifier', severity: 'warning', codes: [code], message }];
  }
  if (mark === undefined) return [];
  const beside = mark === ('CQ' as typeof mark) ? 'GP' : 'GO';
  return plan === beside
    ? []
    : error(
        `${mark} goes with ${beside} on the same line; ${code} has ${plan ?? 'no plan-of-care modifier'}.`,
      );
}

/** Typed, but the minutes given do not call for it. */
function notNeeded({ lines }: ClaimDay, { units, lines: billed }: ComputedDay): Bare[] {
  return units.services.flatMap((service, index): Bare[] => {
    const typed = service.modifiers.some((modifier) => assistantModifiers.includes(modifier));
    const stated = service.lines.some((line) => lines[line]?.assistantMinutes !== undefined);
    const carried = billed.some((line) => line.service === index && line.assisted);
    if (!typed || !stated || carried || service.units === 0) return [];
    const message = `${service.code}: by the minutes given the assistant's share needs no CQ or CO.`;
    return [{ kind: 'assistant-modifier', severity: 'warning', codes: [service.code], message }];
  });
}

function unpublished({ units, lines }: ComputedDay): Bare[] {
  return units.services.flatMap(({ code, minutes, assistantMinutes }, index): Bare[] => {
    if (!lines.some((line) => line.service === index && !line.published)) return [];
    const shared = `${(minutes ?? 0) - assistantMinutes} therapist and ${assistantMinutes} assistant minutes`;
    const message = `${code}: CMS has published no example of ${shared}. The lines shown are one reading; ask the MAC.`;
    return [{ kind: 'unpublished-assistant-pattern', severity: 'warning', codes: [code], message }];
  });
}
