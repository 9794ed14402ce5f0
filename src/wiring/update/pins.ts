/** What each edition was when it was taken: other content under the same name is for a person to look at. */
import { join } from 'node:path';
import * as z from 'zod';
import type { Found } from '../../core/tables/due-editions.ts';
import { readJson, writeJson } from './accept-license.ts';

const fileIn = (home: string): string => join(home, 'editions.json');

export interface Pin {
  readonly sha256: string;
  /** As CMS called it. */
  readonly file: string;
}

const pins = z.record(z.string(), z.object({ sha256: z.string(), file: z.string() }));

export const pinOf = ({ kind, name, part }: Found): string =>
  `${kind} ${name}${part === undefined ? '' : ` f${part}`}`;

/** By edition; what cannot be read pins nothing. */
export function readPins(home: string): ReadonlyMap<string, Pin> {
  const read = pins.safeParse(readJson(fileIn(home)));
  return new Map(read.success ? Object.entries(read.data) : []);
}

export const addPins = (home: string, taken: ReadonlyMap<string, Pin>): void =>
  writeJson(fileIn(home), Object.fromEntries([...readPins(home), ...taken]));

export interface Renewed {
  readonly edition: Found;
  readonly before: Pin;
}

/** Editions that were taken, and that CMS has put up anew under another file name. */
export function renewedEditions(editions: readonly Found[], home: string): readonly Renewed[] {
  const known = readPins(home);
  return editions.flatMap((edition) => {
    const before = known.get(pinOf(edition));
    return before === undefined || before.file === edition.file ? [] : [{ edition, before }];
  });
}

export const sayRenewed = ({ edition, before }: Renewed): string =>
  `${pinOf(edition)}: CMS put ${edition.file} in the place of ${before.file}, which was taken: look at what changed, then take it with --replace.`;
