/** The payer profiles of this machine's own team, for the commands that price a claim day; none where none are kept. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PayerProfile } from '../core/payers/profile.ts';
import { faultWords } from '../core/team/outcome.ts';
import { pageTeam, statePlace } from './own-state.ts';

/** Opens the state only where there is one; a fault is said, and answers go on without profiles. */
export async function localPayers(): Promise<readonly PayerProfile[]> {
  const place = statePlace();
  if (place.databaseUrl === undefined && !existsSync(join(place.home, 'state.sqlite'))) return [];
  const { openState } = await import('../adapters/state/open-state.ts');
  const opened = await openState({ ...place, openedAt: new Date().toISOString() });
  if (opened.kind !== 'open') return without(opened.sentence);
  try {
    const read = await opened.state.payers.of(pageTeam);
    return read.kind === 'read' ? read.value : without(faultWords[read.reason]);
  } finally {
    await opened.state.close();
  }
}

function without(why: string): readonly PayerProfile[] {
  process.stderr.write(`Answered without payer profiles: ${why.replace(/[.]$/, '')}.\n`);
  return [];
}
