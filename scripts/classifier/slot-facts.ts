/** Slots as single facts, so that what was read and what was missed can be counted. */

interface Service {
  readonly code: string;
  readonly minutes?: number;
  readonly units?: number;
  readonly modifiers?: readonly string[];
}

const servicesOf = (slots: object): readonly Service[] =>
  'services' in slots ? (slots.services as Service[]) : [];

/** "97110", "97110 38 min", "97110 x3", numbered, so that a code named twice counts twice. */
export const codeAndMinuteFacts = (slots: object): readonly string[] =>
  servicesOf(slots).flatMap(({ code, minutes, units }, i) => [
    `${i} ${code}`,
    ...(minutes === undefined ? [] : [`${i} ${code} ${minutes} min`]),
    ...(units === undefined ? [] : [`${i} ${code} x${units}`]),
  ]);

export function slotFacts(slots: object): readonly string[] {
  const others = Object.entries(slots).filter(([name]) => name !== 'services');
  const modifiers = servicesOf(slots).flatMap(({ modifiers = [] }, i) =>
    modifiers.map((each) => `${i} ${each}`),
  );
  return [
    ...codeAndMinuteFacts(slots),
    ...modifiers,
    ...others.map(([name, value]) => `${name} ${String(value)}`),
  ].sort();
}

/** "98.9 % precision, 97.8 % recall". */
export function scoreOf(
  pairs: readonly { readonly wanted: object; readonly got: object }[],
  factsOf: (slots: object) => readonly string[],
): string {
  let [hit, given, asked] = [0, 0, 0];
  for (const { wanted, got } of pairs) {
    const [want, have] = [factsOf(wanted), factsOf(got)];
    hit += have.filter((fact) => want.includes(fact)).length;
    given += have.length;
    asked += want.length;
  }
  const percent = (whole: number): string => `${((100 * hit) / Math.max(1, whole)).toFixed(1)} %`;
  return `${percent(given)} precision, ${percent(asked)} recall of ${asked}`;
}
