/**
 * Administrators told, once for each set of editions, that CMS published tables which are not loaded here, and what
 * they would change for their codes where they were tried already.
 */
import { fewAtOnce } from '../../adapters/schedule/few-at-once.ts';
import { composeChanges, usualCodes } from '../../app/daily-digest.ts';
import { publishedReply, type NotTaken } from '../../app/published-reply.ts';
import { teamCodes } from '../../app/team-codes.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { PairChange } from '../../core/digest/changes.ts';
import { figuresMark } from '../../core/digest/figures-mark.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { Block } from '../../core/reply/reply.ts';
import { editionNames, type Found } from '../../core/tables/due-editions.ts';
import type { Home } from '../../core/team/homes.ts';
import { changesInWords } from '../../intents/reply-parts/changes-in-words.ts';
import { askingOf } from '../asking-of.ts';
import { lease, mostAtOnce } from '../digest-parts.ts';
import type { WatchParts } from './watch-tables.ts';

interface Published {
  readonly due: readonly Found[];
  readonly why: NotTaken;
  /** The figures as they would be. */
  readonly staged?: ReferenceData | undefined;
  /** By CMS's own list, where their table was left out. */
  readonly pairChanges?: readonly PairChange[] | undefined;
}

export async function tellPublished(
  parts: WatchParts,
  { due, why, staged, pairChanges = [] }: Published,
): Promise<void> {
  const { team, send, log } = parts;
  const names = editionNames(due);
  if (names.length === 0) return;
  const read = await team.state.homes.all();
  if (read.kind === 'unavailable') return;
  await fewAtOnce(read.value, mostAtOnce, async (home) => {
    const key = `published:${home.team}:${names.join(' ')}${why === 'failed' ? ':failed' : ''}`;
    await team.state.once.onceOnly(
      { key, sort: 'delivery', lease, owner: `${process.pid}`, again: true },
      async ({ aboutToAct, giveBack }) => {
        const changes = staged && (await changesAt(home, staged, parts));
        const listed = pairChanges.length === 0 ? [] : pairsInWords(pairChanges, await codesAt(home, parts));
        if (!(await aboutToAct())) return;
        const outcome = await send(home, publishedReply(names, { why, changes, listed }));
        log.info({ published: outcome }, 'data update');
        if (outcome === 'later') await giveBack();
        if (outcome === 'gone') await team.state.homes.end(home);
      },
    );
  });
}

async function changesAt(home: Home, staged: ReferenceData, parts: WatchParts): Promise<readonly Block[]> {
  const { opened } = parts;
  const asked = { ...(await askingOf(home, opened.clock(), parts)), reference: staged };
  return composeChanges(await codesAt(home, parts), asked, figuresMark(opened.reference))?.blocks ?? [];
}

async function codesAt(home: Home, { team }: WatchParts): Promise<readonly HcpcsCode[]> {
  const own = await teamCodes(team.state, home.team, Date.now());
  return own.length === 0 ? usualCodes : own;
}

/** Pairs of a code asked about here, with another one or with one that most clinics bill. */
function pairsInWords(changes: readonly PairChange[], codes: readonly string[]): readonly string[] {
  const known = new Set<string>([...codes, ...usualCodes]);
  return changesInWords(
    changes.filter(
      ({ column1, column2 }) =>
        known.has(column1) && known.has(column2) && (codes.includes(column1) || codes.includes(column2)),
    ),
  );
}
