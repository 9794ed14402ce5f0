/** `unitwise check --ndjson`: one claim day a line in, one review a line out. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { PayerProfile } from '../../core/payers/profile.ts';
import type { ReferenceData } from '../../core/ports.ts';
import { plainForm } from '../../core/review/plain-form.ts';
import { reviewDay } from '../../core/review/review-day.ts';
import { readCheckRequest } from '../check-request.ts';
import { answerNdjson, idOf, type NdjsonLine } from './ndjson.ts';

interface Checking {
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => Promise<void>;
  readonly reference: ReferenceData;
  readonly payers: readonly PayerProfile[];
  readonly today: ServiceDate;
}

export const checkLines = ({ input, print, ...held }: Checking): Promise<void> =>
  answerNdjson({
    ...{ input, print },
    answer: (line) => checkLine(line, held),
    failed: (line) =>
      invalid(line, [{ path: '', message: 'this line met a fault of ours; please report it' }]),
  });

function checkLine(line: NdjsonLine, held: Omit<Checking, 'input' | 'print'>): object {
  const { reference } = held;
  if (line.json === undefined) return invalid(line, [{ path: '', message: 'the line is not JSON' }]);
  const request = readCheckRequest(line.json, held);
  if (request.kind === 'invalid') return invalid(line, request.errors);
  return { id: idOf(line), ...plainForm(reviewDay(request.day, reference.on(request.date))) };
}

const invalid = (line: NdjsonLine, errors: readonly object[]): object => ({
  ...{ id: idOf(line), outcome: 'invalid', line: line.number, errors },
});
