/** CMS's license page: shown to a person, accepted once for each wording, recorded with name and time. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { wordsOfPage } from '../../adapters/cms-site/words-of-page.ts';
import { agrees } from '../import-command.ts';
import { writeWhole } from '../write-whole.ts';

export interface Accepting {
  readonly home: string;
  /** Said for a script by whoever read it. */
  readonly accepted: boolean;
  /** Nobody is there to be asked. */
  readonly unattended: boolean;
  readonly say: (sentence: string) => void;
}

/** Whether this very wording was accepted, now or before. */
export async function acceptLicense(
  html: string,
  { home, accepted, unattended, say }: Accepting,
): Promise<boolean> {
  const text = wordsOfPage(html);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = join(home, 'licence-accepted.json');
  if (acceptedIn(file) === sha256) return true;
  if (unattended) return false;
  say(text);
  if (!accepted && !(await agrees())) return false;
  writeJson(file, { sha256, by: userInfo().username, at: new Date().toISOString() });
  return true;
}

const acceptedIn = (file: string): unknown =>
  existsSync(file) ? (readJson(file) as { sha256?: unknown }).sha256 : undefined;

/** An empty object where the file is not JSON. */
export function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    return {};
  }
}

export function writeJson(file: string, value: object): void {
  const written = writeWhole(file);
  try {
    written.line(JSON.stringify(value, null, 2));
    written.commit();
  } finally {
    written.close();
  }
}
