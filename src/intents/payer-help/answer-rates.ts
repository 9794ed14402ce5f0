/** A contract's rates to whoever may see them and is alone: in a table, or as lines that a spreadsheet or the form takes. */
import { dollars } from '../../core/money/cents.ts';
import { findProfiles } from '../../core/payers/find-profile.ts';
import type { PayerProfile, Rate } from '../../core/payers/profile.ts';
import { readInWords } from '../../core/payers/say-fact.ts';
import { code, plain, sentence, type Block } from '../../core/reply/reply.ts';
import { plural } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { knownPayer } from '../language/known-payers.ts';
import { serialise } from '../question.ts';
import { tableOf } from './preview-rates.ts';
import type { PayerQuestion } from './question.ts';

/** What a message shows; more are asked for by their codes. */
const mostShown = 60;

export function answerRates(question: PayerQuestion, asked: Circumstances): Answer {
  const { payer, codes } = question;
  const { team, today } = asked;
  const said = (text: string): Answer => bare('declined', 'payer_help', today, sentence(text));
  if (team === undefined)
    return said('Contract rates belong to a team; on this machine "unitwise payer export" prints them.');
  if (!team.mayChange) return said('Only admins may see contract rates here.');
  if (!team.alone)
    return said(
      `Contract rates are shown to you alone: ask with /cpt payer rates${payer === undefined ? '' : ` ${payer}`}, or in a direct message.`,
    );
  if (payer === undefined) return said('Whose rates? Write payer rates Aetna.');
  const kept = withRates(payer, question, asked);
  const rates = kept
    .flatMap((profile) => profile.rates.flatMap((table) => table.rates))
    .filter((rate) => codes.length === 0 || codes.includes(rate.code))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const [first] = kept;
  const of = codes.length === 0 ? '' : ` of ${codes.join(', ')}`;
  if (first === undefined || rates.length === 0)
    return said(
      `No contract rates of ${payer}${of} are kept: paste them into the form of payer add ${payer}.`,
    );
  const shown = rates.slice(0, mostShown);
  const left = rates.length - shown.length;
  const headline = `${first.name}: ${plural(rates.length, 'contract rate')}${of}`;
  return bare('answer', 'payer_help', today, {
    ...sentence(headline),
    blocks: [
      ...(question.rates === 'lines' ? linesOf(shown) : [tableOf(shown)]),
      ...(left === 0
        ? []
        : [
            paragraph(
              `${left} more: name codes (payer rates ${first.name} 97110), or "unitwise payer export".`,
            ),
          ]),
      ...first.rates.map((table) =>
        paragraph(
          `${plural(table.rates.length, 'rate')}: ${readInWords(table)}; ${table.expires < today ? `expired ${table.expires}, read them again` : `to be read again by ${table.expires}`}.`,
        ),
      ),
    ],
    followUps: question.rates === 'lines' ? [] : [{ label: 'As lines to copy', question: asLines(question) }],
  });
}

/** The team's own profiles of the payer that hold any. */
export const withRates = (
  payer: string,
  { product, state }: PayerQuestion,
  { payers = [] }: Circumstances,
): readonly PayerProfile[] =>
  findProfiles(payers, { names: [payer, knownPayer(payer)?.name ?? payer], product, state }).filter(
    ({ rates }) => rates.length > 0,
  );

const asLines = (question: PayerQuestion): string => serialise({ ...question, rates: 'lines' });

const orderOf = ({ code: of, modifier, from }: Rate): string => `${of} ${modifier ?? ''} ${from}`;

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

/** Each a line that the form reads again. */
const linesOf = (rates: readonly Rate[]): readonly Block[] =>
  ['code,modifier,rate,from,to', ...rates.map(inOneLine)].map((text): Block => ({
    kind: 'paragraph',
    line: [code(text)],
  }));

const inOneLine = ({ code: of, modifier, amount, from, to }: Rate): string =>
  [of, modifier ?? '', dollars(amount), from, to ?? ''].join(',');
