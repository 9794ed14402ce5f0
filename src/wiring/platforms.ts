/** The chat platforms whose credentials are set, each loaded only then: its door, its start and its end. */
import type { Observer } from '../adapters/observe.ts';
import type { FrontDoorParts } from '../adapters/operate/front-door.ts';
import type { PageStatus } from '../adapters/playground/serve-page.ts';
import type { Opened } from './open.ts';
import type { OpenedTeam } from './open-team.ts';

export interface Platforms {
  readonly doors: FrontDoorParts['doors'];
  readonly names: readonly string[];
  readonly status: PageStatus['platforms'];
  readonly start: () => Promise<void>;
  /** Lets what is being answered end. */
  readonly stop: () => Promise<void>;
}

export interface PlatformParts {
  readonly opened: Opened;
  readonly team: OpenedTeam;
  readonly observe: Observer;
}

export function openPlatforms(_parts: PlatformParts): Promise<Platforms> {
  return Promise.resolve({
    doors: [],
    names: [],
    status: [
      { name: 'Slack', connected: false, how: 'set SLACK_BOT_TOKEN (docs/slack.md)' },
      { name: 'Teams', connected: false, how: 'set TEAMS_APP_ID (docs/teams.md)' },
    ],
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  });
}
