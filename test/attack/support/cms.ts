/** CMS's site with tables of a quarter to come, and the home folder of somebody who accepted the terms of an import. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReference } from '../../../src/adapters/sqlite/open-reference.ts';
import { writeZip } from '../../adapters/cms-files/write-zip.ts';
import { page, redirect, file, type Answer, type CmsServer } from '../../fakes/cms-server.ts';
import { newFolder } from './program.ts';

export const mue = (quarter: string): string =>
  `medicare-ncci-${quarter.replace('Q', '-q')}-practitioner-services-mue-table.zip`;
const pageOfLimits =
  '/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits-mues';

/** Unit limits of a whole edition: 15,000 codes, of which 97110 has `units`, 6 before. */
export function limits(quarter: string, units: number): Buffer {
  const others = ['A', 'B', 'C'].flatMap((letter) =>
    Array.from({ length: 5_000 }, (_, i) => `${letter}${String(i).padStart(4, '0')},2,3,Clinical: Data`),
  );
  const rows = [
    `97110,${units},3,Clinical: Data`,
    ...['97140', '97530'].map((code) => `${code},6,3,Clinical: Data`),
  ];
  const content = ['code,mue,mai,rationale', ...rows, ...others, ''].join('\n');
  return writeZip([{ name: `mue_${quarter}.csv`, content }]);
}

export function publish(cms: CmsServer, quarter: string, answer: Answer): void {
  const name = mue(quarter);
  cms.put(pageOfLimits, page(`<a href='/license/ama?file=/files/zip/${name}'>Practitioner</a>`));
  cms.put(`/files/zip/${name}`, answer);
}

/** The license, until it is agreed to. */
export const gated =
  (bytes: Buffer): Answer =>
  (request, response) =>
    (request.url?.endsWith('?agree=yes') === true ? file(bytes) : redirect('/license/ama'))(
      request,
      response,
    );

/** So many bytes, then a pause: a download that takes a while. */
export const slow =
  (bytes: Buffer, pieces: number, pause: number): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/zip', 'content-length': bytes.length });
    const each = Math.ceil(bytes.length / pieces);
    const write = (from: number): void => {
      if (from >= bytes.length) return void response.end();
      response.write(bytes.subarray(from, from + each));
      setTimeout(() => write(from + each), pause);
    };
    write(0);
  };

/** Looks every few seconds, first a few seconds after the start. */
export const watching = (cms: CmsServer, mode: 'notify' | 'auto'): Record<string, string> => ({
  ...{ DATA_UPDATE: mode, DATA_UPDATE_HOURS: '0.0006', CMS_URL: cms.url, UNITWISE_TODAY: '2027-01-05' },
});

export function homeWithTerms(): string {
  const home = newFolder();
  writeFileSync(join(home, 'terms-accepted'), '');
  return home;
}

/** Releases that came from CMS, of a file that is proved sound: "mue 2027Q1, 15003 rows". */
export function importedIn(home: string): readonly string[] {
  const opened = openReference(join(home, 'reference.db'));
  if ('otherVersion' in opened) throw new Error('the file is of another version');
  try {
    opened.check();
    return opened.store.releases
      .filter(({ origin }) => origin === 'imported')
      .map((release) => {
        const table = opened.tableOf(release);
        return `${release.kind} ${release.name}, ${'rows' in table ? table.rows.length : '?'} rows`;
      });
  } finally {
    opened.close();
  }
}
