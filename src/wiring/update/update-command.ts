/**
 * `unitwise data update`: looks at CMS's release pages for newer tables, downloads what is due and imports it, all or
 * nothing. Exit status: 0 current or updated, 3 something is due (--check), 1 usage, 2 failed with the old tables in
 * force.
 */
import { rmSync } from 'node:fs';
import { readPairChanges } from '../../adapters/cms-files/pair-changes.ts';
import { cmsSite } from '../../adapters/cms-site/cms-site.ts';
import { ruleBook } from '../../adapters/rules/rule-book.ts';
import { lockHome } from '../../adapters/sqlite/lock-home.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { changesFor, type PairChange } from '../../core/digest/changes.ts';
import { figuresMark } from '../../core/digest/figures-mark.ts';
import { national } from '../../core/places/place.ts';
import { dueEditions, type Found } from '../../core/tables/due-editions.ts';
import { usualCodes } from '../../app/daily-digest.ts';
import { changesInWords } from '../../intents/reply-parts/changes-in-words.ts';
import { cannotWrite, diskFull, importData, noTerms, termsKept } from '../import-command.ts';
import { open } from '../open.ts';
import { stagedFile } from '../open-tables.ts';
import { downloadEditions, sizeInWords, type DownloadedEditions } from './download-editions.ts';
import { findEditions } from './find-editions.ts';
import { addPins, renewedEditions, sayRenewed } from './pins.ts';
import { keepRefusal, wasRefused, type Refusing } from './refusals.ts';

export interface UpdateOptions {
  /** Only looks. */
  readonly check: boolean;
  readonly acceptTerms: boolean;
  /** Into a copy, so that what it would change can be told beforehand. */
  readonly stage?: boolean;
  /** Downloaded by a person where CMS answers 403. */
  readonly from?: string;
  /** Take content that CMS changed under an edition already taken. */
  readonly replace: boolean;
  /** Nobody is there to be asked: what nobody accepted yet is left out. */
  readonly unattended?: boolean;
}

export interface Updated {
  /** busy: another process updates the same folder. */
  readonly status: 0 | 2 | 3 | 'busy';
  /** Of the pages: the newest of each table. Empty where none was looked at. */
  readonly editions: readonly Found[];
  /** Something was left out that only a person may accept. */
  readonly unaccepted: boolean;
  /** What CMS says it changes in the pair edits of therapy codes, where their table was left out. */
  readonly pairChanges?: readonly PairChange[];
}

type Say = (sentence: string) => void;
const say: Say = (sentence) => void process.stderr.write(`${sentence}\n`);
const print: Say = (line) => void process.stdout.write(`${line}\n`);

export async function updateData(options: UpdateOptions): Promise<Updated> {
  const { check, from } = options;
  if (from !== undefined)
    return { status: (await importChecked([from], options)) === 0 ? 0 : 2, editions: [], unaccepted: false };
  const { config, reference, clock } = open();
  const { home, cms } = config;
  const site = cmsSite();
  const { editions, pages, faults } = await findEditions(site, cms.url, clock());
  faults.forEach(say);
  if (pages === 0) return { status: 2, editions, unaccepted: false };
  const renewed = renewedEditions(editions, home);
  if (!options.replace) renewed.map(sayRenewed).forEach(say);
  const again = options.replace ? renewed.map(({ edition }) => edition) : [];
  const due = [...new Set([...dueEditions(editions, reference.releases), ...again])];
  for (const { kind, name, file, url } of due) {
    const bytes = options.unattended === true ? undefined : await site.sizeOf(url);
    print(`due: ${kind} ${name} (${file}${bytes === undefined ? '' : `, ${sizeInWords(bytes)}`})`);
  }
  if (due.length === 0) print('Nothing newer is on the pages of CMS.');
  const isDue = due.length > 0 || (check && renewed.length > 0);
  if (due.length === 0 || check) return { status: isDue ? 3 : 0, editions, unaccepted: false };
  const lock = lockHome(home, 'update');
  if (lock === undefined) {
    say(`Another update is running on ${home}; wait for it to end.`);
    return { status: 'busy', editions, unaccepted: false };
  }
  const before = figuresMark(reference);
  try {
    const taken = await take(due, { home, reference, site }, options);
    if (taken.status === 0 && options.stage !== true) printChanges(before);
    return { editions, ...taken };
  } catch (error) {
    if (!cannotWrite(error)) throw error;
    say(diskFull(home));
    return { status: 2, editions, unaccepted: false };
  } finally {
    lock.release();
  }
}

/** Of the codes most clinics bill, at national rates; teams are told of their own by the server. */
function printChanges(before: string): void {
  const changes = changesFor({ codes: usualCodes, place: national }, open().reference, before);
  for (const line of changesInWords(changes)) print(`changed: ${line}`);
}

async function take(
  due: readonly Found[],
  refusing: Refusing,
  options: UpdateOptions,
): Promise<Omit<Updated, 'editions'>> {
  const { acceptTerms: accepted, replace, stage = false, unattended = false } = options;
  const { home, site } = refusing;
  if (unattended && !termsKept(home)) {
    say(noTerms);
    return { status: 2, unaccepted: true };
  }
  if (unattended && (await wasRefused(due, refusing))) {
    say('What is out was refused before, and is unchanged at CMS; "unitwise data update" tries it anew.');
    return { status: 2, unaccepted: false };
  }
  const asking = { home, accepted, unattended, say };
  const got = await downloadEditions(due, { site, replace, print, ...asking });
  if (got === undefined) return { status: 2, unaccepted: false };
  const { paths, pins, unaccepted } = got;
  const told = { unaccepted, ...(await pairChangesIn(got, home)) };
  if (paths.length === 0) return { status: 2, ...told };
  const status = await importChecked(paths, options);
  if (status === 0 && stage) return { status, ...told };
  rmSync(stagedFile(home), { force: true });
  if (status === 0) addPins(home, pins);
  // What was refused is had anew: it may have come damaged. What could not be written is tried again as it is.
  if (status === 1) {
    for (const path of paths) rmSync(path, { force: true });
    if (!unaccepted) await keepRefusal(due, refusing);
  }
  return { status: status === 0 ? 0 : 2, ...told };
}

async function pairChangesIn(
  { pairChanges }: DownloadedEditions,
  home: string,
): Promise<Pick<Updated, 'pairChanges'>> {
  if (pairChanges === undefined) return {};
  const { path, release } = pairChanges;
  const keep = (code: string): boolean => ruleBook.knowsCode(code as HcpcsCode);
  return { pairChanges: await readPairChanges(path, { release, scratch: home, keep }) };
}

/** 0 imported, 1 refused, 2 not tried: no room, or another import runs. */
async function importChecked(
  paths: readonly string[],
  { acceptTerms, replace, stage = false, unattended }: UpdateOptions,
): Promise<0 | 1 | 2> {
  return importData(paths, {
    ...{ acceptTerms, replace, canaries: true, staged: stage, asked: {} },
    progress: unattended !== true,
  });
}
