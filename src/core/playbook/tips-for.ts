/**
 * Which tips serve a code, a topic or everybody, and hold on the date; in order of worth. A tip belongs to the first
 * code it names; for the others it comes after their own.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { TherapyCode } from '../claim/therapy-code.ts';
import type { RulesInForce } from '../ports.ts';
import type { Basis } from '../sources/citation.ts';
import type { CodeClass, Tip } from './playbook.ts';
import { ruleInForce } from './rule-in-force.ts';

export interface TipInForce {
  readonly tip: Tip;
  readonly basis: Basis;
}

export function tipsForCode(tips: readonly Tip[], code: HcpcsCode, inForce: RulesInForce): TipInForce[] {
  const classes = classesOf(inForce.therapyCode(code));
  const serving = tips.filter(
    (tip) => tip.codes.includes(code) || tip.classes.some((each) => classes.has(each)),
  );
  const ofAnother = ({ codes }: Tip): number => Number(codes.includes(code) && codes[0] !== code);
  return holding(
    [...serving].sort((a, b) => ofAnother(a) - ofAnother(b)),
    code,
    inForce,
  );
}

/** `topics` empty: the general ones. */
export function tipsAbout(
  tips: readonly Tip[],
  topics: readonly string[],
  inForce: RulesInForce,
): TipInForce[] {
  if (topics.length === 0) return holding(tips.filter(isGeneral), undefined, inForce);
  const spoken = tips.filter((tip) => tip.topics.some((each) => topics.includes(each)));
  const byReach = [...spoken].sort((a, b) => reachOf(a) - reachOf(b));
  return holding(byReach, undefined, inForce);
}

const isGeneral = ({ topics }: Tip): boolean => topics.includes('general');

/** What speaks of the topic alone comes first, then what serves many codes, what everybody hears, single codes. */
function reachOf(tip: Tip): number {
  if (isGeneral(tip)) return 2;
  if (tip.classes.length > 0) return 1;
  return tip.codes.length > 0 ? 3 : 0;
}

const holding = (tips: readonly Tip[], code: HcpcsCode | undefined, inForce: RulesInForce): TipInForce[] =>
  tips.flatMap((tip) => {
    const basis = ruleInForce(tip.rule, code ?? (tip.codes[0] as HcpcsCode | undefined), inForce);
    return basis === undefined ? [] : [{ tip, basis }];
  });

function classesOf(code: TherapyCode | undefined): ReadonlySet<CodeClass> {
  const classes = new Set<CodeClass>();
  if (code === undefined) return classes;
  const evaluation = code.evaluation === true;
  if (code.timing.kind === 'pooled') classes.add('timed');
  if (code.therapy === 'always') classes.add('always');
  if (evaluation) classes.add('evaluation');
  if (code.therapy === 'always' && !evaluation) {
    classes.add('treatment');
    if (code.disciplines.includes('PT') || code.disciplines.includes('OT')) classes.add('assistable');
  }
  return classes;
}
