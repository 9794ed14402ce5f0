/** `unitwise state …`: a team's rows shown or deleted, the database backed up, restored, its secrets resealed. */
import {
  backUp,
  postgresBackup,
  postgresRestore,
  restore,
  type BackedUp,
} from '../adapters/state/back-up.ts';
import { openState } from '../adapters/state/open-state.ts';
import { faultWords } from '../core/team/outcome.ts';
import type { Counted } from '../core/team/records.ts';
import { parseTeamKey, type TeamKey, type TeamReach } from '../core/team/team-key.ts';
import type { TeamState } from '../core/team/team-state.ts';
import type { StatePlace } from './own-state.ts';
import { print } from './print.ts';

export interface AskedTeam {
  readonly team: string;
  /** With every team under an organisation or tenant. */
  readonly under: boolean;
}

/** Exit statuses: 0 done, 1 asked wrongly or refused, 2 the state cannot be used. */
const [done, badUsage, broken] = [0, 1, 2] as const;

export const exportState = (place: StatePlace, asked: AskedTeam): Promise<number> =>
  withTeam(place, asked, async (state, team, reach) => {
    const read = await state.records.exportTeam({ team, reach, exportedAt: new Date().toISOString() });
    if (read.kind === 'unavailable') return say(`Nothing exported: ${faultWords[read.reason]}.`, broken);
    await print(JSON.stringify(read.value, null, 2));
    return done;
  });

export const deleteState = (
  place: StatePlace,
  asked: AskedTeam & { readonly yes: boolean },
): Promise<number> =>
  withTeam(place, asked, async (state, team, reach) => {
    if (!asked.yes) {
      return say(`Everything kept of ${team} would be deleted for good: say so with --yes.`, badUsage);
    }
    return printCounted(await state.records.deleteTeam(team, reach), 'deleted');
  });

export const resealState = (place: StatePlace): Promise<number> =>
  withState(place, async (state) => printCounted(await state.records.reseal(), 'sealed with the first key'));

export async function backUpState({ home, databaseUrl }: StatePlace, to: string): Promise<number> {
  return tell(databaseUrl === undefined ? await backUp({ home, to }) : postgresBackup(databaseUrl, to));
}

export async function restoreState({ home, databaseUrl }: StatePlace, from: string): Promise<number> {
  if (databaseUrl !== undefined) return tell(postgresRestore(databaseUrl, from));
  return tell(await restore({ home, from, at: new Date().toISOString() }));
}

async function withTeam(
  place: StatePlace,
  { team: text, under }: AskedTeam,
  work: (state: TeamState, team: TeamKey, reach: TeamReach) => Promise<number>,
): Promise<number> {
  const team = parseTeamKey(text);
  if (team === undefined) {
    return say(
      'Name the team as slack:T0123, slack:E0123:T0123, teams:TENANT or teams:TENANT:TEAM.',
      badUsage,
    );
  }
  return withState(place, (state) => work(state, team, under ? 'with-all-under' : 'only'));
}

async function withState(place: StatePlace, work: (state: TeamState) => Promise<number>): Promise<number> {
  const opened = await openState({ ...place, openedAt: new Date().toISOString() });
  if (opened.kind !== 'open') return say(opened.sentence, broken);
  try {
    if (opened.notice !== undefined) return say(opened.notice, broken);
    return await work(opened.state);
  } finally {
    await opened.state.close();
  }
}

async function printCounted(counted: Counted, what: string): Promise<number> {
  if (counted.kind === 'unavailable') return say(`Nothing ${what}: ${faultWords[counted.reason]}.`, broken);
  const some = Object.entries(counted.rows).filter(([, rows]) => rows > 0);
  for (const [table, rows] of some) await print(`${table.replaceAll('_', ' ')}: ${rows} ${what}`);
  if (some.length === 0) await print(`There was nothing to be ${what}.`);
  return done;
}

async function tell({ kind, sentence }: BackedUp): Promise<number> {
  if (kind === 'refused') return say(sentence, badUsage);
  await print(sentence);
  return done;
}

function say(sentence: string, status: number): number {
  process.stderr.write(`${sentence}\n`);
  return status;
}
