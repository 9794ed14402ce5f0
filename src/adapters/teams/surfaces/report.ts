/** A denial reported in a dialog: opened from the card that asks for what is missing, sent, kept, and withdrawn there. */
import * as z from 'zod';
import { cleanText } from '../../../core/reply/clean-text.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { readReport, reportForm, type ReportFields } from '../../../intents/denial-report/report-form.ts';
import { serialise } from '../../../intents/question.ts';
import type { Incoming } from '../incoming/activity.ts';
import { readSubmit } from '../incoming/card-press.ts';
import { reportCard, type ReportFaults } from '../report-card.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import type { TurnParts } from '../turns/parts.ts';
import { answerInDialog, dialog } from './dialog.ts';
import { asked, privateFields, refused, waited } from './filled-form.ts';
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
  const { outcome, worked, ...typed } = fields;
  const seen = privateFields(typed, 'denial_report', parts);
  if (seen !== undefined) return asksAgain({ outcome, worked, ...seen.kept }, seen.faults);
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
