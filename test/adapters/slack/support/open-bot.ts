/** The whole bot as it is served, on real state in a folder of its own, with a fake Slack on the other side. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  slackApp,
  type SlackApp,
  type SlackConfig,
  type SlackParts,
} from '../../../../src/adapters/slack/slack-app.ts';
import type { Observer } from '../../../../src/adapters/observe.ts';
import { openState } from '../../../../src/adapters/state/open-state.ts';
import { parseServiceDate, type ServiceDate } from '../../../../src/core/claim/service-date.ts';
import { absentState } from '../../../../src/core/team/absent-state.ts';
import type { TeamState } from '../../../../src/core/team/team-state.ts';
import { teamAssistant, type TeamAssistant } from '../../../../src/app/team-assistant.ts';
import { classifier } from '../../../../src/wiring/classifier.ts';
import { botToken, startFakeSlack, type FakeSlack, type Tokens } from '../../../fakes/slack/fake-slack.ts';
import { form, inPayload, json, sendSigned, signingSecret, type Reply } from '../../../fakes/slack/sign.ts';
import { openMemoryReference } from '../../../support/memory-reference.ts';
import { playbook } from '../../../support/playbook.ts';

export interface Seen {
  readonly what: keyof Observer;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Bot {
  readonly slack: FakeSlack;
  readonly app: SlackApp;
  readonly state: TeamState;
  readonly assistant: TeamAssistant;
  readonly url: string;
  readonly seen: Seen[];
  readonly now: () => number;
  readonly wait: (milliseconds: number) => void;
  readonly command: (payload: Record<string, string>) => Promise<Reply>;
  readonly event: (payload: object, retry?: number) => Promise<Reply>;
  readonly interact: (payload: object) => Promise<Reply>;
  readonly stop: () => Promise<void>;
}

export interface BotOptions {
  readonly config?: SlackConfig;
  readonly tokens?: Tokens;
  /** State that answers nothing, as where its file is damaged. */
  readonly withoutState?: boolean;
  readonly addressOf?: SlackParts['addressOf'];
  /** A second instance, on the state of the first and with the same Slack. */
  readonly beside?: Bot;
  readonly makeFile?: SlackParts['makeFile'];
  readonly unsigned?: SlackParts['unsigned'];
  /** Each workspace takes the newer blocks, and shows it, unless a test says otherwise. */
  readonly newer?: SlackParts['newer'];
  /** The state's clock is the bot's: leases end when a test says so. */
  readonly stateClock?: true;
  readonly changeAssistant?: (assistant: TeamAssistant) => TeamAssistant;
}

const reference = openMemoryReference();
export const noon = Date.parse('2026-11-23T12:00:00Z');

export async function openBot(options: BotOptions = {}): Promise<Bot> {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-slack-'));
  const stateKey = Buffer.alloc(32, 7).toString('base64');
  let now = noon;
  const clock = options.stateClock === true ? { clock: () => now } : {};
  const opened = await openState({ home, stateKey, openedAt: '2026-11-23T12:00:00Z', ...clock });
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  const own = options.withoutState === true ? absentState('a test without state') : opened.state;
  const state = options.beside?.state ?? own;
  const slack = options.beside?.slack ?? (await startFakeSlack(options.tokens));
  const seen: Seen[] = [];
  const told = teamAssistant({
    ...{ reference, playbook, classifier, state },
    clock: () => parseServiceDate('2026-11-23') as ServiceDate,
    now: () => now,
    ...{ fileAt: () => undefined, filesCome: () => options.makeFile !== undefined },
  });
  const assistant = options.changeAssistant?.(told) ?? told;
  const app = slackApp({
    config: { apiUrl: slack.apiUrl, ...(options.config ?? { botToken, signingSecret }) },
    assistant,
    state,
    observe: recorder(seen),
    status: () => Promise.resolve({ loaded: ['Fee schedule RVU26C, in force from 2026-07-01'], changed: [] }),
    now: () => now,
    ...{ unsigned: options.unsigned, makeFile: options.makeFile },
    newer: options.newer ?? { known: () => 'taken', tell: () => undefined },
    ...(options.addressOf === undefined ? {} : { addressOf: options.addressOf }),
  });
  const server = createServer((request, response) => {
    if (app.requestListener === undefined) response.writeHead(404).end();
    else app.requestListener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const send = (body: string, type: string, headers = {}): Promise<Reply> =>
    sendSigned(url, body, type, { at: now, headers });
  return {
    ...{ slack, app, state, assistant, url, seen, now: () => now },
    wait: (milliseconds) => {
      now += milliseconds;
    },
    command: (payload) => send(new URLSearchParams(payload).toString(), form),
    event: (payload, retry) =>
      send(
        JSON.stringify(payload),
        json,
        retry === undefined
          ? {}
          : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' },
      ),
    interact: (payload) => send(inPayload(payload), form),
    stop: async () => {
      await app.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (options.beside === undefined) await slack.stop();
      await opened.state.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const recorder = (seen: Seen[]): Observer => ({
  answered: (facts) => void seen.push({ what: 'answered', facts }),
  refused: (facts) => void seen.push({ what: 'refused', facts }),
  platformFault: (facts) => void seen.push({ what: 'platformFault', facts }),
  failed: ({ error, ...facts }) =>
    void seen.push({
      what: 'failed',
      facts: { ...facts, error: error instanceof Error ? error.message : '' },
    }),
});

interface Button {
  readonly action_id: string;
  readonly value: string;
}

interface Element extends Button {
  readonly type: string;
  readonly text: { readonly text: string };
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
  readonly positive_button?: Element;
  readonly negative_button?: Element;
}

/** What can be pressed in a message or view, by what stands on it: buttons, menus and thumbs. */
export function buttonsOf(said: unknown): Readonly<Record<string, Button>> {
  const { blocks = [] } = said as {
    readonly blocks?: readonly { readonly elements?: readonly Element[]; readonly accessory?: Element }[];
  };
  const elements = blocks.flatMap(({ elements: drawn = [], accessory }) => [accessory ?? [], drawn].flat());
  return Object.fromEntries(elements.flatMap(pressable));
}

function pressable(element: Element): readonly (readonly [string, Button])[] {
  const { type, action_id, text, value, options = [], positive_button: yes, negative_button: no } = element;
  if (type === 'button') return [[text.text, { action_id, value }]];
  if (type === 'overflow')
    return options.map((each) => [
      each.text.text,
      { action_id, selected_option: { value: each.value } } as unknown as Button,
    ]);
  if (yes === undefined || no === undefined) return [];
  return [yes, no].map((thumb) => [thumb.text.text, { action_id, value: thumb.value }]);
}

/** The button with those words; a test that looks for one that is not there says so. */
export function buttonOf(said: unknown, words: string): Button {
  const button = buttonsOf(said)[words];
  if (button === undefined)
    throw new Error(`there is no button ${words} among ${Object.keys(buttonsOf(said)).join(', ')}`);
  return button;
}
