/**
 * A message as the classifier sees it: its structure as words that begin with "#" (how many codes and of which family,
 * minutes, units, payer, place, where it was typed), then how it is said, with placeholders for what it names.
 */
import { maskText } from '../language/mask-text.ts';
import type { MessageRead } from './read-message.ts';

/** Families by the shape of the code: how it is billed decides what people ask about it. */
const families: readonly (readonly [string, RegExp])[] = [
  ['evaluation', /^(?:9716[1-8]|9252[1-4]|92610|92597|9610[5-9])$/],
  ['group', /^(?:97150|92508)$/],
  ['monitoring', /^(?:989[78]\d)$/],
  ['caregiver', /^9755[0-2]$/],
  ['modality', /^(?:970[12]\d|G0283|97610)$/],
  ['timed', /^(?:9703\d|971[1-4]\d|975[34]\d|9775\d|9776\d|97129|97130)$/],
  ['wound', /^(?:9759\d|9760\d)$/],
  ['speech', /^92\d{3}$/],
];

const familyOf = (code: string): string => families.find(([, shape]) => shape.test(code))?.[0] ?? 'other';

/** One, two, many: more tells nothing. */
const amount = (count: number): string => (count > 2 ? 'many' : String(count));

export function featuresOf(read: MessageRead): string {
  const { text, mentions, addressed, command } = read;
  const { services, awaiting, doubts, faults, strange } = mentions;
  const codes = new Set(services.map(({ code }) => code));
  const has = (name: string, there: boolean): readonly string[] => (there ? [`#${name}`] : []);
  const structure = [
    `#codes-${amount(codes.size)}`,
    `#strange-${amount(strange.length)}`,
    ...[...new Set([...codes].map(familyOf))].map((family) => `#family-${family}`),
    ...has(
      'minutes',
      awaiting?.minutes !== undefined || services.some(({ minutes }) => minutes !== undefined),
    ),
    ...has('units', awaiting?.units !== undefined || services.some(({ units }) => units !== undefined)),
    ...has(
      'modifiers',
      services.some(({ modifiers }) => modifiers.length > 0),
    ),
    ...has('carc', mentions.carc !== undefined),
    ...has('rarc', mentions.rarc !== undefined),
    ...has('payer', mentions.payer !== undefined),
    ...has('place', mentions.place !== undefined),
    ...has('money', text.includes('$') || mentions.money === true || mentions.received !== undefined),
    ...has('date', mentions.date !== undefined),
    ...has('assistant', mentions.assistant === true),
    ...Object.keys(mentions.facts).map((fact) => `#fact-${fact}`),
    ...has('unread', doubts.length + faults.length > 0),
    ...has('question', text.includes('?')),
    command ? '#command' : addressed ? '#addressed' : '#overheard',
  ];
  return `${structure.join(' ')} ${maskText(read)}`.trim();
}
