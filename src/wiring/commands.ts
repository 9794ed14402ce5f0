/** What the commands do, wired to the world: environment, tables, standard streams. */
import { answerText } from '../assistant.ts';
import { printAnswer, type Format } from '../adapters/terminal/ask.ts';
import { checkLines } from '../adapters/terminal/check.ts';
import { dataStatus } from '../adapters/terminal/data-status.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { answerPrivate } from '../intents/answer-private.ts';
import type { Circumstances } from '../intents/asked.ts';
import type { Surface } from '../intents/read-message.ts';
import { classifier } from './classifier.ts';
import { drawings } from './drawings.ts';
import { open, type Opened } from './open.ts';
import { print } from './print.ts';
import { privateIn } from './private-in.ts';

export interface AskOptions {
  readonly date?: ServiceDate;
  readonly locality?: string;
  readonly payer?: string;
  readonly format: Format;
  readonly surface: Surface;
}

export async function ask(text: string, options: AskOptions): Promise<void> {
  await print(await asked(text, options, open()));
}

/** What `ask` prints. */
export async function asked(
  text: string,
  options: AskOptions,
  { reference, playbook, clock }: Pick<Opened, 'reference' | 'playbook' | 'clock'>,
): Promise<string> {
  const { date, locality, payer, surface } = options;
  const kinds = privateIn(locality, payer);
  if (kinds.length > 0) return printAnswer(answerPrivate(kinds, date ?? clock()), options.format, drawings);
  const circumstances: Circumstances = {
    ...{ reference, playbook, today: clock(), surface, classifier },
    defaults: {
      ...(date === undefined ? {} : { date }),
      ...(locality === undefined ? {} : { locality }),
      ...(payer === undefined ? {} : { payer }),
    },
  };
  return printAnswer(await answerText(text, circumstances), options.format, drawings);
}

export async function check(): Promise<void> {
  const { reference, clock } = open();
  await checkLines({ input: process.stdin, print, reference, today: clock() });
}

export function showDataStatus(): void {
  const { reference, clock } = open();
  process.stdout.write(`${dataStatus(reference, clock())}\n`);
}
