/** Whether this instance should be asked. Without state billing answers go on, so that alone does not take it out. */
import type { ReferenceData } from '../core/ports.ts';
import type { TeamState } from '../core/team/team-state.ts';
import type { Readiness } from '../adapters/operate/front-door.ts';

export async function readiness({ releases }: ReferenceData, state: TeamState): Promise<Readiness> {
  if (releases.length === 0) return { answers: false, sentence: 'No reference data is loaded.' };
  const ready = await state.ready();
  return ready.kind === 'ready'
    ? { answers: true, sentence: 'ready' }
    : { answers: true, sentence: `ready, without team state: ${ready.sentence}` };
}
