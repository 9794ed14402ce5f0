/** Editions to files of the home folder. What was downloaded stays, so that the next attempt goes on from it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CmsSite, Downloaded } from '../../adapters/cms-site/cms-site.ts';
import type { Found } from '../../core/tables/due-editions.ts';
import { acceptLicense, type Accepting } from './accept-license.ts';
import { pinOf, readPins, type Pin } from './pins.ts';

export interface Downloading extends Accepting {
  readonly site: CmsSite;
  /** Take content that CMS changed under an edition already taken. */
  readonly replace: boolean;
  readonly print: (line: string) => void;
}

export interface DownloadedEditions {
  readonly paths: readonly string[];
  /** What a quarter changed in the pair edits, where its table was left out. */
  readonly pairChanges?: { readonly release: string; readonly path: string };
  /** By edition. */
  readonly pins: ReadonlyMap<string, Pin>;
  /** Something was left out that only a person may accept. */
  readonly unaccepted: boolean;
}

/** Undefined where one of them cannot be had. Unattended, what only a person may accept is left out and named. */
export async function downloadEditions(
  editions: readonly Found[],
  downloading: Downloading,
): Promise<DownloadedEditions | undefined> {
  const { home, unattended, replace, say, print } = downloading;
  const folder = join(home, 'downloads');
  mkdirSync(folder, { recursive: true });
  const known = readPins(home);
  const pins = new Map<string, Pin>();
  const paths: string[] = [];
  const gated = new Set<string>();
  let pairChanges: DownloadedEditions['pairChanges'];
  for (const edition of editions) {
    const { kind, name, url, file } = edition;
    if (gated.has(`${kind} ${name}`)) continue;
    const path = join(folder, file);
    if (kind === 'ptp-changes') {
      // They come last: only what the license kept out is told by them.
      const wanted = gated.has(`ptp ${name}`) && (await downloading.site.download(url, path)).kind === 'file';
      if (wanted) pairChanges = { release: name, path };
      continue;
    }
    const got = await downloadOne(url, path, downloading);
    if (got.kind === 'licence' && unattended) {
      gated.add(`${kind} ${name}`);
      say(
        `${kind} ${name}: CMS asks for its license, which a person accepts once with "unitwise data update".`,
      );
      continue;
    }
    if (got.kind !== 'file') {
      say(got.kind === 'fault' ? got.fault : notAccepted);
      return undefined;
    }
    const pin = pinOf(edition);
    const before = known.get(pin);
    if (before !== undefined && before.sha256 !== got.sha256 && !replace) {
      say(
        `${pin}: CMS changed its content since it was taken (sha256 then ${before.sha256}, now ${got.sha256}): look at what changed, then take it with --replace.`,
      );
      return undefined;
    }
    pins.set(pin, { sha256: got.sha256, file });
    print(`downloaded ${file}: ${sizeInWords(got.bytes)}, sha256 ${got.sha256}`);
    paths.push(path);
  }
  return { paths, pins, unaccepted: gated.size > 0, ...(pairChanges === undefined ? {} : { pairChanges }) };
}

const notAccepted =
  'Nothing downloaded: CMS asks for this license. Accept it here, or give --accept-terms once you read it.';

async function downloadOne(url: string, path: string, downloading: Downloading): Promise<Downloaded> {
  const { site } = downloading;
  const got = await site.download(url, path);
  if (got.kind !== 'licence' || !(await acceptLicense(got.html, downloading))) return got;
  const again = await site.download(`${url}?agree=yes`, path);
  return again.kind === 'licence'
    ? { kind: 'fault', fault: `${url}: CMS asks for its license again after it was accepted.` }
    : again;
}

export const sizeInWords = (bytes: number): string =>
  bytes > 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1_000)} kB`;
