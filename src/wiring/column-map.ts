/** `--map FILE`: which column holds what, by the contract's names; written by `--columns`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import {
  columnKinds,
  contractNames,
  readHeader,
  type ColumnMap,
} from '../adapters/terminal/scrub/columns.ts';

const names = [...columnKinds.map((kind) => contractNames[kind]), contractNames.modifiers];
const shape = z.record(z.string(), z.string().min(1).max(200));

export type ColumnMapRead =
  { readonly kind: 'map'; readonly map: ColumnMap } | { readonly kind: 'problem'; readonly problem: string };

export function readColumnMap(file: string): ColumnMapRead {
  const problem = (text: string): ColumnMapRead => ({ kind: 'problem', problem: `${file}: ${text}` });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return problem('it cannot be read as JSON: write it with --columns, or name a file that is there.');
  }
  const read = shape.safeParse(content);
  if (!read.success) return problem('write {"code": "name of the column", ...}.');
  const map = new Map(Object.entries(read.data));
  const wrong = [...map.keys()].filter((key) => !names.includes(key)).length;
  return wrong === 0
    ? { kind: 'map', map }
    : problem(`${wrong} ${wrong === 1 ? 'name is' : 'names are'} none of ${names.join(', ')}.`);
}

/** Asks for each of our columns which of the file's holds it, and writes the answers down. */
export async function askColumns(header: readonly string[], to: string): Promise<void> {
  const asking = createInterface({ input: process.stdin });
  // Line by line, so that answers may come through a pipe; where they end, the rest is left as it was guessed.
  const answers = asking[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    process.stdout.write(question);
    const answer = await answers.next();
    return answer.done === true ? '' : answer.value.trim();
  };
  const guessed = readHeader(header);
  const map: Record<string, string> = {};
  header.forEach((name, at) => process.stdout.write(`${String(at + 1).padStart(3)}  ${name.trim()}\n`));
  for (const kind of [...columnKinds, 'modifiers'] as const) {
    const own = guessed.kind === 'columns' ? [guessed.columns[kind]].flat()[0] : undefined;
    const hint = own === undefined ? 'Enter for none' : `Enter for ${own + 1}`;
    const answer = await ask(`${contractNames[kind]}: number of its column (${hint})? `);
    const at = answer === '' ? own : Number(answer) - 1;
    const name = at === undefined ? undefined : header[at];
    if (name !== undefined) Object.assign(map, { [contractNames[kind]]: name.trim() });
  }
  asking.close();
  writeFileSync(to, `${JSON.stringify(map, null, 2)}\n`);
  process.stdout.write(`Written: ${to}. Use it with --map ${to}.\n`);
}
