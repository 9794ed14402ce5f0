/** What each edition was when it was taken: other content under the same name is for a person to look at. */
import { join } from 'node:path';
import type { Found } from '../../core/tables/due-editions.ts';
import { readJson, writeJson } from './accept-license.ts';

const fileIn = (home: string): string => join(home, 'editions.json');

export const pinOf = ({ kind, name, part }: Found): string =>
  `${kind} ${name}${part === undefined ? '' : ` f${part}`}`;

/** sha256 by edition. */
export const readPins = (home: string): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(readJson(fileIn(home)) as Record<string, unknown>));

export const addPins = (home: string, taken: ReadonlyMap<string, string>): void =>
  writeJson(fileIn(home), Object.fromEntries([...readPins(home), ...taken]));
