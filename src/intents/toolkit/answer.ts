/** The booklet for the codes and the place asked for, or the team's own: what it holds in a line, and the file. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { localityKey } from '../../core/places/place.ts';
import { fingerprint } from '../../core/sources/fingerprint.ts';
import { toolkitTables } from '../../core/toolkit/toolkit-tables.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { invalid } from '../answering/ask-back.ts';
import { askWhichPlace } from '../answering/ask-which-place.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { serialise } from '../question.ts';
import { asOfLastDate } from '../reply-parts/last-date.ts';
import { explainToolkit } from './explain.ts';
import type { ToolkitQuestion } from './question.ts';
import type { TableFile, ToolkitFigures, ToolkitFile } from './toolkit-file.ts';
import { toolkitRequest } from './toolkit-request.ts';

const example = 'toolkit 97110 97530 97140';

export function answerToolkit(question: ToolkitQuestion, asked: Circumstances): Answer {
  const { services = [], payer, locality } = question;
  const named = services.map(({ code }) => code);
  const codes = [...new Set(named.length > 0 ? named : asked.playbook.tips.codes)] as HcpcsCode[];
  const when = asked.defaults.date ?? asked.today;
  const lines = codes.map((code) => ({ code, units: 1, modifiers: [] }));
  const read = claimDayOf({ services: lines, date: question.date, payer, locality }, asked);
  if (read.kind === 'which-place') return askWhichPlace(question, read, when);
  if (read.kind === 'no-such-place')
    return invalid('I do not know that place; give a ZIP or a locality such as 04412-11', when, example);
  const { day, inForce } = read;
  const unknown = codes.filter((code) => !inForce.everHeld(code));
  if (unknown.length > 0) {
    const verb = unknown.length === 1 ? 'is' : 'are';
    return invalid(
      `${list(unknown)} ${verb} in none of the tables loaded here; check the code`,
      when,
      example,
    );
  }
  const where = day.place.kind === 'locality' ? localityKey(day.place) : day.place.kind;
  const { qualifyingParticipant, place } = day;
  const figures: ToolkitFigures = { place, codes, date: inForce.date, qualifyingParticipant };
  const request = toolkitRequest(figures, asked);
  const fileName = (what: string): string => `unitwise-${what}-${where}-${inForce.date}`;
  const booklet: ToolkitFile = { kind: 'toolkit', name: `${fileName('toolkit')}.pdf`, ...figures };
  const tables = toolkitTables(request)
    .filter(({ rows }) => rows.length > 0)
    .map(({ name }): TableFile => ({
      kind: 'table',
      table: name,
      name: `${fileName(name)}.csv`,
      ...figures,
    }));
  const reply = explainToolkit(request, {
    ...{ payer: day.payer, date: inForce.date, dated: !day.assumed.includes('dateOfService') },
    ...{ inForce, place, chosen: named.length > 0 },
  });
  const priced = inForce.feeSchedule !== undefined;
  const lastDate = priced ? [] : asOfLastDate(asked.reference, (date) => serialise({ ...question, date }));
  return {
    ...{ kind: 'answer', intent: 'toolkit', date: inForce.date, day: null, choices: [] },
    files: [booklet, ...tables],
    answerId: fingerprint(JSON.stringify(['toolkit', booklet, day.payer, reply.headline, reply.basis])),
    question: serialise(question),
    reply: { ...reply, followUps: lastDate },
  };
}
