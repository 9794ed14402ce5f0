/**
 * A team's own key: 32 random bytes, kept sealed with the first key of the keyring. Whatever people typed stands
 * sealed with it, so that once its row is gone nothing opens what is left of the team's rows in free pages, in dead
 * tuples or, with the row's copy gone too, in backups.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from '../dialects/dialect.ts';
import { compiledOnce } from '../compiled-once.ts';
import type { Tables } from '../tables.ts';
import { seal, unseal, type Keyring, type Sealed, type SealedAt } from './seal.ts';
import { toKey } from './state-keys.ts';

export interface TeamCipher {
  readonly seal: (text: string, at: SealedAt) => Sealed;
  /** Opens what the keyring sealed before there were keys of teams, too. */
  readonly open: (sealed: Sealed, at: SealedAt) => string | undefined;
  readonly ownId: string;
  /** A keyed hash of what is only compared within the team. */
  readonly mark: (text: string) => string;
}

export interface TeamKeys {
  /** Made where there is none. A deletion of the team waits until the transaction ends, and then takes its rows too. */
  readonly forWriting: (trx: Transaction<Tables>, team: string) => Promise<TeamCipher>;
  /** Undefined where the team has no key, so nothing sealed. */
  readonly forReading: (db: Kysely<Tables>, team: string) => Promise<TeamCipher | undefined>;
}

type KeyRow = Pick<Tables['team_key'], 'sealed' | 'key_id'>;

const mostKept = 2_000;

export function openTeamKeys(keyring: Keyring, { name, now }: Dialect): TeamKeys {
  /** By the sealed key, so that the key of a row that went is never used again. */
  const ciphers = new Map<string, TeamCipher>();
  const cipherOf = (team: string, row: KeyRow): TeamCipher | undefined => {
    const known = ciphers.get(row.sealed);
    if (known !== undefined) return known;
    const bytes = unseal(row, ['team_key', team], keyring);
    if (bytes === undefined) return undefined;
    const cipher = teamCipher(Buffer.from(bytes, 'base64'), keyring);
    if (ciphers.size >= mostKept) ciphers.clear();
    ciphers.set(row.sealed, cipher);
    return cipher;
  };
  const find = compiledOnce((db) =>
    db.selectFrom('team_key').select(['sealed', 'key_id']).where('team', '=', ''),
  );
  const findHeld = compiledOnce((db) => {
    const found = db.selectFrom('team_key').select(['sealed', 'key_id']).where('team', '=', '');
    return name === 'postgres' ? found.forKeyShare() : found;
  });
  return {
    forReading: async (db, team) => {
      const [row] = await find(db, [team]);
      return row && cipherOf(team, row);
    },
    forWriting: async (trx, team) => {
      for (;;) {
        const [row] = await findHeld(trx, [team]);
        if (row === undefined) {
          const bytes = randomBytes(32);
          const made = seal(bytes.toString('base64'), ['team_key', team], keyring);
          await trx
            .insertInto('team_key')
            .values({ team, ...made, own_id: toKey(bytes).id, counts_from: null, at: now() })
            .onConflict((conflict) => conflict.column('team').doNothing())
            .execute();
          continue;
        }
        const cipher = cipherOf(team, row);
        if (cipher === undefined) throw new Error('A key of a team does not open: its row was changed');
        return cipher;
      }
    },
  };
}

function teamCipher(bytes: Buffer, { keys, mayHoldTokens }: Keyring): TeamCipher {
  const own = toKey(bytes);
  const ring: Keyring = { keys: [own, ...keys], mayHoldTokens };
  return {
    ownId: own.id,
    seal: (text, at) => seal(text, at, ring),
    open: (sealed, at) => unseal(sealed, at, ring),
    mark: (text) => createHmac('sha256', bytes).update(text).digest().subarray(0, 16).toString('base64url'),
  };
}
