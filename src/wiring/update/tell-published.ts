/** Administrators told, once for each set of editions, that CMS published tables which are not loaded here. */
import { fewAtOnce } from '../../adapters/schedule/few-at-once.ts';
import { editionNames, type Found } from '../../core/tables/due-editions.ts';
import { publishedReply, type NotTaken } from '../../app/published-reply.ts';
import { lease, mostAtOnce } from '../digest-parts.ts';
import type { WatchParts } from './watch-tables.ts';

export async function tellPublished(parts: WatchParts, due: readonly Found[], why: NotTaken): Promise<void> {
  const { team, send, log } = parts;
  const names = editionNames(due);
  if (names.length === 0) return;
  const read = await team.state.homes.all();
  if (read.kind === 'unavailable') return;
  await fewAtOnce(read.value, mostAtOnce, async (home) => {
    const key = `published:${home.team}:${names.join(' ')}`;
    await team.state.once.onceOnly(
      { key, sort: 'delivery', lease, owner: `${process.pid}`, again: true },
      async ({ aboutToAct, giveBack }) => {
        if (!(await aboutToAct())) return;
        const outcome = await send(home, publishedReply(names, why));
        log.info({ published: outcome }, 'data update');
        if (outcome === 'later') await giveBack();
        if (outcome === 'gone') await team.state.homes.end(home);
      },
    );
  });
}
