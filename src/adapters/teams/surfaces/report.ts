/** A denial reported in a dialog: opened from the card that asks for what is missing, sent, kept, and withdrawn there. */
import * as z from 'zod';
import { cleanText } from '../../../core/reply/clean-text.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { readReport, reportForm, type ReportFields } from '../../../intents/denial-report/report-form.ts';
import { screenField, screenPayer } from '../../../intents/privacy/screen-field.ts';
import { serialise } from '../../../intents/question.ts';
import type { Answer } from '../../../intents/answer.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { readSubmit } from '../incoming/card-press.ts';
import { perhapsSaved, staleButton } from '../own-words.ts';
import { reportCard, type ReportFaults } from '../report-card.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import type { TurnParts } from '../turns/parts.ts';
import { answerInDialog, dialog, dialogMessage } from './dialog.ts';
import { formTitle } from './form.ts';

export const openedReport = (): InvokeAnswer => dialog(reportForm.title, reportCard());

const limited = (most: number) => z.string().max(most).nullish();
const submitted = z.object({
  data: z.object({
    codes: limited(reportForm.codes.most),
    carc: limited(reportForm.carc.most),
    payer: limited(reportForm.otherPayer.most),
    otherPayer: limited(reportForm.otherPayer.most),
    outcome: limited(40),
    /** Several stand with a comma between. */
    worked: limited(400),
    note: limited(reportForm.note.most),
  }),
});

export async function onReportSent(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const read = submitted.safeParse(activity.value);
  if (!read.success) return refused(parts);
  const { codes, carc, payer, otherPayer, outcome, worked, note } = read.data.data;
  const fields: ReportFields = {
    ...{ codes: codes ?? '', carc: carc ?? '', payer: payer ?? '', otherPayer: otherPayer ?? '' },
    ...{ note: note ?? '', outcome: outcome ?? undefined, worked: (worked ?? '').split(',') },
  };
  return waited(reported(fields, activity, turning, parts), parts);
}

async function reported(
  fields: ReportFields,
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const asksAgain = (kept: ReportFields, faults: ReportFaults): InvokeAnswer =>
    dialog(reportForm.title, reportCard(kept, faults));
  const seen = privateFields(fields);
  if (seen.kinds.length > 0) {
    const facts = { intent: 'denial_report', kind: 'private', privateKinds: seen.kinds, milliseconds: 0 };
    parts.observe.answered({ platform: 'teams', surface: 'form', ...facts });
    return asksAgain(seen.kept, seen.faults);
  }
  const today = new Date(parts.now()).toISOString().slice(0, 10) as ServiceDate;
  const read = readReport(fields, today);
  if (read.kind === 'fault') return asksAgain(fields, { [read.field]: read.problem });
  const answer = await asked(serialise(read.question), activity, turning, parts);
  return answer.kind === 'answer' || answer.choices.length > 0
    ? dialog(reportForm.title, answerInDialog(answer))
    : asksAgain(fields, { all: cleanText(answer.reply.headline) });
}

/** What follows from a form in its dialog: a report is withdrawn, a payer confirmed. */
export async function onPressedInDialog(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const value = pressed.safeParse(activity.value);
  const read = readSubmit(value.success ? value.data.data : {});
  if (read.kind === 'refused' || read.press.verb !== 'ask') return refused(parts);
  const work = asked(read.press.question, activity, turning, parts);
  return waited(
    work.then((answer) =>
      dialog(answer.intent === 'denial_report' ? reportForm.title : formTitle, answerInDialog(answer)),
    ),
    parts,
  );
}

const pressed = z.object({ data: z.record(z.string(), z.unknown()) });

async function asked(
  question: string,
  activity: Incoming,
  { team }: Turning,
  { assistant, observe }: TurnParts,
): Promise<Answer> {
  const began = performance.now();
  const asker = askerOf(activity, { team, surface: 'slash', admin: false });
  const answer = await assistant.answerPressed(question, asker);
  const { intent, kind } = answer;
  const milliseconds = performance.now() - began;
  observe.answered({ platform: 'teams', surface: 'form', intent, kind, milliseconds });
  return answer;
}

const looksPrivate = 'That looks like patient information. It was not read or kept: leave it out.';

/** What was typed there goes, and the rest of the form stays. */
function privateFields(fields: ReportFields) {
  const typed = ['codes', 'carc', 'payer', 'otherPayer', 'note'] as const;
  const found = typed.flatMap((field) => {
    const isPayer = field === 'payer' || field === 'otherPayer';
    const kinds = (isPayer ? screenPayer : screenField)(fields[field] ?? '');
    return kinds.length === 0 ? [] : [{ field, kinds }];
  });
  return {
    kinds: [...new Set(found.flatMap(({ kinds }) => kinds))],
    kept: { ...fields, ...Object.fromEntries(found.map(({ field }) => [field, ''])) },
    faults: Object.fromEntries(found.map(({ field }) => [field, looksPrivate])) as ReportFaults,
  };
}

/** Past Microsoft's patience the report may be kept all the same. */
async function waited(
  work: Promise<InvokeAnswer>,
  { timing, inBackground }: TurnParts,
): Promise<InvokeAnswer> {
  const done = await inTime(work, timing.lateAfter);
  if (done.kind === 'done') return done.value;
  inBackground(work);
  return dialogMessage(perhapsSaved);
}

function refused({ observe }: TurnParts): InvokeAnswer {
  observe.refused({ platform: 'teams', reason: 'edited-card' });
  return dialogMessage(staleButton);
}
