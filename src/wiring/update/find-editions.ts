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
  /** Pages that were read and name a table; one that is not there is no fault while another is. */
  readonly pages: number;
  /** Sentences on what could not be read, or not be taken. */
  readonly faults: readonly string[];
}

const redesigned =
  'The pages of CMS name no table Unitwise knows: they may have been redesigned; the tables held before go on answering.';

/** One sentence for all of them: what stands in the way of one stands in the way of each. */
const noneRead = ([first = 'none is there']: readonly string[]): string =>
  `None of the release pages of CMS could be read (${first.replace(stays, '')}); the tables held before go on answering.`;
const stays = '; the tables held before go on answering';

/** `base`: CMS_URL. `today`: YYYY-MM-DD; what begins after the next quarter is not looked at. */
export async function findEditions(site: CmsSite, base: string, today: string): Promise<FoundEditions> {
  const found: Found[] = [];
  const faults: string[] = [];
  const changed: string[] = [];
  let pages = 0;
  for (const { path, names } of pagesFor(today)) {
    const page = `${base}${path}`;
    const read = await site.page(page);
    if ('fault' in read) {
      if (!read.fault.endsWith('not there')) faults.push(read.fault);
      continue;
    }
    pages += 1;
    const named = linksIn(read.html, page).flatMap(({ url, file }) => {
      const edition = editionOf(file);
      return edition === undefined ? [] : [{ ...edition, url }];
    });
    if (names !== undefined && !named.some(({ kind }) => kind === names)) changed.push(page);
    found.push(...named);
  }
  if (pages === 0) return { editions: [], pages, faults: [noneRead(faults)] };
  if (found.length === 0) return { editions: [], pages: 0, faults: [...faults, redesigned] };
  faults.push(
    ...changed.map((page) => `${page} names no table Unitwise knows: it may have been redesigned.`),
  );
  const { editions, remarks } = newestEditions(found, quarterAfter(today));
  const doubt = clockDoubt(found, today);
  return { editions, pages, faults: [...faults, ...remarks, ...(doubt === undefined ? [] : [doubt])] };
}
