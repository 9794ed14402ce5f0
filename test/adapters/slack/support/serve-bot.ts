/** The bot on an address of its own before it knows its Slack: a workspace has to be told where to deliver. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slackApp, type SlackApp, type SlackConfig } from '../../../../src/adapters/slack/slack-app.ts';
import { openState } from '../../../../src/adapters/state/open-state.ts';
import { parseServiceDate, type ServiceDate } from '../../../../src/core/claim/service-date.ts';
import type { TeamState } from '../../../../src/core/team/team-state.ts';
import { teamAssistant, type TeamAssistant } from '../../../../src/app/team-assistant.ts';
import { classifier } from '../../../../src/wiring/classifier.ts';
import { openMemoryReference } from '../../../support/memory-reference.ts';
import { playbook } from '../../../support/playbook.ts';
import { recorder, type Seen } from './open-bot.ts';

export interface ServedBot {
  readonly url: string;
  readonly seen: readonly Seen[];
  readonly state: TeamState;
  readonly assistant: TeamAssistant;
  readonly connect: (config: SlackConfig) => SlackApp;
  readonly stop: () => Promise<void>;
}

export async function serveBot(): Promise<ServedBot> {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-slack-'));
  const opened = await openState({ home, openedAt: '2026-11-23T12:00:00Z' });
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  const { state } = opened;
  const seen: Seen[] = [];
  const assistant = teamAssistant({
    ...{ reference: openMemoryReference(), playbook, classifier, state, now: Date.now },
    clock: () => parseServiceDate('2026-11-23') as ServiceDate,
  });
  let app: SlackApp | undefined;
  const server = createServer((request, response) => {
    if (app?.requestListener === undefined) response.writeHead(503).end();
    else app.requestListener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    ...{ seen, state, assistant },
    connect: (config) => {
      const status = () =>
        Promise.resolve({ loaded: ['Fee schedule RVU26C, in force from 2026-07-01'], changed: [] });
      app = slackApp({ config, assistant, state, status, observe: recorder(seen), now: Date.now });
      return app;
    },
    stop: async () => {
      await app?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await state.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
