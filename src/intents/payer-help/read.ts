/** A message about payers' own rules: whose, of which state and product, and about what. */
import listed from '../../../data/words/payer-topics.json' with { type: 'json' };
import type { Product } from '../../core/payers/profile.ts';
import { stateOf } from '../../core/places/states.ts';
import type { Mentions } from '../language/mentions.ts';
import { payersIn, payerWords } from '../language/payers-in.ts';
import type { PayerQuestion } from './question.ts';

const topics = Object.entries(listed.topics);

export function readPayerQuestion(text: string, mentions: Mentions): PayerQuestion {
  const words = payerWords(text);
  const spaced = ` ${words.join(' ')} `;
  const says = (phrase: string): boolean => spaced.includes(` ${phrase} `);
  const product = products.find(([, phrases]) => phrases.some(says))?.[0];
  const payers = payersIn(words).filter(({ name }) => name !== 'Medicare');
  const named = payers.find(({ name }) => name !== 'Medicare Advantage') ?? payers[0];
  const payer = named?.spelling ?? mentions.payer ?? words.flatMap(autoOf)[0];
  const state = stateNamed(mentions.place, words);
  const codes = [...new Set(mentions.services.map(({ code }) => code))].slice(0, 10);
  const modifiers = modifiersIn(text);
  const every = /\bour payers?\b|\bwe\b.{0,30}\bpayers\b/.test(spaced) ? 'ours' : 'all';
  return {
    intent: 'payer_help',
    ...(payer === undefined ? {} : { payer: payer.slice(0, 60) }),
    ...(payer === undefined && everyone.test(spaced) ? { every } : {}),
    ...(product === undefined ? {} : { product }),
    ...(state === undefined ? {} : { state }),
    topics: topics.flatMap(([topic, phrases]) => (phrases.some(says) ? [topic] : [])).slice(0, 20),
    codes,
    ...(modifiers.length === 0 ? {} : { modifiers }),
    ...(mentions.date === undefined ? {} : { date: mentions.date }),
  };
}

/** "Aetna timely filing", "how many units will our plan pay": one payer's own rule and nothing else, Medicare's excepted. */
export function isOfOnePayer(text: string, { ownPayer, services, carc }: Mentions): boolean {
  if (services.length > 0 || carc !== undefined) return false;
  if (ownPayer === true) return true;
  const words = payerWords(text);
  const [named, second] = payersIn(words);
  if (named === undefined || second !== undefined || named.name === 'Medicare') return false;
  return words.filter((word) => !wordsOfTopics.has(word)).length <= mostOfName;
}

const fillers =
  'for with the on of to at from and or in is are what whats how many much long does do i we have pt ot therapy rule rules limit';
const wordsOfTopics: ReadonlySet<string> = new Set(
  [...topics.flatMap(([, phrases]) => phrases), fillers].flatMap((phrase) => phrase.split(' ')),
);

/** Words of a payer's name. */
const mostOfName = 2;

/** "payer", "payer add Aetna", "payer rates Aetna", "payer Aetna": the command's own words. */
export function readPayerCommand(text: string, mentions: Mentions): PayerQuestion {
  const read = readPayerQuestion(text, mentions);
  const [, adds, shows, rest = ''] =
    /^(?:(add|new|change|edit|import)\b ?|(rates|export)\b ?)?(.*)$/i.exec(text.trim()) ?? [];
  const isOfRates = shows !== undefined || ofRates.test(text);
  const typed = rest
    .replace(/^(?:show|of|for) /i, '')
    .replace(ofRates, '')
    .trim();
  const named = typed === '' || (read.topics.length > 0 && !isOfRates) ? undefined : typed.slice(0, 60);
  const payer = read.payer ?? named;
  const whose = payer === undefined ? {} : { payer };
  if (adds !== undefined) return { intent: 'payer_help', ...whose, form: true, topics: [], codes: [] };
  const { codes } = read;
  const rates = shows?.toLowerCase() === 'export' ? 'lines' : 'table';
  if (isOfRates) return { intent: 'payer_help', ...whose, topics: [], codes, rates };
  return { ...read, ...whose, ...(payer === undefined ? { every: 'ours' } : {}) };
}

/** Behind the payer's name: "payer Aetna rates". */
const ofRates = / (?:contract(?:ed)? )?rates$/i;

/** Those a rule of a payer is kept by; "go" and "co" in small letters are words. */
const modifiersIn = (text: string): string[] =>
  [...new Set(text.match(/\b(?:59|95|9[67]|GO|CO|[Gg][Pp]|[Gg][Nn]|[Kk][Xx]|[Cc][Qq]|X[EPSU])\b/g) ?? [])]
    .map((each) => each.toUpperCase())
    .slice(0, 8);

const everyone =
  /\b(?:which|what|any|all|list)\b.{0,30}\b(?:pay[eo]r|insurer|insurance|carrier)s?\b|\b(?:who|which plans?)\b/;

const products: readonly (readonly [Product, readonly string[]])[] = [
  ['medicare-advantage', ['medicare advantage', 'ma plan', 'ma plans', 'advantage plan', 'advantage plans']],
  ['workers-comp', ['workers comp', "workers' comp", 'work comp', 'workmans comp', 'wc', 'omfs', 'dwc']],
  ['auto', ['auto', 'no fault', 'no-fault', 'pip', 'mva']],
  ['medicaid', ['medicaid', 'community plan']],
];

/** Auto insurance goes by its law's name. */
const autoOf = (word: string): readonly string[] =>
  ['auto', 'pip', 'no-fault', 'mva'].includes(word) ? ['auto insurance'] : [];

/** Of the place told, else the first word or two that spell a state out. */
function stateNamed(place: string | undefined, words: readonly string[]): string | undefined {
  const ofPlace = place === undefined ? undefined : (stateOf(place) ?? stateOf(place.slice(-2)));
  if (ofPlace !== undefined) return ofPlace;
  return words
    .flatMap((word, i) => [`${word} ${words[i + 1] ?? ''}`, word])
    .filter((name) => name.length > 3)
    .map((name) => stateOf(name))
    .find((state) => state !== undefined);
}
