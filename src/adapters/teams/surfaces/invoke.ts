/** Requests that want their answer at once: buttons, the search box, dialogs. */
import * as z from 'zod';
import type { Incoming } from '../incoming/activity.ts';
import { apology, asksUnknown } from '../../chat/words.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import type { TurnParts } from '../turns/parts.ts';
import { executeFault, onExecute } from './card-action.ts';
import { dialogMessage } from './dialog.ts';
import { onFormOpened, onFormSent } from './form.ts';
import { onPayerSent, openedPayer } from './payer.ts';
import { onPressedInDialog, onReportSent, openedReport } from './report.ts';
import { composeMessage, onQuery } from './search.ts';
import { onThumb } from './thumb.ts';

export async function onInvoke(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  try {
    return await answered(activity, turning, parts);
  } catch (error) {
    parts.observe.failed({ platform: 'teams', where: 'invoke', error });
    return inTheFormOf(activity.name ?? '', 500, apology);
  }
}

async function answered(activity: Incoming, turning: Turning, parts: TurnParts): Promise<InvokeAnswer> {
  const name = activity.name ?? '';
  switch (name) {
    case 'adaptiveCard/action':
      return onExecute(activity, turning, parts);
    case 'message/submitAction':
      return onThumb(activity, turning, parts);
    case 'composeExtension/query':
      return onQuery(activity, turning, parts);
    case 'composeExtension/fetchTask':
    case 'task/fetch':
      return onOpened(activity, turning, parts);
    case 'composeExtension/submitAction':
    case 'task/submit':
      return onSent(activity, turning, parts);
    default:
      return inTheFormOf(name, 501, asksUnknown);
  }
}

async function onOpened(activity: Incoming, turning: Turning, parts: TurnParts): Promise<InvokeAnswer> {
  switch (verbOf(activity)) {
    case 'report':
      return openedReport();
    case 'payer':
      return openedPayer(activity);
    default:
      return onFormOpened(activity, turning, parts);
  }
}

function onSent(activity: Incoming, turning: Turning, parts: TurnParts): Promise<InvokeAnswer> {
  switch (verbOf(activity)) {
    case 'report':
      return onReportSent(activity, turning, parts);
    case 'payer':
      return onPayerSent(activity, turning, parts);
    case 'ask':
      return onPressedInDialog(activity, turning, parts);
    default:
      return onFormSent(activity, turning, parts);
  }
}

/** Of the button that opened or sent a dialog. */
function verbOf({ value }: Incoming): unknown {
  const read = sent.safeParse(value);
  return read.success ? read.data.data.verb : undefined;
}

const sent = z.object({ data: z.object({ verb: z.unknown() }) });

/** One sentence, where the client that sent the request will show it. */
function inTheFormOf(name: string, status: number, text: string): InvokeAnswer {
  if (name.startsWith('adaptiveCard/')) return executeFault(status, text);
  if (/^composeExtension\/query/.test(name)) return composeMessage(text);
  if (/^(?:composeExtension|task)\//.test(name)) return dialogMessage(text);
  return { status, body: { message: text } };
}
