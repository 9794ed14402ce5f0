/** `unitwise toolkit -o booklet.pdf --csv folder`: the booklet without a chat. A file appears whole or not at all. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHcpcsCode } from '../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { toPlainText } from '../core/reply/to-plain-text.ts';
import { mostCodes } from '../core/toolkit/request.ts';
import type { Answer } from '../intents/answer.ts';
import { explainPrivate } from '../intents/privacy/explain-private.ts';
import { answerToolkit } from '../intents/toolkit/answer.ts';
import { drawToolkit, printToolkit } from './draw-toolkit.ts';
import { sayWriteFault } from './file-fault.ts';
import { open, type Opened } from './open.ts';
import { privateIn } from './private-in.ts';

export interface ToolkitOptions {
  readonly date?: ServiceDate;
  /** A place as typed; national rates where absent. */
  readonly locality?: string;
  /** As typed; the codes most clinics bill where empty. */
  readonly codes: readonly string[];
  /** The PDF. */
  readonly out?: string;
  /** A folder for the tables. */
  readonly csv?: string;
}

/** The exit status: 0 written, 1 a request that cannot be met. */
export async function toolkit(options: ToolkitOptions, opened: () => Opened = open): Promise<number> {
  const { out, csv, codes } = options;
  if (out === undefined && csv === undefined)
    return fault('Say where to write: -o booklet.pdf, --csv folder, or both.');
  const kinds = privateIn(options.locality);
  if (kinds.length > 0) return fault(toPlainText(explainPrivate(kinds), { expanded: false }));
  const wrong = codes.find((code) => parseHcpcsCode(code) === undefined);
  if (wrong !== undefined) return fault('Write the codes as 97110,97140.');
  if (new Set(codes).size > mostCodes) return fault(`Name at most ${mostCodes} codes.`);
  const missing = [out, csv].find((path) => path !== undefined && !existsSync(dirname(path)));
  if (missing !== undefined) return fault(`${dirname(missing)}: there is no such folder.`);
  const held = opened();
  const { files = [], reply, choices } = ask(options, held);
  const file = files.find((each) => each.kind === 'toolkit');
  if (file === undefined) {
    const options = choices.map(({ label }) => `\n  ${label}`).join('');
    return fault(`${reply.headline}${options}`);
  }
  const booklet = out === undefined ? undefined : await drawToolkit(file, held);
  const tables = csv === undefined ? [] : printToolkit(file, held);
  let writing = '';
  try {
    if (out !== undefined && booklet !== undefined) writeWhole((writing = out), booklet);
    if (csv !== undefined && !existsSync((writing = csv))) mkdirSync(csv);
    for (const { name, text } of tables) writeWhole((writing = join(csv ?? '', name)), text);
  } catch (error) {
    return fault(sayWriteFault(error, writing));
  }
  const written = [out, csv].filter((path) => path !== undefined);
  process.stdout.write(`${toPlainText(reply, { expanded: false })}\nWritten: ${written.join(', ')}\n`);
  return 0;
}

function ask({ date, locality, codes }: ToolkitOptions, { reference, playbook, clock }: Opened): Answer {
  const services = codes.map((code) => ({ code: code.toUpperCase(), modifiers: [] }));
  return answerToolkit(
    {
      intent: 'toolkit',
      ...(services.length === 0 ? {} : { services }),
      ...(date === undefined ? {} : { date }),
      ...(locality === undefined ? {} : { locality }),
    },
    { reference, playbook, today: clock(), defaults: {} },
  );
}

function writeWhole(file: string, content: Uint8Array | string): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

function fault(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
