/** `unitwise check --ndjson`: one claim day a line in, one review a line out, in order; a bad line stops nothing. */
import { createInterface } from 'node:readline';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { ReferenceData } from '../../core/ports.ts';
import { plainForm } from '../../core/review/plain-form.ts';
import { reviewDay } from '../../core/review/review-day.ts';
import { readCheckRequest } from './check-request.ts';

interface Checking {
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => Promise<void>;
  readonly reference: ReferenceData;
  readonly today: ServiceDate;
}

export async function checkLines({ input, print, reference, today }: Checking): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (bare(line) !== '') await print(JSON.stringify(checkLine(bare(line), reference, today)));
  }
}

/** Without the mark some editors put before the first line. */
const bare = (line: string): string => line.replace(/^\ufeff/, '').trim();

function checkLine(line: string, reference: ReferenceData, today: ServiceDate): object {
  const json = parseJson(line);
  if (json === undefined) {
    return { id: null, outcome: 'invalid', errors: [{ path: '', message: 'the line is not JSON' }] };
  }
  const id = idOf(json);
  const request = readCheckRequest(json, today, reference.places);
  if (request.kind === 'invalid') return { id, outcome: 'invalid', errors: request.errors };
  return { id, ...plainForm(reviewDay(request.day, reference.on(request.date))) };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** Whatever the caller named the request, given back untouched. */
const idOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
