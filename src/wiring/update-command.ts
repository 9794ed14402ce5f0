/**
 * `unitwise data update`: looks at CMS's release pages for newer tables, downloads what is due and imports it, all or
 * nothing. Exit status: 0 current or updated, 3 something is due (--check), 1 usage, 2 failed with the old tables in
 * force.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { cmsSite, type CmsSite, type Downloaded } from '../adapters/cms-site/cms-site.ts';
import { linksIn } from '../adapters/cms-site/links-in.ts';
import { dueEditions, type Due, type Found } from '../core/tables/due-editions.ts';
import { editionOf } from '../core/tables/edition.ts';
import { pagesFor, quarterAfter } from '../core/tables/release-pages.ts';
import { importData, agrees } from './import-command.ts';
import { open } from './open.ts';

export interface UpdateOptions {
  /** Only looks. */
  readonly check: boolean;
  readonly acceptTerms: boolean;
  /** Downloaded by a person where CMS answers 403. */
  readonly from?: string;
  /** Take content that CMS changed under an edition already taken. */
  readonly replace: boolean;
}

export async function updateData(options: UpdateOptions): Promise<number> {
  if (options.from !== undefined) return importChecked([options.from], options);
  const { config, reference, clock } = open();
  const site = cmsSite();
  const looked = await look(site, config.cms.url, clock(), reference.releases);
  for (const sentence of [...looked.faults, ...looked.due.remarks]) say(sentence);
  const { editions } = looked.due;
  if (looked.pages === 0) {
    say('None of the release pages could be read; the tables held before go on answering.');
    return 2;
  }
  for (const { kind, name, file } of editions) print(`due: ${kind} ${name} (${file})`);
  if (editions.length === 0) {
    print('Nothing newer is on the pages of CMS.');
    return 0;
  }
  if (options.check) return 3;
  const files = await downloadAll(editions, { site, home: config.home, options });
  return files === undefined ? 2 : importChecked(files, options);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Whatever went wrong, the tables held before are in force: that is 2 here. */
async function importChecked(paths: readonly string[], options: UpdateOptions): Promise<number> {
  const { acceptTerms, replace } = options;
  const status = await importData(paths, { acceptTerms, replace, canaries: true, asked: {} });
  return status === 0 ? 0 : 2;
}

export interface Looked {
  readonly due: Due;
  /** Pages that were read. */
  readonly pages: number;
  readonly faults: readonly string[];
}

/** Every page that may name an edition, newest first; one that is not there is no fault while another is. */
async function look(
  site: CmsSite,
  base: string,
  today: string,
  held: Parameters<typeof dueEditions>[1],
): Promise<Looked> {
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
  if (pages > 0 && found.length === 0)
    faults.push('The pages of CMS name no table Unitwise knows: they may have been redesigned.');
  return { due: dueEditions(found, held, quarterAfter(today)), pages, faults };
}

interface Downloading {
  readonly site: CmsSite;
  readonly home: string;
  readonly options: UpdateOptions;
}

/** Undefined where one of them cannot be had. What was downloaded stays, so that the next attempt goes on from it. */
async function downloadAll(
  editions: readonly Found[],
  { site, home, options }: Downloading,
): Promise<readonly string[] | undefined> {
  const folder = join(home, 'downloads');
  mkdirSync(folder, { recursive: true });
  const pins = readPins(home);
  const paths: string[] = [];
  for (const { kind, name, part, url, file } of editions) {
    const path = join(folder, file);
    let got = await site.download(url, path);
    if (got.kind === 'licence') {
      if (!(await licenceAccepted(got.html, home, options.acceptTerms))) return undefined;
      got = await site.download(`${url}?agree=yes`, path);
    }
    if (got.kind !== 'file') {
      say(got.kind === 'fault' ? got.fault : `${url}: CMS asks for its licence again after it was accepted.`);
      return undefined;
    }
    const pin = `${kind} ${name}${part === undefined ? '' : ` f${part}`}`;
    const known = pins.get(pin);
    if (known !== undefined && known !== got.sha256 && !options.replace) {
      say(
        `${pin}: CMS changed its content since it was taken (sha256 then ${known}, now ${got.sha256}): look at what changed, then take it with --replace.`,
      );
      return undefined;
    }
    pins.set(pin, got.sha256);
    print(`downloaded ${file}: ${sizeInWords(got)}, sha256 ${got.sha256}`);
    paths.push(path);
  }
  writeFileSync(pinsFile(home), `${JSON.stringify(Object.fromEntries(pins), null, 2)}\n`);
  return paths;
}

const sizeInWords = ({ bytes }: Extract<Downloaded, { kind: 'file' }>): string =>
  bytes > 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1_000)} kB`;

const pinsFile = (home: string): string => join(home, 'editions.json');

function readPins(home: string): Map<string, string> {
  const file = pinsFile(home);
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
}

/** Shown to a person, accepted once for each wording, recorded with name and time. */
async function licenceAccepted(html: string, home: string, accepted: boolean): Promise<boolean> {
  const text = wordsOf(html);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = join(home, 'licence-accepted.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { sha256?: string }) : {};
  if (known.sha256 === sha256) return true;
  say(text);
  if (!accepted && !(await agrees())) {
    say(
      'Nothing downloaded: CMS asks for this licence. Accept it here, or give --accept-terms once you read it.',
    );
    return false;
  }
  const record = { sha256, by: userInfo().username, at: new Date().toISOString() };
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  return true;
}

/** Without every <name>…</name>; what is never closed goes to the end. */
const opens = { script: /<script\b/i, style: /<style\b/i } as const;

function withoutElement(html: string, name: keyof typeof opens): string {
  const [before = '', ...opened] = html.split(opens[name]);
  const rest = opened.map((part) => {
    const end = part.toLowerCase().indexOf(`</${name}>`);
    return end < 0 ? '' : part.slice(end + name.length + 3);
  });
  return [before, ...rest].join(' ');
}

/** A page's words without its markup. */
const wordsOf = (html: string): string =>
  withoutElement(withoutElement(html, 'script'), 'style')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 20_000);
