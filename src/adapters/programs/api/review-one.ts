/** One claim day of /v1/review: screened, read, reviewed; the JSON of `unitwise check`. */
import { plainForm } from '../../../core/review/plain-form.ts';
import { reviewDay } from '../../../core/review/review-day.ts';
import { isUnknownField, readCheckRequest, type Fault } from '../../check-request.ts';
import { linesIn, mostLines } from '../tools/review-claim-day.ts';
import { sayPrivate, screenArguments } from '../tools/screen-arguments.ts';
import type { ToolParts } from '../tools/tool.ts';

export type Reviewed =
  | { readonly kind: 'reviewed'; readonly form: object }
  | { readonly kind: 'private' | 'refused'; readonly sentence: string; readonly errors: readonly Fault[] };

export function reviewOne(body: object, { reference, clock, payers = [] }: ToolParts): Reviewed {
  const refused = (sentence: string, errors: readonly Fault[] = []): Reviewed => ({
    ...{ kind: 'refused', sentence, errors },
  });
  if (linesIn(body) > mostLines) return refused(`A day of over ${mostLines} service lines is not reviewed.`);
  const screening = screenArguments(body, reference.places);
  if (screening.kind === 'private')
    return { kind: 'private', sentence: sayPrivate(screening.kinds), errors: [] };
  if (screening.kind === 'too-much') return refused(screening.sentence);
  const request = readCheckRequest(body, { reference, payers, today: clock() });
  if (request.kind === 'invalid')
    return refused('The claim day cannot be read: see errors.', request.errors.map(withoutTyped));
  const id = 'id' in body ? body.id : null;
  return { kind: 'reviewed', form: { id, ...plainForm(reviewDay(request.day, reference.on(request.date))) } };
}

/** A name of a field that is none of ours is not repeated. */
const withoutTyped = (fault: Fault): Fault =>
  isUnknownField(fault) ? { ...fault, path: fault.path.split('.').slice(0, -1).join('.') } : fault;
