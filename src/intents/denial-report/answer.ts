/** Takes a denial report: what is missing is asked for, what nobody knows is refused; saving is the effect's work. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { quarterNamed } from '../../core/denials/quarter.ts';
import { readPlace } from '../../core/places/read-place.ts';
import { sentence } from '../../core/reply/reply.ts';
import { reportFault, type DenialFacts } from '../../core/team/denial-report.ts';
import type { Answer } from '../answer.ts';
import { askBack, bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { knownPayer } from '../language/known-payers.ts';
import { screenText } from '../privacy/screen.ts';
import { explainReported, explainWithdrawn } from './explain.ts';
import type { DenialReportQuestion } from './question.ts';

export function answerDenialReport(question: DenialReportQuestion, asked: Circumstances): Answer {
  const { reference, today, team } = asked;
  const date = (question.date ?? asked.defaults.date ?? today) as ServiceDate;
  const said = (text: string): Answer => bare('declined', 'denial_report', date, sentence(text));
  if (team === undefined)
    return said('Denial reports belong to a team in Slack or Teams; nothing was stored here.');
  if (question.withdraw !== undefined) {
    const effect = { kind: 'withdraw-report', id: question.withdraw } as const;
    return { ...bare('answer', 'denial_report', date, explainWithdrawn()), effect };
  }
  const missing = missingOf(question);
  if (missing !== undefined) return { ...askBack('denial_report', missing, [], date), form: 'report' };
  if (date > today) return said('That date of service has not come yet; nothing was stored.');
  const facts = factsOf(question, date, asked);
  const inForce = reference.on(date);
  const unknown = [facts.code, ...facts.companions].find((code) => !inForce.everHeld(code as HcpcsCode));
  if (unknown !== undefined)
    return said(`${unknown} is in none of the tables loaded here; nothing was stored.`);
  if (!knowsReason(asked, facts.carc)) {
    return said(
      `${question.carc ?? ''} is no denial code I hold a card for; check it on the remittance. Nothing was stored.`,
    );
  }
  const fault = reportFault({ facts, ...(question.note === undefined ? {} : { note: question.note }) });
  if (fault !== undefined) return said(`${fault} Nothing was stored.`);
  if (question.note !== undefined && screenText(question.note).length > 0) {
    return said('The note looks like it holds patient information; nothing was stored. Leave it out.');
  }
  const { note } = question;
  const effect = { kind: 'report-denial', facts, ...(note === undefined ? {} : { note }) } as const;
  return { ...bare('answer', 'denial_report', date, explainReported(facts)), effect };
}

const knowsReason = ({ playbook }: Circumstances, carc: string): boolean =>
  playbook.denials.situations.some(({ carcs }) => carcs.some((each) => each.split('-')[1] === carc));

/** One question at a time, in the order a remittance is read. */
function missingOf({ services = [], carc, payer }: DenialReportQuestion): string | undefined {
  const example = 'for example: log a denial 97530 CO-97 Aetna overturned after 59';
  if (services.length === 0) return `Which code was denied? Say it in one line, ${example}.`;
  if (carc === undefined)
    return `Which denial code stands on the remittance? Say it in one line, ${example}.`;
  return payer === undefined ? `Which payer denied it? Say it in one line, ${example}.` : undefined;
}

function factsOf(
  question: DenialReportQuestion,
  date: ServiceDate,
  { reference, defaults }: Circumstances,
): DenialFacts {
  const { services = [], carc = '', rarc, payer = '', outcome = 'denied', worked = [], locality } = question;
  const [first, ...others] = services;
  const where = locality ?? defaults.locality;
  const read = where === undefined ? undefined : readPlace(where, reference.places);
  const found = read?.kind === 'found' && read.place.kind === 'locality' ? read.place.state : undefined;
  const state = question.state ?? found;
  const [groupCode = '', number = ''] = carc.split('-');
  return {
    code: first?.code ?? '',
    companions: [...new Set(others.map(({ code }) => code))].filter((code) => code !== first?.code),
    modifiers: (first?.modifiers ?? []).filter((each) => !(each === '59' && worked.includes('modifier-59'))),
    payer: knownPayer(payer)?.name ?? payer,
    carc: number,
    groupCode,
    ...(rarc === undefined ? {} : { rarc }),
    ...(state === undefined ? {} : { state }),
    quarter: quarterNamed(date),
    outcome,
    whatWorked: [...worked],
  };
}
