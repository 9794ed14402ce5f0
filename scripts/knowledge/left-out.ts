/**
 * `npm run cards`: how often the first card is the right one, for questions of the cards that were left out of the
 * index one in ten, and what a score and a lead would have let through. A neighbour that answers too counts as wrong.
 */
import { readFileSync } from 'node:fs';
import { wordsFile } from '../../src/adapters/playbook/card-shape.ts';
import { indexCards } from '../../src/adapters/playbook/index-cards.ts';
import { openLibrary } from '../../src/adapters/playbook/open-library.ts';

const folder = new URL('../../data/knowledge/', import.meta.url).pathname;
const { cards } = openLibrary(folder);
const words = wordsFile.parse(JSON.parse(readFileSync(`${folder}words.json`, 'utf8')));
const folds = 10;

const rows = Array.from({ length: folds }, (_, fold) => {
  const isOut = (card: number, question: number): boolean => (card * 7 + question) % folds === fold;
  const find = indexCards(
    cards.map((card, i) => ({ ...card, questions: card.questions.filter((_question, j) => !isOut(i, j)) })),
    words,
  );
  return cards.flatMap((card, i) =>
    card.questions
      .filter((_question, j) => isOut(i, j))
      .map((question) => {
        const [first, second] = find(question);
        const score = first?.score ?? 0;
        return { question, card: card.id, found: first?.id, score, lead: score - (second?.score ?? 0) };
      }),
  );
}).flat();

const isRight = ({ card, found }: { card: string; found: string | undefined }): boolean => card === found;
const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
  `${rows.length} questions left out, first card right: ${percent(rows.filter(isRight).length, rows.length)}`,
);
for (const score of [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85])
  for (const lead of [0, 0.05, 0.1, 0.15]) {
    const answered = rows.filter((row) => row.score >= score && row.lead >= lead);
    const wrong = answered.filter((row) => !isRight(row)).length;
    console.log(
      `score ${score.toFixed(2)}, lead ${lead.toFixed(2)}: answered ${percent(answered.length, rows.length)}, of another card ${percent(wrong, answered.length)}`,
    );
  }
if (process.argv.includes('--show'))
  for (const row of rows.filter((each) => !isRight(each) && each.score >= 0.7 && each.lead >= 0.05))
    console.log(
      `${row.score.toFixed(2)} ${row.lead.toFixed(2)}  ${row.question} | ${row.card} -> ${row.found ?? ''}`,
    );
