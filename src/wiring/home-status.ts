/** What App Home says of the figures: what answers today, and what the newest release of each table was. */
import { needs } from '../adapters/terminal/data-status.ts';
import type { Opened } from './open.ts';

export function homeStatus({ reference, clock }: Pick<Opened, 'reference' | 'clock'>): {
  readonly loaded: readonly string[];
  readonly changed: readonly string[];
} {
  const newest = [...reference.releases]
    .filter(({ origin }) => origin === 'imported')
    .sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
    .slice(0, 5);
  return {
    loaded: needs(reference, clock()),
    changed: newest.map(({ title, firstDay }) => `${title}, in force from ${firstDay}`),
  };
}
