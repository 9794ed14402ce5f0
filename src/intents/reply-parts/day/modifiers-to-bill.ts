/** Which modifiers a day's lines go out with: those on them, what the payer's own terms want, and a plan of care's. */
import { ofTopic } from '../../../core/payers/in-force.ts';
import { concerns } from '../../../core/review/findings/terms-findings.ts';
import { isTherapyLine } from '../../../core/review/compute-day.ts';
import type { ReviewedDay } from '../../../core/review/review-day.ts';

/** Of each plan that may furnish the day's codes; in chat nobody types it into a question. */
export function plansOf({ inForce, computed }: Pick<ReviewedDay, 'inForce' | 'computed'>) {
  const kinds = new Set(computed.lines.flatMap((line) => inForce.therapyCode(line.code)?.disciplines ?? []));
  return (['PT', 'OT', 'SLP'] as const).filter((kind) => kinds.has(kind)).map((kind) => planWords[kind]);
}

const planWords = {
  PT: { modifier: 'GP', plan: 'PT plan' },
  OT: { modifier: 'GO', plan: 'OT plan' },
  SLP: { modifier: 'GN', plan: 'speech plan' },
} as const;

/** In the order they are printed; empty where none is known to be wanted. */
export function modifiersToBill(reviewed: ReviewedDay): readonly string[] {
  const { day, computed, findings, inForce } = reviewed;
  const { lines } = computed;
  const wanted = ofTopic(day.terms?.facts ?? [], 'modifiers').flatMap(({ fact: { value } }) => {
    const { use, modifiers, codes } = value;
    const touched = lines.filter((line) =>
      codes.includes('always-therapy') ? isTherapyLine(line, inForce) : concerns(codes, line),
    );
    const on = codes.length === 0 || codes.includes('assistant') ? '' : ` on ${codes.join(' ')}`;
    return use === 'wanted' && touched.length > 0 ? [{ modifiers, on }] : [];
  });
  const typed = lines.flatMap(({ modifiers }) => modifiers);
  const isPlan = (modifier: string): boolean => /^G[PON]$/.test(modifier);
  const wantsPlan =
    wanted.some(({ modifiers }) => modifiers.some(isPlan)) ||
    findings.some(({ kind }) => kind === 'missing-therapy-modifier');
  const plan =
    wantsPlan && !typed.some(isPlan)
      ? [
          plansOf(reviewed)
            .map(({ modifier }) => modifier)
            .join('/'),
        ]
      : [];
  const others = wanted.flatMap(({ modifiers, on }) =>
    modifiers
      .filter(
        (modifier) =>
          !isPlan(modifier) && !/^C[QO]$/.test(modifier) && !typed.some((each) => each === modifier),
      )
      .map((modifier) => `${modifier}${on}`),
  );
  return [...new Set([...plan, ...typed, ...others])];
}
