/** Opens the reference file in the home folder, loading the bundled figures where they are missing or old. */
import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../adapters/make-folder.ts';
import { ruleBook } from '../adapters/rules/rule-book.ts';
import { draftReference } from '../adapters/sqlite/draft-reference.ts';
import { openReference, type OpenReference } from '../adapters/sqlite/open-reference.ts';
import { upgrades } from '../adapters/sqlite/schema.ts';
import { readManifest, readStarter } from '../adapters/starter/read-starter.ts';
import { composeReference } from '../core/reference/compose-reference.ts';
import type { ReferenceData } from '../core/ports.ts';
import type { Release } from '../core/sources/release.ts';
import { sayHomeFault } from './home-fault.ts';

export interface Loading {
  readonly home: string;
  /** The folder that holds sources.json and starter/. */
  readonly dataFolder: string;
  readonly onTable: (release: Release, done: number, all: number) => void;
  /** A file that came in the place of the one in use cannot be read; answers go on from the old one. */
  readonly onFault?: (sentence: string) => void;
}

export const referenceFile = (home: string): string => join(home, 'reference.db');

/** What an update would make of it, to be looked at beforehand. */
export const stagedFile = (home: string): string => join(home, 'staged.db');

/** The tables as an update would leave them; undefined where none was tried, or it cannot be read. */
export function openStaged(home: string): { reference: ReferenceData; close: () => void } | undefined {
  try {
    const staged = openReference(stagedFile(home));
    if ('otherVersion' in staged) return undefined;
    return { reference: composeReference(staged.store, ruleBook), close: staged.close };
  } catch {
    return undefined;
  }
}

const looksEvery = 500;
const oldFileClosesAfter = 60_000;

/** Follows the file: an import that swaps it is seen within half a second, without a restart. */
export function openTables(loading: Loading): ReferenceData {
  const file = referenceFile(loading.home);
  let open = openOrSay(loading);
  let reference = composeReference(open.store, ruleBook);
  let [seen, looked] = [signature(file), Date.now()];
  const current = (): ReferenceData => {
    if (Date.now() - looked < looksEvery) return reference;
    looked = Date.now();
    const now = signature(file);
    if (now === seen || now === undefined) return reference;
    const fresh = openFresh(loading);
    if (fresh === undefined) {
      seen = now;
      return reference;
    }
    setTimeout(open.close, oldFileClosesAfter).unref();
    [open, seen, reference] = [fresh, now, composeReference(fresh.store, ruleBook)];
    return reference;
  };
  return {
    on: (date) => current().on(date),
    get releases() {
      return current().releases;
    },
    get places() {
      return current().places;
    },
    payerPolicies: ruleBook.payerPolicies,
  };
}

/** Throws one sentence where the folder or the file in it cannot be used. */
function openOrSay(loading: Loading): OpenReference {
  try {
    return openOrLoad(loading);
  } catch (error) {
    const sentence = sayHomeFault(error, loading.home, referenceFile(loading.home));
    throw sentence === undefined ? error : new Error(sentence, { cause: error });
  }
}

function openFresh({ home, onFault }: Loading): OpenReference | undefined {
  const file = referenceFile(home);
  try {
    const fresh = openReference(file);
    if (!('otherVersion' in fresh)) return fresh;
    onFault?.(`${file} was written by another version of Unitwise: start that version, or restart this one.`);
  } catch (error) {
    const sentence = sayHomeFault(error, home, file);
    if (sentence === undefined) throw error;
    onFault?.(`${sentence} Until then answers rest on the figures loaded before.`);
  }
  return undefined;
}

function signature(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
}

/** What was imported stays when a newer program brings a newer bundled set. */
function openOrLoad(loading: Loading): OpenReference {
  const { home, dataFolder } = loading;
  const file = referenceFile(home);
  makeFolder(home);
  const { fingerprint } = readManifest(dataFolder);
  const found = existsSync(file) ? openUpgraded(file) : undefined;
  if (found !== undefined && 'otherVersion' in found) {
    renameSync(file, join(home, `reference.v${found.otherVersion}.db`));
  } else if (found?.fingerprint === fingerprint) {
    return found;
  }
  const held = found === undefined || 'otherVersion' in found ? undefined : found;
  loadStarter(file, loading, held?.store.releases ?? []);
  held?.close();
  const loaded = openReference(file);
  if ('otherVersion' in loaded) throw new Error(`${file} was written but cannot be read back`);
  return loaded;
}

/** A file of an earlier version that can be brought up to date in place is. */
function openUpgraded(file: string): ReturnType<typeof openReference> {
  const found = openReference(file);
  if (!('otherVersion' in found) || !upgrades.has(found.otherVersion)) return found;
  draftReference(file, 'live').commit();
  return openReference(file);
}

function loadStarter(file: string, { dataFolder, onTable }: Loading, held: readonly Release[]): void {
  const { releases, fingerprint } = readManifest(dataFolder);
  const draft = draftReference(file, held.length > 0 ? 'live' : 'empty');
  try {
    for (const { kind, name, origin } of held) if (origin === 'starter') draft.remove(kind, name);
    let done = 0;
    for (const { release, table } of readStarter(dataFolder)) {
      done += 1;
      const imported = held.some(
        ({ kind, name, origin }) => origin === 'imported' && kind === release.kind && name === release.name,
      );
      if (!imported) draft.add(release, table);
      onTable(release, done, releases.length);
    }
    draft.setFingerprint(fingerprint);
    draft.commit();
  } catch (error) {
    draft.abandon();
    throw error;
  }
}
