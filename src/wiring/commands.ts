/** What the commands do, wired to the world: environment, tables, standard streams. */
import { answerText } from '../app/assistant.ts';
import { printAnswer, type Format } from '../adapters/terminal/ask.ts';
import { askLines, type AskLine } from '../adapters/terminal/ask-lines.ts';
import { checkLines } from '../adapters/terminal/check.ts';
import { dataStatus } from '../adapters/terminal/data-status.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { answerPrivate } from '../intents/answering/answer-private.ts';
import type { PayerProfile } from '../core/payers/profile.ts';
import type { Answer } from '../intents/answer.ts';
import type { TypedCircumstances } from '../intents/answering/asked.ts';
import type { ThreadSoFar } from '../intents/thread/thread-so-far.ts';
import type { Surface } from '../intents/understand/read-message.ts';
import { localPayers } from './local-payers.ts';
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
  /** With the working, in the text format. */
  readonly why?: boolean;
}

export async function ask(text: string, options: AskOptions): Promise<void> {
  await print(await asked(text, options, { ...open(), payers: await localPayers() }));
}

/** What `ask` prints. */
export async function asked(text: string, options: AskOptions, tables: Tables): Promise<string> {
  return printAnswer(await answerMessage({ ...options, text }, undefined, tables), options, drawings);
}

/** `unitwise ask --ndjson`. */
export async function askMany(): Promise<void> {
  const tables = { ...open(), payers: await localPayers() };
  const { stdin: input } = process;
  await askLines({ input, print, answer: (line, previous) => answerMessage(line, previous, tables) });
}

type Tables = Pick<Opened, 'reference' | 'playbook' | 'clock'> & {
  readonly payers?: readonly PayerProfile[];
};
type Message = Omit<AskLine, 'id' | 'thread'>;

/** One message to its answer, as `ask` and `ask --ndjson` share it. */
export async function answerMessage(
  { text, surface, date, today, locality, payer }: Message,
  previous: ThreadSoFar | undefined,
  { reference, playbook, clock, payers = [] }: Tables,
): Promise<Answer> {
  const kinds = privateIn(locality, payer);
  const day = today ?? clock();
  if (kinds.length > 0) return answerPrivate(kinds, date ?? day);
  const circumstances: TypedCircumstances = {
    ...{ reference, playbook, today: day, surface, classifier, payers },
    defaults: {
      ...(date === undefined ? {} : { date }),
      ...(locality === undefined ? {} : { locality }),
      ...(payer === undefined ? {} : { payer }),
    },
    ...(previous === undefined ? {} : { previous: () => Promise.resolve(previous) }),
  };
  return answerText(text, circumstances);
}

export async function check(): Promise<void> {
  const { reference, clock } = open();
  const payers = await localPayers();
  await checkLines({ input: process.stdin, print, reference, payers, today: clock() });
}

export function showDataStatus(): void {
  const { reference, clock } = open();
  process.stdout.write(`${dataStatus(reference, clock())}\n`);
}
