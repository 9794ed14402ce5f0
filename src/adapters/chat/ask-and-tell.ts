/** Asks, and tells the operator what came of it and how long that took; never a word of what was typed. */
import type { Answer } from '../../intents/answer.ts';
import type { Observer, Platform } from '../observe.ts';

export interface ToldOf {
  readonly platform: Platform;
  readonly surface: string;
  readonly observe: Observer;
}

export async function askAndTell(
  ask: () => Promise<Answer>,
  { observe, platform, surface }: ToldOf,
): Promise<Answer> {
  const began = performance.now();
  const answer = await ask();
  const { intent, kind, privateKinds } = answer;
  // Overheard, nobody spoke to us: what is no answer stays untold.
  if (surface === 'channel' && kind !== 'answer' && kind !== 'question') return answer;
  const milliseconds = performance.now() - began;
  const seen = privateKinds === undefined ? {} : { privateKinds };
  observe.answered({ platform, surface, intent, kind, milliseconds, ...seen });
  return answer;
}

/** Something private was seen before anything was asked. */
export function tellPrivate(
  privateKinds: readonly string[],
  { observe, ...told }: ToldOf,
  intent = 'none',
): void {
  observe.answered({ ...told, intent, kind: 'private', privateKinds, milliseconds: 0 });
}
