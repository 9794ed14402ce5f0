/** A two-character claim modifier ("GP", "59"). Made only by `parseModifier`. */
import { mapOf } from '../map-of.ts';

export type Modifier = string & { readonly brand: 'Modifier' };

export function parseModifier(text: string): Modifier | undefined {
  const upper = text.toUpperCase();
  return /^[A-Z0-9]{2}$/.test(upper) ? (upper as Modifier) : undefined;
}

/** Which plan of care a line belongs to: physical, occupational or speech therapy. */
export type Discipline = 'GP' | 'GO' | 'GN';
const eachDiscipline = ['GP', 'GO', 'GN'] as const;
export const disciplines: readonly string[] = eachDiscipline;
export const assistantModifiers: readonly string[] = ['CQ', 'CO'];

const printFirst: readonly string[] = [...disciplines, ...assistantModifiers, 'KX'];

/** The plan-of-care modifier of a discipline ("PT"); undefined where it has none. */
export const planOfDiscipline = (discipline: string | undefined): Discipline | undefined =>
  discipline === undefined ? undefined : plans.get(discipline);

const plans = mapOf<Discipline>({ PT: 'GP', OT: 'GO', SLP: 'GN' });

/** Modifiers are a set; printed GP/GO/GN, then CQ/CO, then KX, then the others as typed. */
export function printOrder(modifiers: readonly Modifier[]): readonly Modifier[] {
  if (modifiers.length < 2 || isPrintOrder(modifiers)) return modifiers;
  return [...new Set(modifiers)].sort((a, b) => rank(a) - rank(b));
}

function rank(modifier: Modifier): number {
  const known = printFirst.indexOf(modifier);
  return known < 0 ? printFirst.length : known;
}

/** Each of the ranked ones behind a lower one, and one other at most: then none stands twice either. */
function isPrintOrder(modifiers: readonly Modifier[]): boolean {
  let before = -1;
  for (const modifier of modifiers) {
    const own = rank(modifier);
    if (own <= before) return false;
    before = own;
  }
  return true;
}

/**
 * The plan of care a set of modifiers names; none where it names two. Our own text, not the one given: V8 turns a
 * text that was used as a key into one that is slow to join and to write.
 */
export function disciplineOf(modifiers: readonly Modifier[]): Discipline | undefined {
  let only: Discipline | undefined;
  for (const modifier of modifiers) {
    for (const named of eachDiscipline) {
      if (modifier !== (named as string)) continue;
      if (only !== undefined) return undefined;
      only = named;
    }
  }
  return only;
}
