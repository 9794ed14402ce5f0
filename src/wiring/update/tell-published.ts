/**
 * Administrators told, once for each set of editions, that CMS published tables which are not loaded here, and what
 * they would change for their codes where they were tried already.
 */
import { fewAtOnce } from '../../adapters/schedule/few-at-once.ts';
import { composeChanges, usualCodes } from '../../app/daily-digest.ts';
import { publishedReply, type NotTaken } from '../../app/published-reply.ts';
import { teamCodes } from '../../app/team-codes.ts';
import { figuresMark } from '../../core/digest/figures-mark.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { Block } from '../../core/reply/reply.ts';
import { editionNames, type Found } from '../../core/tables/due-editions.ts';
import type { Home } from '../../core/team/homes.ts';
import { askingOf } from '../asking-of.ts';
import { lease, mostAtOnce } from '../digest-parts.ts';
import type { WatchParts } from './watch-tables.ts';

interface Published {
  readonly due: readonly Found[];
  readonly why: NotTaken;
  /** The figures as they would be. */
  readonly staged?: ReferenceData | undefined;
}

export async function tellPublished(parts: WatchParts, { due, why, staged }: Published): Promise<void> {
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
        if (!(await aboutToAct())) return;
        const outcome = await send(home, publishedReply(names, why, changes));
        log.info({ published: outcome }, 'data update');
        if (outcome === 'later') await giveBack();
        if (outcome === 'gone') await team.state.homes.end(home);
      },
    );
  });
}

async function changesAt(home: Home, staged: ReferenceData, parts: WatchParts): Promise<readonly Block[]> {
  const { opened, team } = parts;
  const own = await teamCodes(team.state, home.team, Date.now());
  const asked = { ...(await askingOf(home, opened.clock(), parts)), reference: staged };
  const codes = own.length === 0 ? usualCodes : own;
  return composeChanges(codes, asked, figuresMark(opened.reference))?.blocks ?? [];
}
