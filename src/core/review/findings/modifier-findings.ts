/**
 * Modifiers of the lines as typed: the plan of care every always-therapy line needs, pairs that exclude each
 * other, modifiers that do not exist. Believed (Pub. 100-04 chapter 5 section 20.1; chapter 30 for the ABN ones).
 */
import { mapOf } from '../../map-of.ts';
import type { ClaimDay, ServiceLine } from '../../claim/claim-day.ts';
import {
  assistantModifiers,
  disciplineOf,
  disciplines,
  planOfDiscipline,
  type Discipline,
} from '../../claim/modifier.ts';
import type { TherapyCode } from '../../claim/therapy-code.ts';
import type { RulesInForce } from '../../ports.ts';
import { citationOf } from '../../sources/citation.ts';
import { list } from '../../words/english.ts';
import type { Finding } from '../finding.ts';

const verifyAt = 'Medicare Claims Processing Manual (Pub. 100-04), chapter 5, section 20.1';

export function modifierFindings(day: ClaimDay, inForce: RulesInForce): Finding[] {
  const found: Finding[] = [];
  for (const line of day.lines) if (!isUsual(line, day, inForce)) found.push(...ofLine(line, day, inForce));
  if (found.length < 2) return found;
  return [...new Map(found.map((finding) => [`${finding.kind} ${finding.message}`, finding])).values()];
}

const ofLine = (line: ServiceLine, day: ClaimDay, inForce: RulesInForce): readonly Finding[] => [
  ...missingPlan(line, inForce),
  ...conflicts(line, day, inForce).map((message): Finding => ({
    ...{ kind: 'modifier-conflict', severity: 'error', codes: [line.code], message },
    ...{ label: 'CMS rule', verifyAt },
  })),
  ...unneeded25(line, day, inForce),
  ...unknown(line, inForce),
];

/** In no quarrel with a plan of care. */
const beside: readonly string[] = [...assistantModifiers, 'KX'];

/** A plan of care that the code and the day can stand under, as nearly every line has, and nothing that quarrels with it. */
function isUsual({ code, modifiers }: ServiceLine, day: ClaimDay, inForce: RulesInForce): boolean {
  let others = 0;
  for (const modifier of modifiers) if (beside.includes(modifier)) others += 1;
  if (modifiers.length !== others + 1) return false;
  const plan = disciplineOf(modifiers);
  return (
    plan !== undefined &&
    (day.discipline === undefined || planOfDiscipline(day.discipline) === plan) &&
    fits(plan, inForce.therapyCode(code))
  );
}

/** A code we hold nothing about may stand under any plan. */
const fits = (plan: Discipline | undefined, code: TherapyCode | undefined): boolean =>
  code === undefined || code.disciplines.some((each) => planOfDiscipline(each) === plan);

function missingPlan({ code, modifiers }: ServiceLine, inForce: RulesInForce): Finding[] {
  const known = inForce.therapyCode(code);
  const named = modifiers.some((modifier) => disciplines.includes(modifier));
  if (known?.therapy !== 'always' || named) return [];
  const message = `${code} needs ${plansOf(known)}: a therapy line without its plan-of-care modifier is rejected.`;
  return [
    ...[{ kind: 'missing-therapy-modifier', severity: 'error', codes: [code], message } as const].map(
      (finding) => ({ ...finding, label: 'CMS rule' as const, verifyAt }),
    ),
  ];
}

const spelledPlan = mapOf<string>({
  PT: 'GP (physical therapy)',
  OT: 'GO (occupational therapy)',
  SLP: 'GN (speech therapy)',
});

const plansOf = ({ disciplines: kinds }: TherapyCode): string =>
  kinds.flatMap((kind) => spelledPlan.get(kind) ?? []).join(' or ');

const separating = ['XE', 'XS', 'XP', 'XU'];

/** Each a sentence: modifiers that cannot stand together, or not on this code. */
function conflicts({ code, modifiers }: ServiceLine, day: ClaimDay, inForce: RulesInForce): string[] {
  const has = (...wanted: readonly string[]): string[] => modifiers.filter((each) => wanted.includes(each));
  const plans = has(...disciplines);
  const plan = disciplineOf(modifiers);
  const known = inForce.therapyCode(code);
  const asked = planOfDiscipline(day.discipline);
  return [
    ...(plans.length > 1 ? [`${code} carries ${list(plans)}: a line belongs to one plan of care.`] : []),
    ...(plan !== undefined && known !== undefined && !fits(plan, known)
      ? [`${code} does not go with ${plan}: it belongs under ${plansOf(known)}.`]
      : []),
    ...(plan !== undefined && asked !== undefined && plan !== asked
      ? [`${code} carries ${plan}, but the day is ${day.discipline ?? ''} (${asked}).`]
      : []),
    ...(has('59').length > 0 && has(...separating).length > 0
      ? [`${code} carries 59 and ${list(has(...separating))}: use one, the X modifier where it says more.`]
      : []),
    ...(has('GA', 'GZ').length > 1
      ? [`${code} carries GA and GZ: an ABN is on file (GA) or it is not (GZ).`]
      : []),
    ...(has('GA', 'GX').length > 1
      ? [`${code} carries GA and GX: a notice is required (GA) or voluntary (GX), not both.`]
      : []),
    ...(has('KX').length > 0 && has('GA', 'GZ').length > 0
      ? [
          `${code} carries KX and ${list(has('GA', 'GZ'))}: KX says the service is necessary, ${list(has('GA', 'GZ'))} that it may not be.`,
        ]
      : []),
  ];
}

function unneeded25({ code, modifiers }: ServiceLine, { payer }: ClaimDay, inForce: RulesInForce): Finding[] {
  const marked = modifiers.some((modifier) => modifier === ('25' as typeof modifier));
  if (!marked || inForce.therapyCode(code)?.evaluation !== true || payer.kind === 'other') return [];
  const message = `25 belongs to office visits; for Medicare leave it off the therapy evaluation ${code}.`;
  return [
    { kind: 'modifier-conflict', severity: 'warning', codes: [code], message, label: 'CMS rule', verifyAt },
  ];
}

function unknown({ code, modifiers }: ServiceLine, { rules }: RulesInForce): Finding[] {
  const others = modifiers.flatMap((modifier): Finding[] => {
    const rule = rules.modifiersOfOthers.find(({ value }) => value.modifiers.includes(modifier));
    if (rule === undefined) return [];
    const { says, ask } = rule.value;
    const message = `${modifier} on ${code}: ${says}. What it does is not held here; ask ${ask}.`;
    return [{ kind: 'unknown-modifier', severity: 'info', codes: [code], message, ...citationOf(rule) }];
  });
  const unheard = modifiers
    .filter((modifier) => !rules.modifiers.value.has(modifier))
    .map((modifier): Finding => ({
      ...{ kind: 'unknown-modifier', severity: 'error', codes: [code] },
      message: `"${modifier.slice(0, 10)}" on ${code} is no modifier we know: check it before billing.`,
      ...{ label: 'CMS rule', ...citationOf(rules.modifiers) },
    }));
  return [...others, ...unheard];
}
