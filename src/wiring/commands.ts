/** What the commands do, wired to the world: environment, tables, standard streams. */
import { answerText } from '../assistant.ts';
import { printAnswer, type Format } from '../adapters/terminal/ask.ts';
import { checkLines } from '../adapters/terminal/check.ts';
import { dataStatus } from '../adapters/terminal/data-status.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import type { Circumstances } from '../intents/asked.ts';
import { drawings } from './drawings.ts';
import { open } from './open.ts';

export interface AskOptions {
  readonly date?: ServiceDate;
  readonly locality?: string;
  readonly payer?: string;
  readonly format: Format;
}

export async function ask(text: string, options: AskOptions): Promise<void> {
  const { reference, clock } = open();
  const { date, locality, payer } = options;
  const asked: Circumstances = {
    reference,
    today: clock(),
    defaults: {
      ...(date === undefined ? {} : { date }),
      ...(locality === undefined ? {} : { locality }),
      ...(payer === undefined ? {} : { payer }),
    },
  };
  await print(printAnswer(answerText(text, asked), options.format, drawings));
}

export async function check(): Promise<void> {
  const { reference, clock } = open();
  await checkLines({ input: process.stdin, print, reference, today: clock() });
}

export function showDataStatus(): void {
  const { reference, clock } = open();
  process.stdout.write(`${dataStatus(reference, clock())}\n`);
}

/** Whoever reads us may stop early ("| head"): then there is nothing left to do. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Waits where the reader of standard output is slower than we are. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
