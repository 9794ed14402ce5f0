/** /mcp and /v1 of `serve`: loaded at the first request, for most servers never get one. */
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { openShare } from '../adapters/fair-shares/share.ts';
import type { FrontDoorParts } from '../adapters/operate/front-door.ts';
import { tokenDoor } from '../adapters/programs/token-door.ts';
import { openUnsignedCallers } from '../adapters/unsigned-callers.ts';
import { verifySignature } from '../adapters/slack/receive/verify-signature.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { asked } from './commands.ts';
import type { Opened } from './open.ts';
import { programVersion } from './program-version.ts';

export interface ProgramDoorParts {
  readonly opened: Opened;
  readonly state: TeamState;
  /** What a token of that name called, and what came of it. */
  readonly calledBy: (name: string, what: string, outcome: string) => void;
  readonly failed: (error: unknown) => void;
}

const atOnce = 1_000;

export function programDoors({ opened, state, calledBy, failed }: ProgramDoorParts): FrontDoorParts['doors'] {
  const { apiDaysPerMinute, unsignedPerMinute } = opened.config.shares;
  const share = openShare({ perSecond: apiDaysPerMinute / 60, burst: atOnce }, () => performance.now());
  const door = tokenDoor({
    ...{ tokens: state.tokens, take: share.take, now: Date.now },
    unsigned: openUnsignedCallers(unsignedPerMinute),
  });
  const { reference, playbook, clock, config } = opened;
  const secret = config.slack?.signingSecret;
  const signedBySlack = (headers: IncomingHttpHeaders, body: string): boolean =>
    secret !== undefined && verifySignature({ headers, body, secret, now: Date.now() }) === 'valid';
  const parts = { reference, playbook, clock, door, failed, calledBy, version: programVersion() };
  return [
    {
      path: '/mcp',
      listener: loaded(async () =>
        (await import('../adapters/programs/mcp/http-listener.ts')).mcpListener({
          ...parts,
          ...(secret === undefined ? {} : { signedBySlack }),
        }),
      ),
    },
    {
      path: '/v1',
      listener: loaded(async () =>
        (await import('../adapters/programs/api/api-listener.ts')).apiListener({
          ...parts,
          ask: ({ text, date, locality, payer }) =>
            asked(
              text,
              {
                ...{ format: 'json', surface: 'dm' },
                ...(date === undefined ? {} : { date }),
                ...(locality === undefined ? {} : { locality }),
                ...(payer === undefined ? {} : { payer }),
              },
              opened,
            ),
        }),
      ),
    },
  ];
}

function loaded(load: () => Promise<RequestListener>): RequestListener {
  let loading: Promise<RequestListener> | undefined;
  return (request, response) => {
    void (loading ??= load()).then((listener) => listener(request, response));
  };
}
