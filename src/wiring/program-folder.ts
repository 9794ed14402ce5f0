/** Folders of the program itself. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A folder of the program, seen from its source and from the built file alike. */
export function programFolder(name: string): string {
  const beside = ['../', '../../'].map((up) => fileURLToPath(new URL(`${up}${name}`, import.meta.url)));
  const found = beside.find((folder) => existsSync(folder));
  if (found === undefined)
    throw new Error(`The folder ${name}/ of this program is missing; install it again.`);
  return found;
}
