/** What a place is answered with where nobody asks: its settings, and the day it is there. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import type { DigestPlace } from '../core/team/digest.ts';
import type { Circumstances } from '../intents/answering/asked.ts';
import { defaultsOf } from '../app/team-assistant.ts';
import type { DigestClockParts } from './digest-parts.ts';

export async function askingOf(
  place: DigestPlace,
  day: ServiceDate,
  { opened, team }: Pick<DigestClockParts, 'opened' | 'team'>,
): Promise<Circumstances> {
  const settings = await team.assistant.settings(place);
  const { reference, playbook } = opened;
  const profiles = await team.state.payers.of(place.team);
  const payers = profiles.kind === 'read' ? profiles.value : [];
  return { reference, playbook, today: day, defaults: defaultsOf(settings), payers };
}
