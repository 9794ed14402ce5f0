/** The keys this start works with: the environment's, and the folder's where the database lies in a folder. */
import { makeFolder } from '../../make-folder.ts';
import { findFolderKey, makeFolderKey } from './folder-key.ts';
import type { Keyring } from './seal.ts';
import { readStateKeys } from './state-keys.ts';

export type ChosenKeyring =
  | { readonly kind: 'keyring'; readonly keyring: Keyring }
  | { readonly kind: 'refused'; readonly sentence: string };

export function chooseKeyring(options: {
  readonly home: string;
  readonly databaseUrl?: string | undefined;
  readonly stateKey?: string | undefined;
}): ChosenKeyring {
  const { home, databaseUrl, stateKey } = options;
  const inFolder = databaseUrl === undefined;
  if (stateKey !== undefined && stateKey.trim() !== '') {
    const read = readStateKeys(stateKey);
    if (read.kind === 'fault') return { kind: 'refused', sentence: read.sentence };
    /** What was sealed before there was a STATE_KEY still opens. */
    const before = inFolder ? findFolderKey(home) : undefined;
    const [first, ...others] = read.keys;
    const keys = [first, ...others, ...(before === undefined ? [] : [before])] as const;
    return { kind: 'keyring', keyring: { keys, mayHoldTokens: true } };
  }
  if (!inFolder) {
    const sentence =
      'DATABASE_URL is set and STATE_KEY is not: set STATE_KEY to the same 32 bytes for every instance; make them with: openssl rand -base64 32';
    return { kind: 'refused', sentence };
  }
  makeFolder(home);
  return {
    kind: 'keyring',
    keyring: { keys: [findFolderKey(home) ?? makeFolderKey(home)], mayHoldTokens: false },
  };
}
