/**
 * Facts and rates of a payer as the team's own contract or call has them: read anew, worded, and saved by the effect.
 * Rates are shown as they were read before anything of them is kept.
 */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { provenanceOf } from '../../core/payers/add-facts.ts';
import type { PayerFact, Provenance } from '../../core/payers/profile.ts';
import { readFact } from '../../core/payers/read-fact.ts';
import { daysInWords, readInWords, valueInWords } from '../../core/payers/say-fact.ts';
import { plain, sentence, type Reply } from '../../core/reply/reply.ts';
import { list, plural } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { answerPrivate } from '../answering/answer-private.ts';
import { bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { screenField } from '../privacy/screen-field.ts';
import { serialise } from '../question.ts';
import { previewRates, ratesIn } from './preview-rates.ts';
import type { PayerQuestion } from './question.ts';

export function answerAdd(question: PayerQuestion, asked: Circumstances): Answer {
  const { payer = '', add, product, state } = question;
  const { team, today } = asked;
  const said = (text: string): Answer => bare('declined', 'payer_help', today, sentence(text));
  if (team === undefined)
    return said(
      'Profiles belong to a team in Slack or Teams; on this machine "unitwise payer add" keeps them.',
    );
  if (!team.mayChange) return said("Only admins may change payers' rules here; nothing was saved.");
  if (add === undefined || payer === '') return said('Which payer? Nothing was saved.');
  const { reference, source: kind, from } = add;
  const seen = screenField(reference ?? '');
  if (seen.length > 0) return answerPrivate(seen, today);
  const source = { kind, ...(reference === undefined ? {} : { reference }) };
  const shared = provenanceOf({ source, addedBy: '', today, from: from as ServiceDate | undefined });
  const facts = factsIn(add.facts, shared);
  if (typeof facts === 'string') return said(`${facts} Nothing was saved.`);
  const rates = ratesIn(add.rates ?? [], shared);
  if (rates?.kind === 'refused') return said(`${rates.sentence} Nothing was saved.`);
  if (rates !== undefined && add.kept !== true) return previewRates(question, rates, asked);
  const added = {
    name: payer,
    facts,
    ...(rates === undefined ? {} : { rates: rates.table }),
    ...(product === undefined ? {} : { product }),
    ...(state === undefined ? {} : { state }),
  };
  const counted = [
    ...(facts.length === 0 ? [] : [plural(facts.length, 'rule')]),
    ...(rates === undefined ? [] : [plural(rates.table.rates.length, 'rate')]),
  ];
  const reply = explainAdded(payer, list(counted), facts, shared);
  return { ...bare('answer', 'payer_help', today, reply), effect: { kind: 'save-payer', added } };
}

/** A sentence where one cannot be read. */
function factsIn(typed: readonly string[], shared: Provenance): readonly PayerFact[] | string {
  const facts: PayerFact[] = [];
  for (const each of typed) {
    const read = readFact(each);
    if (read.kind === 'fault') return read.sentence;
    facts.push({ ...shared, ...read.fact });
  }
  return facts;
}

function explainAdded(
  payer: string,
  counted: string,
  facts: readonly PayerFact[],
  { expires }: Provenance,
): Reply {
  return {
    ...sentence(`${payer}: ${counted} saved for your team`),
    blocks: [
      ...facts.map((fact) => ({
        ...({ kind: 'notice', severity: 'info', label: fact.label } as const),
        line: [plain(`${payer} ${valueInWords(fact)}, ${daysInWords(fact)}. (${readInWords(fact)})`)],
      })),
      { kind: 'paragraph', line: [plain(`To be read again by ${expires}.`)] },
    ],
    followUps: [
      {
        label: `What is held of ${payer}`.slice(0, 60),
        question: serialise({ intent: 'payer_help', payer, topics: [], codes: [] }),
      },
    ],
  };
}
