/** `unitwise token …`: tokens of other programs, for /mcp and /v1 of `serve`. A token is shown once; its hash is kept. */
import { hashToken, makeToken } from '../adapters/programs/token.ts';
import { openState } from '../adapters/state/open-state.ts';
import { alignColumns } from '../core/reply/align-columns.ts';
import type { ApiToken, TokenScope, TokenStore } from '../core/team/api-token.ts';
import { faultWords, type Read } from '../core/team/outcome.ts';
import { statePlace } from './own-state.ts';

export interface AddOptions {
  readonly scope: readonly TokenScope[];
  readonly days?: number;
}

/** Exit statuses: 0 done, 1 asked wrongly, 2 the state cannot be used. */
const [done, badUsage, broken] = [0, 1, 2] as const;
const dayLong = 86_400_000;

export function addToken(name: string, { scope: scopes, days }: AddOptions): Promise<number> {
  if (!/^[\w.-]{1,40}$/.test(name))
    return Promise.resolve(
      say('A name is up to 40 letters, digits, dots and dashes, such as claude-desk.', badUsage),
    );
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= 3_650))
    return Promise.resolve(say('--days is a whole number from 1 to 3650.', badUsage));
  return withTokens(async (tokens) => {
    const token = makeToken();
    const at = Date.now();
    const expiresAt = days === undefined ? null : at + days * dayLong;
    return told(await tokens.add({ name, hash: hashToken(token), scopes, at, expiresAt }), (added) => {
      if (!added) return say(`There is or was a token named ${name}: choose another name.`, badUsage);
      process.stdout.write(`${token}\n`);
      return say(`Shown once; keep it where ${name} reads it. It may use: ${scopes.join(', ')}.`, done);
    });
  });
}

export const listTokens = (): Promise<number> =>
  withTokens(async (tokens) =>
    told(await tokens.list(), (all) => {
      const rows = all.map((token) => [token.name, token.scopes.join(' '), dayOf(token.at), stateOf(token)]);
      const lines =
        rows.length === 0
          ? ['There are no tokens.']
          : alignColumns([['name', 'may use', 'made', 'state'], ...rows]);
      process.stdout.write(`${lines.join('\n')}\n`);
      return done;
    }),
  );

export const revokeToken = (name: string): Promise<number> =>
  withTokens(async (tokens) =>
    told(await tokens.revoke(name, Date.now()), (revoked) =>
      revoked
        ? say(`${name} is revoked; a running server refuses it within five seconds.`, done)
        : say(`There is no token named ${name} in force: see "unitwise token list".`, badUsage),
    ),
  );

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function stateOf({ revokedAt, expiresAt }: ApiToken): string {
  if (revokedAt !== null) return `revoked ${dayOf(revokedAt)}`;
  if (expiresAt === null) return 'in force';
  return expiresAt > Date.now() ? `in force until ${dayOf(expiresAt)}` : `expired ${dayOf(expiresAt)}`;
}

async function withTokens(work: (tokens: TokenStore) => Promise<number>): Promise<number> {
  const opened = await openState({ ...statePlace(), openedAt: new Date().toISOString() });
  if (opened.kind !== 'open') {
    if (opened.kind === 'without') await opened.state.close();
    return say(opened.sentence, broken);
  }
  try {
    return await work(opened.state.tokens);
  } finally {
    await opened.state.close();
  }
}

const told = <T>(read: Read<T>, then: (value: T) => number): number =>
  read.kind === 'read' ? then(read.value) : say(`Nothing was done: ${faultWords[read.reason]}.`, broken);

function say(sentence: string, status: number): number {
  process.stderr.write(`${sentence}\n`);
  return status;
}
