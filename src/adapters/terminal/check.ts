/** `unitwise check --ndjson`: one claim day a line in, one review a line out, in order; a bad line stops nothing. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { ReferenceData } from '../../core/ports.ts';
import { plainForm } from '../../core/review/plain-form.ts';
import { reviewDay } from '../../core/review/review-day.ts';
import { readCheckRequest } from './check-request.ts';
import { idOf, ndjsonLines } from './ndjson-lines.ts';

interface Checking {
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => Promise<void>;
  readonly reference: ReferenceData;
  readonly today: ServiceDate;
}

export async function checkLines({ input, print, reference, today }: Checking): Promise<void> {
  for await (const json of ndjsonLines(input)) {
    await print(JSON.stringify(checkLine(json, reference, today)));
  }
}

function checkLine(json: unknown, reference: ReferenceData, today: ServiceDate): object {
  if (json === undefined) {
    return { id: null, outcome: 'invalid', errors: [{ path: '', message: 'the line is not JSON' }] };
  }
  const id = idOf(json);
  const request = readCheckRequest(json, today, reference.places);
  if (request.kind === 'invalid') return { id, outcome: 'invalid', errors: request.errors };
  return { id, ...plainForm(reviewDay(request.day, reference.on(request.date))) };
}
