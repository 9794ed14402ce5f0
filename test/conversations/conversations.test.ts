/**
 * Golden conversations: question.json beside the reply as text, Slack and Teams show it. After a wanted change,
 * `npx vitest run test/conversations -u` writes them anew; the pull request says why they changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/assistant.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { drawings } from '../../src/wiring/drawings.ts';
import { playbook } from '../support/playbook.ts';
import { openSqliteReference } from '../support/reference.ts';

interface Asked {
  readonly text: string;
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
  const { text, today, ...defaults } = asked;
  const answer = await answerText(text, { reference, playbook, today, defaults });

  it('reads as text', async () => {
    const said = `${toPlainText(answer.reply, { expanded: true })}\n`;
    await expect(said).toMatchFileSnapshot(new URL('reply.txt', folder(name)).pathname);
  });
  it('is drawn by Slack', async () => {
    const drawn = pretty(drawings.slack(answer));
    await expect(drawn).toMatchFileSnapshot(new URL('slack.json', folder(name)).pathname);
  });
  it('is drawn by Teams', async () => {
    const drawn = pretty(drawings.teams(answer));
    await expect(drawn).toMatchFileSnapshot(new URL('teams.json', folder(name)).pathname);
  });
});
