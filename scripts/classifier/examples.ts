/**
 * Every training example with its intent and features: the phrases beside each intent, their templates filled, the
 * evaluation sets already looked at, and misspelt copies of all. The order is fixed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { topicFile } from '../../src/adapters/playbook/card-shape.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { featuresOf } from '../../src/intents/understand/features.ts';
import { readMessage, type Surface } from '../../src/intents/understand/read-message.ts';
import { expandTemplate, type Slots } from './expand-template.ts';
import { misspell } from './misspell.ts';
import { seedOf } from './random.ts';
import { readText } from '../../src/intents/language/reading/reading.ts';

export interface Example {
  readonly intent: string;
  readonly text: string;
  readonly surface: Surface;
  /** The phrase or template it was made from: cross-validation never parts what comes from one. */
  readonly source: string;
  /** A misspelt copy: trained on, never tested with. */
  readonly copy: boolean;
}

interface Phrases {
  readonly phrases: readonly string[];
  readonly templates?: readonly string[];
}

export interface LabelledMessage {
  readonly text: string;
  readonly surface: Surface;
  readonly intent: string;
  /** Intents that would do as well. */
  readonly also?: readonly string[];
  readonly slots?: object;
}

const today = '2026-11-23' as ServiceDate;
const root = new URL('../../', import.meta.url);
/** So many phrases an intent come from its templates; more where there are many, ten of each. */
const fromTemplates = 500;
const copies = 2;

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** Messages of test/eval: `seen` ones have been looked at, the others are sealed. */
export function readSets(
  folder: 'seen' | 'sealed',
): readonly { name: string; messages: readonly LabelledMessage[] }[] {
  const at = new URL(`test/eval/${folder}/`, root);
  const names = existsSync(at) ? readdirSync(at).sort() : [];
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({ name, messages: parseSet(readFileSync(new URL(name, at), 'utf8')) }));
}

export const parseSet = (text: string): readonly LabelledMessage[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledMessage);

/** What stands beside the intents, without misspelt copies. */
export function readPhrases(): readonly Example[] {
  const written = readdirSync(new URL('src/intents/', root))
    .sort()
    .filter((name) => existsSync(new URL(`src/intents/${name}/phrases.json`, root)))
    .flatMap((name) =>
      Object.entries(readJson(`src/intents/${name}/phrases.json`) as Record<string, Phrases>),
    );
  const named = readJson('scripts/classifier/slots.json') as Slots;
  const slots = { ...named, word: wordsOfOthers({ named, written }) };
  return [
    ...readCards(),
    ...written.flatMap(([intent, { phrases, templates = [] }]) => [
      ...phrases.map((text) => exampleOf(intent, text, text)),
      ...templates.flatMap((template) =>
        expandTemplate(template, slots, Math.max(10, Math.ceil(fromTemplates / templates.length))).map(
          (text) => exampleOf(intent, text, template),
        ),
      ),
    ]),
  ];
}

/** Topics whose questions are other intents' too (a modifier, a limit, a pair, a payer): a sure card answers them there. */
const topicsOfOthers: ReadonlySet<string> = new Set([
  ...['modifiers.json', 'edits.json', 'limits.json', 'denials-and-payers.json', 'not-held.json'],
]);

/** So many of a card: rules shall not outweigh the other intents. */
const mostOfCard = 16;

/** What the rule cards are asked by: a card added to data/knowledge teaches the model. A code asks about the code. */
const readCards = (): readonly Example[] =>
  readdirSync(new URL('data/knowledge/', root))
    .sort()
    .filter((name) => !['sources.json', 'words.json'].includes(name) && !topicsOfOthers.has(name))
    .flatMap((name) => topicFile.parse(readJson(`data/knowledge/${name}`)).cards)
    .flatMap(({ id, questions }) =>
      questions
        .slice(0, mostOfCard)
        .filter((text) => !/\b[\dG]\d{4}\b/.test(text) && text.split(' ').length > 1)
        .map((text) => exampleOf('rule_question', text, id)),
    );

/** English that no question of ours uses: the slot {word}, so that what is unheard of is nobody's question. */
function wordsOfOthers(parts: object): readonly string[] {
  const ours = new Set(
    JSON.stringify(parts)
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  const { words } = readJson('data/words/english.json') as { words: Readonly<Record<string, string>> };
  return Object.values(words)
    .flatMap((list) => list.split(' '))
    .filter((word) => word.length > 2 && !ours.has(word));
}

export const readSeen = (): readonly Example[] =>
  readSets('seen').flatMap(({ messages }) =>
    messages.map(({ text, surface, intent }) => ({ intent, text, surface, source: text, copy: false })),
  );

export const withCopies = (examples: readonly Example[]): readonly Example[] =>
  examples.flatMap((example) => [
    example,
    ...Array.from({ length: copies }, (_, i) => ({
      ...example,
      text: misspell(example.text, i),
      copy: true,
    })).filter(({ text }) => text !== example.text),
  ]);

/** Undefined where a command's first word decides: no model is asked then. */
export function featuresOfExample({ text, surface }: LabelledText): string | undefined {
  const read = readMessage(readText(text), surface, today);
  return read.by === 'command' ? undefined : featuresOf(read);
}

type LabelledText = Pick<Example, 'text' | 'surface'>;

/** Talk is overheard more often than not; a question may be asked anywhere. */
function exampleOf(intent: string, text: string, source: string): Example {
  const draw = (seedOf(`surface ${text}`) >>> 8) % 10;
  const overheard = draw < (intent === 'none' ? 5 : 2);
  return { intent, text, source, copy: false, surface: overheard ? 'channel' : draw < 8 ? 'dm' : 'slash' };
}
