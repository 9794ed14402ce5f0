/** What `unitwise/figures` gives: the bundled CMS figures, kept in a folder of the caller's, for `unitwise/core`. */
import type { ReferenceData } from '../core/ports.ts';
import { openTables } from './open-tables.ts';
import { programFolder } from './program-folder.ts';

/** Loads them where they are missing or old. Throws one sentence where the folder cannot be used. */
export const openFigures = (folder: string): ReferenceData =>
  openTables({ home: folder, dataFolder: programFolder('data'), onTable: () => undefined });
