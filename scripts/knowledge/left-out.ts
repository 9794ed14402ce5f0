/**
 * `npm run cards`: what findCards does with questions of the cards that were left out of the index one in ten, alone
 * and behind a context, and with messages of no card. A neighbour that answers too counts as wrong; it is no `mislead`
 * where the right card is offered behind the answer or is next to the one answered. `--show` prints those misled.
 */
import { readFileSync } from 'node:fs';
import { wordsFile } from '../../src/adapters/playbook/card-shape.ts';
import { indexCards } from '../../src/adapters/playbook/index-cards.ts';
import { openLibrary } from '../../src/adapters/playbook/open-library.ts';
import type { Library } from '../../src/core/knowledge/card.ts';
import { findCards } from '../../src/intents/understand/find-cards.ts';

const readJson = (path: URL | string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const folder = new URL('../../data/knowledge/', import.meta.url).pathname;
const library = openLibrary(folder);
const { cards } = library;
const words = wordsFile.parse(readJson(`${folder}words.json`));
const { contexts, ofNoCard } = readJson(new URL('other-messages.json', import.meta.url)) as Record<
  'contexts' | 'ofNoCard',
  readonly string[]
>;
const folds = 10;

interface Row {
  readonly text: string;
  readonly right: string | undefined;
  readonly found: string | undefined;
  readonly score: number;
  readonly kind: 'sure' | 'near' | 'offered' | 'nothing';
  /** Shown with the answer, or offered. */
  readonly shown: readonly string[];
}

function rowOf(text: string, right: string | undefined, find: Library['find']): Row {
  const found = findCards(text, { ...library, find });
  const named = found.kind === 'nothing' ? [] : found.cards;
  const behind = found.kind === 'sure' || found.kind === 'near' ? found.behind : [];
  const next = named[0] === undefined ? [] : (library.card(named[0].id)?.next ?? []);
  const shown = [...[...named, ...behind].map(({ id }) => id), ...next];
  return { text, right, found: named[0]?.id, score: named[0]?.score ?? 0, kind: found.kind, shown };
}

const leftOut = Array.from({ length: folds }, (_, fold) => {
  const isOut = (card: number, question: number): boolean => (card * 7 + question) % folds === fold;
  const find = indexCards(
    cards.map((card, i) => ({ ...card, questions: card.questions.filter((_question, j) => !isOut(i, j)) })),
    words,
  );
  return cards.flatMap(({ id, questions }, i) =>
    questions
      .filter((_question, j) => isOut(i, j))
      .map((question, j) => {
        const context = contexts[(i + j) % contexts.length] ?? '';
        return [rowOf(question, id, find), rowOf(`${context} ${question}`, id, find)] as const;
      }),
  );
}).flat();

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const isMisled = ({ right, shown }: Row): boolean => right === undefined || !shown.includes(right);

function report(name: string, rows: readonly Row[]): void {
  const first = rows.filter(({ right, found }) => right !== undefined && right === found).length;
  console.log(`${name}: ${rows.length} messages, first card right ${percent(first, rows.length)}`);
  for (const kind of ['sure', 'near', 'offered'] as const) {
    const of = rows.filter((row) => row.kind === kind);
    const wrong = of.filter(({ right, found }) => right !== found).length;
    const misled = of.filter(isMisled).length;
    console.log(
      `  ${kind} ${percent(of.length, rows.length)}: of another card ${percent(wrong, of.length)}, the right one not shown either ${percent(misled, of.length)}`,
    );
  }
}

report(
  'left out',
  leftOut.map(([alone]) => alone),
);
report(
  'left out, behind a context',
  leftOut.map(([, told]) => told),
);
report(
  'of no card',
  ofNoCard.map((text) => rowOf(text, undefined, library.find)),
);
if (process.argv.includes('--show'))
  for (const { text, right, found, score } of leftOut
    .flat()
    .filter((row) => ['sure', 'near'].includes(row.kind) && isMisled(row)))
    console.log(`${score.toFixed(2)}  ${text} | ${right ?? ''} -> ${found ?? ''}`);
