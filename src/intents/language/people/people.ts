/** Who treated: the words for it (data/words/people.json), and what a message says of each person. */
import words from '../../../../data/words/people.json' with { type: 'json' };

export type Role = 'assistant' | 'therapist' | 'aide';

export interface Person {
  readonly role: Role;
  readonly title?: 'PTA' | 'OTA';
  readonly discipline?: 'PT' | 'OT' | 'SLP';
  /** Where the word stands in the text. */
  readonly from: number;
  /** "by the PTA" speaks of what stands before; "the PTA did" of what follows; else it is open. */
  readonly binds: 'before' | 'after' | 'open';
  /** All services of the message, or all that no other person has. */
  readonly scope: 'near' | 'all' | 'rest';
}

/** Minutes one person gave of a service, told without naming it again. */
export interface Share {
  readonly person: Person;
  readonly minutes: number;
  /** Said to be part of an amount told before. */
  readonly inside: boolean;
  /** "4 of 40 min": of which amount. */
  readonly whole?: number;
}

export interface Named {
  readonly role: Role;
  readonly title?: 'PTA' | 'OTA';
  readonly discipline?: 'PT' | 'OT' | 'SLP';
  readonly taken: number;
}

const meaning: Readonly<Record<keyof typeof words.roles, Omit<Named, 'taken'>>> = {
  PTA: { role: 'assistant', title: 'PTA', discipline: 'PT' },
  OTA: { role: 'assistant', title: 'OTA', discipline: 'OT' },
  SLPA: { role: 'assistant', discipline: 'SLP' },
  assistant: { role: 'assistant' },
  PT: { role: 'therapist', discipline: 'PT' },
  OT: { role: 'therapist', discipline: 'OT' },
  SLP: { role: 'therapist', discipline: 'SLP' },
  therapist: { role: 'therapist' },
  aide: { role: 'aide' },
};

const byFirstWord = new Map<
  string,
  { readonly words: readonly string[]; readonly is: Omit<Named, 'taken'> }[]
>();
for (const role of Object.keys(meaning) as (keyof typeof meaning)[]) {
  for (const name of words.roles[role]) {
    const parts = name.split(' ');
    const first = parts[0] ?? '';
    const entry = { words: parts, is: meaning[role] };
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** The longest name of a role that begins at the first of these lower-case words. */
export function namedAt(wordAt: (ahead: number) => string): Named | undefined {
  const found = byFirstWord
    .get(wordAt(0))
    ?.find(({ words: parts }) => parts.every((part, i) => wordAt(i) === part));
  return found && { ...found.is, taken: found.words.length };
}

/** Said of nobody's service in particular: "can we bill 97110 for a tech". */
export const namesAide = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => namedAt((ahead) => (ahead === 0 ? word : ''))?.role === 'aide');

export const doing: ReadonlySet<string> = new Set(words.doing);
/** "with the tech watching": what such a word says is of that person, whatever stands before. */
export const during: ReadonlySet<string> = new Set(words.during);
export const between: ReadonlySet<string> = new Set(words.between);
export const through: ReadonlySet<string> = new Set(words.through);
export const whole: ReadonlySet<string> = new Set(words.whole);
export const rest: ReadonlySet<string> = new Set(words.rest);
/** An assistant's minutes beside the therapist's are the therapist's. */
export const treatsTogether = (text: string): boolean => treatedTogether.test(text);
const treatedTogether = new RegExp(`\\b(?:${words.together.join('|')})\\b`, 'i');
export const asking: ReadonlySet<string> = new Set(words.asking);
export const ofTheTrade: ReadonlySet<string> = new Set(words.ofTheTrade);
export const placesOfWork: ReadonlySet<string> = new Set(words.placesOfWork);
