/** Where a source can be opened: the chapters of CMS's manuals, each a file of its own. */
import type { Citation } from './citation.ts';

/** Undefined where CMS publishes no page of that very place. */
export function linkOf({ source }: Citation): string | undefined {
  const [, manual = '', chapter = ''] =
    /^Pub\. 100-0?(\d)\b.{0,20}\bch(?:apter|\.) (\d{1,2})\b/.exec(source) ?? [];
  const file = files.get(manual);
  return file === undefined ? undefined : `${folder}${file}c${chapter.padStart(2, '0')}.pdf`;
}

const folder = 'https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/';

/** By the number of the manual: benefit policy, claims processing, program integrity. */
const files: ReadonlyMap<string, string> = new Map([
  ['2', 'bp102'],
  ['4', 'clm104'],
  ['8', 'pim83'],
]);
