/**
 * Training phrases from a template: "[can i|may we] bill {code} with {code}". One of each bracket, a value for each
 * slot; slot values are templates too, and an empty choice leaves its place out.
 */
import { randomFrom, seedOf, type Random } from './random.ts';

export type Slots = Readonly<Record<string, readonly string[]>>;

/** A slot may name slots; more steps than this is a slot that names itself. */
const mostSteps = 60;
const innermost = /\[([^[\]{}]*)\]|\{([a-zA-Z]+)\}/;

/** Up to `count` different phrases, the same ones every time. */
export function expandTemplate(template: string, slots: Slots, count: number): readonly string[] {
  const random = randomFrom(seedOf(template));
  const found = new Set<string>();
  for (let draw = 0; draw < count * 4 && found.size < count; draw += 1)
    found.add(drawOne(template, slots, random));
  return [...found].filter((phrase) => phrase !== '');
}

function drawOne(template: string, slots: Slots, random: Random): string {
  let text = template;
  for (let step = 0; step < mostSteps; step += 1) {
    const match = innermost.exec(text);
    if (match === null) break;
    const [whole, choices, slot] = match;
    const value =
      slot === undefined
        ? random.pick((choices ?? '').split('|'))
        : random.pick(valuesOf(slot, slots, template));
    text = text.slice(0, match.index) + value + text.slice(match.index + whole.length);
  }
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.?!:])/g, '$1')
    .trim();
}

function valuesOf(slot: string, slots: Slots, template: string): readonly string[] {
  const values = slots[slot];
  if (values === undefined)
    throw new Error(`"${template}" names the slot {${slot}}, which slots.json lacks.`);
  return values;
}
