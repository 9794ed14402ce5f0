/**
 * How fast everybody else is answered: a question every 50 ms, each of another clinic, alone (the yardstick) and while
 * something happens. Only the two are ever compared, within one run.
 */
import { isAnswer, question, type Clinics } from './clinic.ts';
import { pause } from './program.ts';

const every = 50;
/** Beyond it an answer counts as none. */
const patience = 6_000;
/** So many times the slowest answer of the quiet run is still no freeze: two cores carry other work as well. */
export const generous = 25;

async function timeOne(clinic: Clinics): Promise<number> {
  const from = performance.now();
  const said = await Promise.race([clinic.command(question).catch(() => ''), pause(patience).then(() => '')]);
  return isAnswer(said) ? performance.now() - from : Infinity;
}

/** Milliseconds of each answer, until the work is done, three at least. */
export async function paceDuring(clinic: Clinics, work: () => Promise<unknown>): Promise<readonly number[]> {
  const state = { working: true };
  const worked = Promise.race([work().catch(() => undefined), pause(patience)]).then(
    () => (state.working = false),
  );
  const asked: Promise<number>[] = [];
  while (state.working || asked.length < 3) {
    asked.push(timeOne(clinic));
    await pause(every);
  }
  await worked;
  return Promise.all(asked);
}

/** Nobody asks anything else meanwhile. */
export const idlePace = (clinic: Clinics, milliseconds = 1_000): Promise<readonly number[]> =>
  paceDuring(clinic, () => pause(milliseconds));

export const slowest = (times: readonly number[]): number => Math.max(...times);

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity;
}
