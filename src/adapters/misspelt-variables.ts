/** Variables that are set and not read. A misspelt credential would otherwise leave a platform off without a word. */
import { distance } from 'fastest-levenshtein';
import { mapOf } from '../core/map-of.ts';

export interface Unread {
  readonly name: string;
  /** The variable that was probably meant: it is not set, and one or two letters away. */
  readonly meant: string | undefined;
}

/** Names as short as HOST and PORT are two letters away from too many others. */
const shortest = 9;
const mostLetters = 2;
const ours = /^(?:SLACK|TEAMS|UNITWISE)_/;
/** Read by `npm run teams:package` and `teams:local`, not by the program. */
const ofScripts = ['TEAMS_DEVELOPER_NAME', 'TEAMS_PRIVACY_URL', 'TEAMS_TERMS_URL', 'TEAMS_PLAYGROUND_PORT'];

/** `known`: every variable the program reads. */
export function findUnread(env: NodeJS.ProcessEnv, known: readonly string[]): readonly Unread[] {
  const read = new Set([...known, ...ofScripts]);
  const values = mapOf(env);
  const unset = known.filter((name) => name.length >= shortest && (values.get(name) ?? '').trim() === '');
  return Object.keys(env)
    .filter((name) => !read.has(name))
    .map((name) => ({ name, meant: unset.find((each) => isNear(name, each)) }))
    .filter(({ name, meant }) => meant !== undefined || ours.test(name));
}

const isNear = (name: string, known: string): boolean =>
  Math.abs(name.length - known.length) <= mostLetters && distance(name.toUpperCase(), known) <= mostLetters;
