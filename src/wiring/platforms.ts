/** The chat platforms whose credentials are set, each loaded only then: its door, its start and its end. */
import type { Observer } from '../adapters/observe.ts';
import type { FrontDoorParts } from '../adapters/operate/front-door.ts';
import { openUnsignedCallers, type UnsignedCallers } from '../adapters/unsigned-callers.ts';
import type { PageStatus } from '../adapters/playground/serve-page.ts';
import type { PostResult as SlackPost } from '../adapters/slack/slack-app.ts';
import type { PostResult as TeamsPost } from '../adapters/teams/teams-app.ts';
import type { DigestPlace } from '../core/team/digest.ts';
import { bare } from '../intents/answering/ask-back.ts';
import type { Answer } from '../intents/answer.ts';
import type { MakeFile } from '../intents/answering/answer-file.ts';
import type { Resume } from './resume-pending.ts';
import type { Send } from './digest-parts.ts';
import { homeStatus } from './home-status.ts';
import type { Opened } from './open.ts';
import type { OpenedTeam } from './open-team.ts';
import type { Pictures } from './pictures.ts';

export interface Platforms {
  readonly doors: FrontDoorParts['doors'];
  readonly names: readonly string[];
  readonly status: PageStatus['platforms'];
  readonly start: () => Promise<void>;
  /** Speaks where nobody asked just now. */
  readonly send: Send;
  /** Answers what an instance that died had acknowledged. */
  readonly resume: Resume;
  /** Lets what is being answered end. */
  readonly stop: () => Promise<void>;
}

export interface PlatformParts {
  readonly opened: Opened;
  readonly team: OpenedTeam;
  readonly observe: Observer;
  readonly pictures: Pictures;
  readonly makeFile?: MakeFile;
}

type Opening = PlatformParts & { readonly unsigned: UnsignedCallers };

/** One platform as the server holds it. */
interface Platform {
  readonly name: 'Slack' | 'Teams';
  readonly door: FrontDoorParts['doors'];
  readonly how: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly post: (place: DigestPlace, answer: Answer) => ReturnType<Send>;
  readonly resume: Resume;
}

export async function openPlatforms(given: PlatformParts): Promise<Platforms> {
  const unsigned = openUnsignedCallers(given.opened.config.shares.unsignedPerMinute);
  const parts = { ...given, unsigned };
  const [slack, teams] = await Promise.all([openSlack(parts), openTeams(parts)]);
  const open = [slack, teams].filter((each) => each !== undefined);
  const { clock } = parts.opened;
  return {
    doors: open.flatMap(({ door }) => door),
    names: open.map(({ name }) => name),
    status: [
      {
        name: 'Slack',
        connected: slack !== undefined,
        how: slack?.how ?? 'set SLACK_BOT_TOKEN (docs/slack.md)',
      },
      {
        name: 'Teams',
        connected: teams !== undefined,
        how: teams?.how ?? 'set TEAMS_APP_ID (docs/teams.md)',
      },
    ],
    start: async () => {
      for (const { start } of open) await start();
    },
    send: async (place, reply) => {
      const platform = place.team.startsWith('slack:') ? slack : teams;
      const answer = bare('answer', 'billing_tips', clock(), reply);
      return platform === undefined ? 'failed' : platform.post(place, answer);
    },
    resume: async (pending) => {
      const platform = pending.team.startsWith('slack:') ? slack : teams;
      return platform === undefined ? 'later' : platform.resume(pending);
    },
    stop: async () => {
      await Promise.all(open.map(({ stop }) => stop()));
    },
  };
}

async function openSlack({
  opened,
  team,
  observe,
  pictures,
  makeFile,
  unsigned,
}: Opening): Promise<Platform | undefined> {
  const config = opened.config.slack;
  if (config === undefined) return undefined;
  const { slackApp } = await import('../adapters/slack/slack-app.ts');
  const { assistant, state } = team;
  const status = () => homeStatus(opened, state);
  const { addressOf } = pictures;
  const shown = addressOf === undefined ? {} : { addressOf };
  // Where the server has an address, its files are opened there.
  const sent = opened.config.publicUrl === undefined ? { makeFile } : {};
  const app = slackApp({
    ...{ config, assistant, state, observe, status, unsigned, now: Date.now },
    ...{ ...shown, ...sent },
  });
  return {
    name: 'Slack',
    door: app.requestListener === undefined ? [] : [{ path: '/slack', listener: app.requestListener }],
    how: app.mode === 'socket' ? 'Socket Mode' : 'HTTP',
    start: app.start,
    stop: app.stop,
    post: async ({ team: to, channel }, answer) => outcomeOf(await app.post(to, channel, answer)),
    resume: app.resume,
  };
}

async function openTeams({
  opened,
  team,
  observe,
  pictures,
  unsigned,
}: Opening): Promise<Platform | undefined> {
  const config = opened.config.teams;
  if (config === undefined) return undefined;
  const { teamsApp } = await import('../adapters/teams/teams-app.ts');
  const { assistant, state } = team;
  const { addressOf } = pictures;
  const app = teamsApp({
    config,
    assistant,
    state,
    observe,
    unsigned,
    ...(addressOf === undefined ? {} : { addressOf }),
  });
  return {
    name: 'Teams',
    door: [{ path: '/api/messages', listener: app.requestListener }],
    how: config.appId === undefined ? 'local playground' : config.appType,
    start: () => Promise.resolve(),
    stop: app.stop,
    post: async ({ team: to, channel }, answer) => outcomeOf(await app.post(to, channel, answer)),
    resume: app.resume,
  };
}

/** As Slack and Teams say it. */
function outcomeOf({ kind }: SlackPost | TeamsPost): Awaited<ReturnType<Send>> {
  switch (kind) {
    case 'posted':
      return 'sent';
    case 'gone':
    case 'unknown-conversation':
      return 'gone';
    case 'throttled':
    case 'unable':
    case 'unavailable':
      return 'later';
    case 'failed':
      return 'failed';
    default:
      return kind satisfies never;
  }
}
