/** The local chat page over HTTP: what its server hands the browser to draw, once as Slack and once as Teams. */
import { rmSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf } from '../../../src/adapters/clock.ts';
import { pageListener } from '../../../src/adapters/playground/serve-page.ts';
import type { ReferenceData } from '../../../src/core/ports.ts';
import { parseServiceDate } from '../../../src/core/claim/service-date.ts';
import { teamAssistant } from '../../../src/app/team-assistant.ts';
import { openState } from '../../../src/adapters/state/open-state.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { pageAnswers } from '../../../src/wiring/page-answers.ts';
import { playbook } from '../../support/playbook.ts';
import { glanceAt, unfolded, type CardShown } from '../reading/card.ts';
import { readingOf, type Drawn, type Reading } from '../reading/reading.ts';
import { readBlocks, type SlackSaid } from '../reading/slack.ts';
import { buttonOf, buttonsOf } from '../../adapters/slack/support/open-bot.ts';
import type { Surface, Talk } from './surface.ts';

interface PageAnswer {
  readonly answerId: string | null;
  readonly slack: SlackSaid;
  readonly teams: { readonly attachments: readonly { readonly content: CardShown }[] };
}

export function openPage(reference: ReferenceData): Surface {
  const stops: (() => Promise<void>)[] = [];
  return {
    begin: async () => {
      const page = await servePage(reference);
      stops.push(page.stop);
      return talk(page.ask);
    },
    stop: async () => {
      for (const stop of stops) await stop();
    },
  };
}

function talk(ask: (asked: object) => Promise<PageAnswer>): Talk {
  let last: PageAnswer | undefined;
  return {
    say: async (message) => {
      const glance = await ask(
        'typed' in message
          ? { text: message.typed }
          : { question: buttonOf(last?.slack, message.pressed).value },
      );
      last = glance;
      const why = buttonsOf(glance.slack)['Why']?.value;
      const whole = why === undefined ? glance : await ask({ question: why, expanded: true });
      return {
        'page, as Slack': {
          glance: shown(glance, readBlocks(glance.slack)),
          whole: shown(whole, readBlocks(whole.slack)),
        },
        'page, as Teams': {
          glance: shown(glance, glanceAt(cardOf(glance))),
          whole: shown(whole, unfolded(cardOf(whole))),
        },
      };
    },
  };
}

/** Its buttons do not judge, so the id stands beside the drawings. */
const shown = ({ answerId }: PageAnswer, drawn: Drawn): Reading => readingOf({ ...drawn, answerId });

const cardOf = ({ teams }: PageAnswer): CardShown => teams.attachments[0]?.content ?? { body: [] };

async function servePage(reference: ReferenceData) {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-page-'));
  const opened = await openState({ home, openedAt: '2026-11-23T12:00:00Z' });
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  const { state } = opened;
  const clock = clockOf(parseServiceDate('2026-11-23'));
  const assistant = teamAssistant({ ...{ reference, playbook, clock, classifier, state }, now: Date.now });
  const nothing = (): void => undefined;
  const observe = { answered: nothing, refused: nothing, platformFault: nothing, failed: nothing };
  const answers = pageAnswers({ ...{ reference, clock, assistant, observe }, platforms: [] });
  const server = createServer(pageListener({ ...answers, pageFolder: home }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ask: (asked: object) => askOver(server, asked),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await state.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function askOver(server: Server, asked: object): Promise<PageAnswer> {
  const { port } = server.address() as AddressInfo;
  const answered = await fetch(`http://127.0.0.1:${port}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!answered.ok) throw new Error(await answered.text());
  return (await answered.json()) as PageAnswer;
}
