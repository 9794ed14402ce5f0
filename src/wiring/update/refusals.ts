/**
 * What was refused last, so that an unattended update does not have the same files again at each look: the same editions
 * with the same content, beside the same tables, by the same program. A person who runs it has them anew.
 */
import { join } from 'node:path';
import type { CmsSite } from '../../adapters/cms-site/cms-site.ts';
import { tablesMark } from '../../core/digest/tables-mark.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { Found } from '../../core/tables/due-editions.ts';
import { programVersion } from '../program-version.ts';
import { readJson, writeJson } from './accept-license.ts';
import { pinOf } from './pins.ts';

interface Refusal {
  readonly key: string;
  /** What CMS named the content of each address. */
  readonly tags: readonly (readonly [url: string, tag: string])[];
}

const fileIn = (home: string): string => join(home, 'refused.json');

export interface Refusing {
  readonly home: string;
  readonly site: CmsSite;
  readonly reference: Pick<ReferenceData, 'releases'>;
}

const keyOf = (due: readonly Found[], { reference }: Refusing): string =>
  [programVersion(), tablesMark(reference).mark, ...due.map(pinOf)].join(' ');

/** Whether these were refused, and CMS names the same content still. */
export async function wasRefused(due: readonly Found[], refusing: Refusing): Promise<boolean> {
  const { key, tags = [] } = readJson(fileIn(refusing.home)) as Partial<Refusal>;
  if (key !== keyOf(due, refusing) || tags.length === 0) return false;
  for (const [url, tag] of tags) if ((await refusing.site.tagOf(url)) !== tag) return false;
  return true;
}

/** Kept where CMS names the content of every one of them. */
export async function keepRefusal(due: readonly Found[], refusing: Refusing): Promise<void> {
  const tags: [string, string][] = [];
  for (const { url } of due) {
    const tag = await refusing.site.tagOf(url);
    if (tag === undefined) return;
    tags.push([url, tag]);
  }
  writeJson(fileIn(refusing.home), { key: keyOf(due, refusing), tags } satisfies Refusal);
}
