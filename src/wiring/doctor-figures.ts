/** The figures as the doctor sees them: a file that is read and never written, or what the first start would do. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { clockOf } from '../adapters/clock.ts';
import type { Config } from '../adapters/config.ts';
import { ruleBook } from '../adapters/rules/rule-book.ts';
import { openReference } from '../adapters/sqlite/open-reference.ts';
import { readManifest } from '../adapters/starter/read-starter.ts';
import { needs } from '../adapters/terminal/data-status.ts';
import type { DoctorLine } from '../adapters/terminal/doctor-report.ts';
import { composeReference } from '../core/reference/compose-reference.ts';
import { sayHomeFault } from './home-fault.ts';
import { referenceFile } from './open-tables.ts';
import { programFolder } from './program-folder.ts';

const about = 'figures';

export function inspectFigures({ home, today }: Config): readonly DoctorLine[] {
  const file = referenceFile(home);
  try {
    const { fingerprint } = readManifest(programFolder('data'));
    mayWrite(home);
    if (!existsSync(file)) {
      return [
        { mark: 'note', about, line: `not loaded yet; the first start loads the bundled ones to ${file}` },
      ];
    }
    const found = openReference(file);
    if ('otherVersion' in found) {
      const line = `${file} is of another version; the next start sets it aside and loads the bundled ones`;
      return [{ mark: 'note', about, line }];
    }
    try {
      found.check();
      const reference = composeReference(found.store, ruleBook);
      const lines = needs(reference, clockOf(today)());
      const older: DoctorLine = { mark: 'note', about, line: 'the next start brings in newer bundled ones' };
      return [
        ...lines.map((line) => ({ mark: /covers it$/.test(line) ? 'ok' : 'note', about, line }) as const),
        ...(found.fingerprint === fingerprint ? [] : [older]),
      ];
    } finally {
      found.close();
    }
  } catch (error) {
    const sentence = sayHomeFault(error, home, file);
    if (sentence === undefined && !(error instanceof Error)) throw error;
    return [{ mark: 'fix', about, line: sentence ?? (error as Error).message }];
  }
}

/** Throws what the system would throw when the folder is made or written to. */
function mayWrite(folder: string): void {
  if (!existsSync(folder)) return mayWrite(dirname(folder));
  if (!statSync(folder).isDirectory()) {
    throw Object.assign(new Error(`${folder} is not a folder`), { code: 'ENOTDIR' });
  }
  accessSync(folder, constants.W_OK);
}
