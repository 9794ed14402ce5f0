/** How a code's time counts, in a word or two: timed minutes join the day's sum. */
import type { TherapyCode } from '../../claim/therapy-code.ts';

export function timingInWords(code: TherapyCode | undefined): string {
  if (code === undefined) return 'not held';
  const { timing } = code;
  switch (timing.kind) {
    case 'pooled':
      return 'timed';
    case 'untimed':
      return code.unitsMustBeStated === true ? 'by area' : 'untimed';
    case 'conditional':
      return 'MAC decides';
    case 'first':
      return timing.fullMinutes === true
        ? `first ${timing.minutes} min, full`
        : `first ${timing.minutes} min`;
    case 'add-on':
      return `added to ${timing.first}`;
    default:
      return timing satisfies never;
  }
}
