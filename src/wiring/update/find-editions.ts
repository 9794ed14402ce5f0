/** Every page of CMS's site that may name a table, read once: the newest edition of each. */
import type { CmsSite } from '../../adapters/cms-site/cms-site.ts';
import { linksIn } from '../../adapters/cms-site/links-in.ts';
import { clockDoubt } from '../../core/tables/clock-doubt.ts';
import { newestEditions, type Found } from '../../core/tables/due-editions.ts';
import { editionOf } from '../../core/tables/edition.ts';
import { pagesFor, quarterAfter } from '../../core/tables/release-pages.ts';

export interface FoundEditions {
  /** The newest of each table, whatever is held. */
  readonly editions: readonly Found[];
  /** Pages that were read; one that is not there is no fault while another is. */
  readonly pages: number;
  /** Sentences on what could not be read, or not be taken. */
  readonly faults: readonly string[];
}

/** `base`: CMS_URL. `today`: YYYY-MM-DD; what begins after the next quarter is not looked at. */
export async function findEditions(site: CmsSite, base: string, today: string): Promise<FoundEditions> {
  const found: Found[] = [];
  const faults: string[] = [];
  let pages = 0;
  for (const path of pagesFor(today)) {
    const page = `${base}${path}`;
    const read = await site.page(page);
    if ('fault' in read) {
      if (!read.fault.endsWith('not there')) faults.push(read.fault);
      continue;
    }
    pages += 1;
    for (const { url, file } of linksIn(read.html, page)) {
      const edition = editionOf(file);
      if (edition !== undefined) found.push({ ...edition, url });
    }
  }
  if (pages === 0)
    faults.push('None of the release pages could be read; the tables held before go on answering.');
  else if (found.length === 0)
    faults.push('The pages of CMS name no table Unitwise knows: they may have been redesigned.');
  const { editions, remarks } = newestEditions(found, quarterAfter(today));
  const doubt = clockDoubt(found, today);
  return { editions, pages, faults: [...faults, ...remarks, ...(doubt === undefined ? [] : [doubt])] };
}
