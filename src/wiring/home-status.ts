/** What App Home says of the figures: what answers today, what CMS has that is not loaded, and what was loaded last. */
import { needs } from '../adapters/terminal/data-status.ts';
import { dueEditions, editionNames } from '../core/tables/due-editions.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { namesInWords } from '../app/published-reply.ts';
import type { Opened } from './open.ts';

export async function homeStatus(
  { reference, clock }: Pick<Opened, 'reference' | 'clock'>,
  { tableLooks }: Pick<TeamState, 'tableLooks'>,
): Promise<{
  readonly loaded: readonly string[];
  readonly changed: readonly string[];
}> {
  const newest = [...reference.releases]
    .filter(({ origin }) => origin === 'imported')
    .sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
    .slice(0, 5);
  const looked = await tableLooks.last();
  const look = looked.kind === 'read' ? looked.value : undefined;
  const due = look === undefined ? [] : editionNames(dueEditions(look.editions, reference.releases));
  const published =
    look === undefined || due.length === 0
      ? []
      : [
          `At CMS and not loaded here, as of ${new Date(look.at).toISOString().slice(0, 10)}: ${namesInWords(due)}`,
        ];
  return {
    loaded: [...needs(reference, clock()), ...published],
    changed: newest.map(({ title, firstDay }) => `${title}, in force from ${firstDay}`),
  };
}
