/** The Teams adapter as it is served: real SDK, real assistant, real state in a temporary folder, a connector that records. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { clockOf } from '../../../src/adapters/clock.ts';
import type { Observer } from '../../../src/adapters/observe.ts';
import { openState } from '../../../src/adapters/state/open-state.ts';
import {
  teamsApp,
  type TeamsApp,
  type TeamsConfig,
  type TeamsParts,
} from '../../../src/adapters/teams/teams-app.ts';
import { parseServiceDate } from '../../../src/core/claim/service-date.ts';
import type { TeamState } from '../../../src/core/team/team-state.ts';
import { teamAssistant, type TeamAssistant } from '../../../src/app/team-assistant.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';
import { activitiesAt } from './activities.ts';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';

export interface Seen {
  readonly answered: { readonly surface: string; readonly kind: string; readonly intent: string }[];
  readonly refused: string[];
  readonly faults: string[];
  readonly failed: { readonly where: string; readonly error: unknown }[];
}

export interface Opening {
  readonly config?: Partial<TeamsConfig>;
  readonly timing?: TeamsParts['timing'];
  readonly assistant?: (real: TeamAssistant) => TeamAssistant;
  readonly state?: TeamState;
  readonly addressOf?: TeamsParts['addressOf'];
  /** None where absent: what is asked here is decided by rules. */
}

export interface ServedTeams {
  readonly url: string;
  readonly app: TeamsApp;
  readonly state: TeamState;
  readonly assistant: TeamAssistant;
  readonly seen: Seen;
  readonly close: () => Promise<void>;
}

export interface TeamsServer extends ServedTeams {
  readonly connector: FakeConnector;
  readonly send: ReturnType<typeof activitiesAt>;
  readonly post: (activity: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly json: () => Readonly<Record<string, never>>;
}

/** Called once, where a file's tests are described; each test opens its own adapter over its own state. */
export function teamsServers(): (opening?: Opening) => Promise<TeamsServer> {
  const closing: (() => Promise<unknown>)[] = [];
  let connector: FakeConnector;
  beforeAll(async () => {
    connector = await startFakeConnector();
  });
  beforeEach(() => {
    connector.posts.length = 0;
    connector.script.length = 0;
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  afterAll(() => connector.stop());

  return async (opening = {}) => {
    const served = await serveTeams(opening);
    closing.push(served.close);
    const send = activitiesAt(connector.url);
    return {
      ...served,
      connector,
      send,
      post: (activity, headers = {}) => postTo(served.url, activity, headers),
    };
  };
}

const reference = openMemoryReference();

/** The adapter alone, for whoever brings a connector of their own. */
export async function serveTeams(opening: Opening = {}): Promise<ServedTeams> {
  const opened = opening.state === undefined ? await temporaryState() : undefined;
  const state = opened?.state ?? opening.state;
  if (state === undefined) throw new Error('no state');
  const real = teamAssistant({
    ...{ reference, playbook, state, now: () => new Date().getTime() },
    clock: clockOf(parseServiceDate('2026-11-23')),
    classifier,
  });
  const assistant = opening.assistant?.(real) ?? real;
  const { seen, observe } = watching();
  const app = teamsApp({
    ...{ assistant, state, observe },
    config: { appType: 'SingleTenant', allowedTenants: [], ...opening.config },
    timing: { backOff: 5, ...opening.timing },
    ...(opening.addressOf === undefined ? {} : { addressOf: opening.addressOf }),
  });
  const server = createServer(app.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const close = async (): Promise<void> => {
    await app.stop();
    await new Promise((resolve) => server.close(resolve));
    await opened?.close();
  };
  return { url, app, state, assistant, seen, close };
}

async function temporaryState(): Promise<{ readonly state: TeamState; readonly close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-teams-'));
  const opened = await openState({ home, openedAt: '2026-11-23T15:00:00Z' });
  if (opened.kind !== 'open') throw new Error(opened.sentence);
  const { state } = opened;
  const close = async (): Promise<void> => {
    await state.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { state, close };
}

async function postTo(
  url: string,
  activity: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> {
  const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
  const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
  const response = await fetch(url, request);
  const text = await response.text();
  return { status: response.status, body: text, json: () => JSON.parse(text) as Record<string, never> };
}

function watching(): { readonly seen: Seen; readonly observe: Observer } {
  const seen: Seen = { answered: [], refused: [], faults: [], failed: [] };
  const observe: Observer = {
    answered: ({ surface, kind, intent }) => void seen.answered.push({ surface, kind, intent }),
    refused: ({ reason }) => void seen.refused.push(reason),
    platformFault: ({ fault }) => void seen.faults.push(fault),
    failed: ({ where, error }) => void seen.failed.push({ where, error }),
  };
  return { seen, observe };
}
