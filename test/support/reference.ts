/** The reference data as the product opens it: a SQLite file in a temporary folder, filled from the starter set. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ReferenceData } from '../../src/core/ports.ts';
import { openTables } from '../../src/wiring/open-tables.ts';
import { dataFolder } from './data-folder.ts';

/** Once per test file; the folder goes when the file is done. */
export function openSqliteReference(): ReferenceData {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-test-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  return openTables({ home, dataFolder, onTable: () => undefined });
}
