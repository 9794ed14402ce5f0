/** Facts of a payer as the team's own contract or call has them: read anew, worded, and saved by the effect. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { provenanceOf } from '../../core/payers/add-facts.ts';
import type { PayerFact } from '../../core/payers/profile.ts';
import { readFact } from '../../core/payers/read-fact.ts';
import { daysInWords, readInWords, valueInWords } from '../../core/payers/say-fact.ts';
import { plain, sentence, type Reply } from '../../core/reply/reply.ts';
import { plural } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { answerPrivate } from '../answering/answer-private.ts';
import { bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { screenField } from '../privacy/screen-field.ts';
import { serialise } from '../question.ts';
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
  const facts: PayerFact[] = [];
  for (const typed of add.facts) {
    const read = readFact(typed);
    if (read.kind === 'fault') return said(`${read.sentence} Nothing was saved.`);
    facts.push({ ...shared, ...read.fact });
  }
  const effect = {
    kind: 'save-payer',
    added: {
      name: payer,
      facts,
      ...(product === undefined ? {} : { product }),
      ...(state === undefined ? {} : { state }),
    },
  } as const;
  return { ...bare('answer', 'payer_help', today, explainAdded(payer, facts)), effect };
}

function explainAdded(payer: string, facts: readonly PayerFact[]): Reply {
  const [first] = facts;
  return {
    ...sentence(`${payer}: ${plural(facts.length, 'rule')} saved for your team`),
    blocks: [
      ...facts.map((fact) => ({
        ...({ kind: 'notice', severity: 'info', label: fact.label } as const),
        line: [plain(`${payer} ${valueInWords(fact)}, ${daysInWords(fact)}. (${readInWords(fact)})`)],
      })),
      ...(first === undefined
        ? []
        : [{ kind: 'paragraph' as const, line: [plain(`To be read again by ${first.expires}.`)] }]),
    ],
    followUps: [
      {
        label: `What is held of ${payer}`.slice(0, 60),
        question: serialise({ intent: 'payer_help', payer, topics: [], codes: [] }),
      },
    ],
  };
}
