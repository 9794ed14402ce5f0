/** Words what is held of a payer: the sentence asked for first, then every fact with its days and its source. */
import type { UsedFact } from '../../core/payers/in-force.ts';
import { productWords, type FactSource, type Product } from '../../core/payers/profile.ts';
import { daysInWords, readInWords, valueInWords } from '../../core/payers/say-fact.ts';
import { cutText } from '../../core/reply/cut-text.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf, type Doubt } from '../../core/sources/grade.ts';
import { list, plural } from '../../core/words/english.ts';
import type { HeldPayer } from './held-facts.ts';
import type { PayerQuestion } from './question.ts';

/** STYLE: a headline is under 150 characters. */
const headlineLength = 149;
const mostFacts = 8;

export interface RatesHeld {
  readonly name: string;
  readonly count: number;
  /** Shows them, serialised. */
  readonly question: string;
}

export function explainPayers(
  { payer, product }: PayerQuestion,
  held: readonly HeldPayer[],
  rates?: RatesHeld,
): Reply {
  const facts = held.flatMap(({ profile, facts: used }) =>
    used.map((each) => ({ name: profile.name, ...each })),
  );
  const [first] = facts;
  const counted = rates && `${plural(rates.count, 'contract rate')} of ${rates.name} kept`;
  const headline =
    first === undefined
      ? (counted ?? '')
      : held.length > 1 && (payer === undefined || isOfStates(held))
        ? `${list(held.map(({ profile }) => profile.name))}: what is held of each`
        : sentenceOf(first.name, first);
  return {
    headline: cutText(headline, headlineLength),
    blocks: [
      ...facts.slice(0, mostFacts).map(({ name, ...used }) => noticeOf(name, used)),
      ...(first === undefined || counted === undefined ? [] : [paragraph(`${counted}.`)]),
      ...ofAnother(product, held),
      ...(first === undefined ? [] : [paragraph('Payers change their rules: verify before you bill by it.')]),
    ],
    details: facts.slice(mostFacts).map(({ name, ...used }) => noticeOf(name, used)),
    tip: null,
    sources: facts.flatMap(({ name, fact }) =>
      fact.source.link === undefined ? [] : [{ source: name, locator: fact.source.link }],
    ),
    confidence: gradeOf(facts.flatMap(doubtsOf), []),
    basis: null,
    followUps: rates === undefined ? [] : [{ label: 'Contract rates', question: rates.question }],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

/** A payer of one name in several states: none is meant more than another. */
const isOfStates = (held: readonly HeldPayer[]): boolean =>
  new Set(held.map(({ profile }) => profile.state)).size > 1;

/** Asked of a product nothing is held of: what is held of another of the payer's is no word on it. */
function ofAnother(product: Product | undefined, held: readonly HeldPayer[]): readonly Block[] {
  if (product === undefined || held.some(({ profile }) => profile.product === product)) return [];
  const said = `Held of its ${productWords[held[0]?.profile.product ?? product]} product: its ${productWords[product]} plans decide for themselves.`;
  return held.length === 0 ? [] : [{ kind: 'notice', severity: 'warning', line: [plain(said)] }];
}

/** The first clause of the fact's own words, else its value. */
function sentenceOf(name: string, { fact }: UsedFact): string {
  const [clause] = (fact.words ?? `${name} ${valueInWords(fact)}`).split(/; |: the /, 1);
  return clause ?? name;
}

function noticeOf(name: string, { fact, expired }: UsedFact): Block {
  const said = fact.words ?? `${name} ${valueInWords(fact)}, ${daysInWords(fact)}.`;
  const old = expired ? ` Expired ${fact.expires}: read it again before you use it.` : '';
  return {
    ...{ kind: 'notice', severity: expired ? 'warning' : 'info', label: fact.label },
    ...(expired ? { faded: true as const } : {}),
    line: [plain(`${said} (${readInWords(fact)})${old}`)],
  };
}

const ownSources: Readonly<Record<FactSource['kind'], string>> = {
  ...{ contract: 'contract', portal: "look at the payer's portal", call: 'call to the payer' },
  policy: 'public page of the payer',
};

function doubtsOf({ fact, expired }: UsedFact): readonly Doubt[] {
  const raisedBy = "the payer's own manual or your contract";
  if (expired) return [{ grade: 'low', reason: `A fact expired on ${fact.expires}.`, raisedBy }];
  if (fact.label === 'our contract') return [];
  // The team's own: it says itself where it was read.
  if (fact.mark === undefined)
    return [{ grade: 'medium', reason: `Known from a ${ownSources[fact.source.kind]}.`, raisedBy }];
  return fact.mark === 'A'
    ? [{ grade: 'medium', reason: 'Payers change their policies without notice to us.', raisedBy }]
    : [{ grade: 'low', reason: "Known from a report of it, not from the payer's own text.", raisedBy }];
}
