/** Opens the reference file in the home folder, writing it from the starter set where it is missing or old. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ruleBook } from '../adapters/rules/rule-book.ts';
import { openReference, type OpenReference } from '../adapters/sqlite/open-reference.ts';
import { writeReference } from '../adapters/sqlite/write-reference.ts';
import { readManifest, readStarter } from '../adapters/starter/read-starter.ts';
import { composeReference } from '../core/reference/compose-reference.ts';
import type { ReferenceData } from '../core/ports.ts';
import type { Release } from '../core/sources/release.ts';

export interface Loading {
  readonly home: string;
  /** The folder that holds sources.json and starter/. */
  readonly dataFolder: string;
  readonly onTable: (release: Release, done: number, all: number) => void;
}

export function openTables(loading: Loading): ReferenceData {
  return composeReference(openOrLoad(loading).store, ruleBook);
}

function openOrLoad({ home, dataFolder, onTable }: Loading): OpenReference {
  const file = join(home, 'reference.db');
  const { releases, fingerprint } = readManifest(dataFolder);
  const open = existsSync(file) ? openReference(file) : undefined;
  if (open?.fingerprint === fingerprint) return open;
  open?.close();
  mkdirSync(home, { recursive: true });
  let done = 0;
  writeReference(file, {
    tables: readStarter(dataFolder),
    fingerprint,
    onTable: (release) => onTable(release, (done += 1), releases.length),
  });
  const loaded = openReference(file);
  if (loaded === undefined) throw new Error(`${file} was written but cannot be read back`);
  return loaded;
}
