/**
 * Golden conversations: question.json (and what was asked before it in the thread) beside the reply as text, Slack and Teams show it. After a wanted change,
 * `npx vitest run test/conversations -u` writes them anew; the pull request says why they changed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/app/assistant.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { drawings } from '../../src/wiring/drawings.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { playbook } from '../support/playbook.ts';
import { openSqliteReference } from '../support/reference.ts';
import { parseThread } from '../../src/intents/thread/thread-so-far.ts';

interface Asked {
  readonly text: string;
  /** What was asked before in the thread. */
  readonly after?: string;
  readonly today: ServiceDate;
  readonly date?: ServiceDate;
  readonly locality?: string;
}

const folder = (name: string): URL => new URL(`${name}/`, import.meta.url);
const names = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const reference = openSqliteReference();
const pretty = (payload: object): string => `${JSON.stringify(payload, null, 2)}\n`;

describe.each(names)('%s', async (name) => {
  const asked = JSON.parse(readFileSync(new URL('question.json', folder(name)), 'utf8')) as Asked;
  const { text, after, today, ...defaults } = asked;
  const circumstances = { reference, playbook, classifier, today, defaults };
  const before = after === undefined ? undefined : await answerText(after, circumstances);
  const previous = parseThread(before?.thread ?? before?.question ?? '');
  const answer = await answerText(text, { ...circumstances, previous: () => Promise.resolve(previous) });

  it('reads as text', async () => {
    const said = `${toPlainText(answer.reply, { expanded: true })}\n`;
    await expect(said).toMatchFileSnapshot(new URL('reply.txt', folder(name)).pathname);
  });
  // Cards are kept for the few that a person looks at whenever they change.
  if (!existsSync(new URL('slack.json', folder(name)))) return;
  it('is drawn by Slack and by Teams', async () => {
    const { slack, teams } = { slack: drawings.slack(answer), teams: drawings.teams(answer) };
    await expect(pretty(slack)).toMatchFileSnapshot(new URL('slack.json', folder(name)).pathname);
    await expect(pretty(teams)).toMatchFileSnapshot(new URL('teams.json', folder(name)).pathname);
  });
});
