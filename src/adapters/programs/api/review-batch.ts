/** Up to a thousand claim days as ndjson: one review a line, in order, written as each is done. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ndjsonHead, sendProblem } from '../http/problem.ts';
import { parseJson } from '../../read-body.ts';
import type { ToolParts } from '../tools/tool.ts';
import type { TokenDoor } from '../token-door.ts';
import { reviewOne } from './review-one.ts';

export const mostDays = 1_000;

export interface Batch {
  readonly text: string;
  readonly name: string;
  readonly response: ServerResponse;
}

export async function reviewBatch(
  { text, name, response }: Batch,
  parts: ToolParts & {
    readonly door: TokenDoor;
    readonly calledBy: (name: string, what: string, outcome: string) => void;
  },
): Promise<void> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > mostDays)
    return sendProblem(response, { status: 413, sentence: `Send at most ${mostDays} claim days at once.` });
  const spent = parts.door.spend(name, Math.max(1, lines.length));
  if (spent !== undefined) return sendProblem(response, spent);
  ndjsonHead(response);
  for (const line of lines) {
    if (response.destroyed) break;
    if (!response.write(`${JSON.stringify(answerLine(parseJson(line), parts))}\n`))
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    // Others are answered between two days.
    await nextTurn();
  }
  response.end();
  parts.calledBy(name, 'review', `batch of ${lines.length}`);
}

/** As `unitwise check` answers a line. */
function answerLine(json: unknown, parts: ToolParts): object {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { id: null, outcome: 'invalid', errors: [{ path: '', message: 'the line is no JSON object' }] };
  const reviewed = reviewOne(json, parts);
  if (reviewed.kind === 'reviewed') return reviewed.form;
  const id = reviewed.kind === 'refused' && 'id' in json ? json.id : null;
  const errors = reviewed.errors.length > 0 ? reviewed.errors : [{ path: '', message: reviewed.sentence }];
  return { id, outcome: 'invalid', errors };
}
