/** Pair edits of 2027 Q1 as CMS publishes them: four parts, behind a license or not, and the list of what changed. */
import { writeZip } from '../adapters/cms-files/write-zip.ts';
import { file, page, type Answer, type CmsServer } from '../fakes/cms-server.ts';

/** CMS's text layout: a notice, a title, a header over four lines, then rows. */
const preamble = [
  'CPT codes and descriptors are copyright of the AMA.\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t* = In existence prior to 1996\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale',
  '\t\t\t\t* = no data\t0 = not allowed\t',
  '\t\t\t\t\t1 = allowed\t',
  '\t\t\t\t\t9 = not applicable\t',
];
const rows: readonly string[] = [
  '97530\t97116\t\t20270101\t*\t1\tMisuse of Column Two code with Column One code',
  '97150\t97110\t\t19960101\t20261231\t1\tMisuse of Column Two code with Column One code',
  '97161\t97750\t\t20170101\t*\t1\tMisuse of Column Two code with Column One code',
  '98940\t97140\t\t19970101\t*\t1\tMisuse of Column Two code with Column One code',
];
export const partName = (part: number): string =>
  `medicare-ncci-2027q1-practitioner-ptp-edits-ccipra-v330r0-f${part}.zip`;
const part = (number: number): Buffer =>
  writeZip([
    {
      name: `ccipra-v330r0-f${number}.${number < 3 ? 'TXT' : 'txt'}`,
      content: [...preamble, rows[number - 1] ?? '', ''].join('\r\n'),
    },
  ]);
const changesName = 'medicare-ncci-2027q1-practitioner-quarterly-additions-deletions-revisions-ptp.zip';
const listOf = (sort: string, ...pairs: readonly string[]) => ({
  name: `PTP_${sort}_Eff_01-01-2027.txt`,
  content: [
    'CPT codes are copyright of the AMA.\t\t',
    'Column 1\tColumn 2\t"Modifier\nIndicator\n0 = not allowed"',
    ...pairs,
    '',
  ].join('\r\n'),
});
const changes = writeZip([
  listOf('Additions', '97530\t97116\t1', '0002M\t0468U\t0'),
  listOf('Deletions', '97150\t97110\t1'),
  listOf('Revisions', '97161\t97750\t1'),
]);

/** `parts`: those the page names. */
export function publishPairs(
  server: CmsServer,
  parts: readonly number[],
  answer: (bytes: Buffer) => Answer,
): void {
  const links = parts.map(
    (number) => `<A HREF = '/license/ama?file=/files/zip/${partName(number)}'>f${number}</A>`,
  );
  server.put(
    '/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-procedure-procedure-ptp-edits',
    page(`<h1>PTP</h1> ${links.join('\n')} <a href=/files/zip/${changesName}>changes</a>`),
  );
  for (const number of parts) server.put(`/files/zip/${partName(number)}`, answer(part(number)));
  server.put(`/files/zip/${changesName}`, file(changes));
}
