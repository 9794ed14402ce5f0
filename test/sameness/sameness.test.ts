/**
 * One conversation, every surface: the same figures, findings, sources and answer ids in what each of them draws.
 * Pictures are off here: a chat that is shown none draws the ruler in text, and what it says is compared.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryReference } from '../support/memory-reference.ts';
import { conversations, type Conversation } from './conversations.ts';
import type { Shown } from './reading/reading.ts';
import { openPage } from './surfaces/page.ts';
import { openSlack } from './surfaces/slack.ts';
import type { Answered, Surface } from './surfaces/surface.ts';
import { openTeams } from './surfaces/teams.ts';
import { openTerminal } from './surfaces/terminal.ts';

let surfaces: readonly Surface[];
beforeAll(async () => {
  const reference = openMemoryReference();
  surfaces = [await openSlack(), await openTeams(), openTerminal(reference), openPage(reference)];
});
afterAll(async () => {
  for (const surface of surfaces) await surface.stop();
});

/** What every surface answered, a message each. */
async function played(conversation: Conversation): Promise<readonly Answered[]> {
  const talks = await Promise.all(surfaces.map(({ begin }) => begin(conversation)));
  const answers: Answered[] = [];
  for (const message of conversation.messages) {
    const answered = await Promise.all(talks.map(({ say }) => say(message)));
    answers.push(Object.assign({}, ...answered) as Answered);
  }
  return answers;
}

const whatever = (shown: Shown | undefined): unknown => shown;

/** Whatever the working loses, the answer beside it stays whole. */
function answerAlone(shown: Shown | undefined): unknown {
  const { glance, whole } = shown ?? {};
  expect(whole?.findings).toEqual(expect.arrayContaining([...(glance?.findings ?? [])]));
  return { glance, sources: whole?.sources, answerId: whole?.answerId };
}

const chats = ['Slack', 'Teams', 'page, as Slack', 'page, as Teams'];

describe.each(conversations)('$name', (conversation) => {
  it('is answered alike everywhere', async () => {
    for (const [i, answered] of (await played(conversation)).entries()) {
      const { whole } = conversation.messages[i] ?? {};
      const silent = whole !== undefined && 'omitted' in whole;
      expect(Object.keys(answered).sort()).toEqual([...chats, ...(silent ? [] : ['terminal'])].sort());
      const compared = conversation.cut === undefined ? whatever : answerAlone;
      for (const [surface, shown] of Object.entries(answered)) {
        expect({ message: i + 1, surface, shown: compared(shown) }).toEqual({
          ...{ message: i + 1, surface },
          shown: compared(answered['Slack']),
        });
      }
    }
  });
});

/** Equal emptiness would be no sameness. */
describe('what is compared', () => {
  it('holds the figures, findings, sources and id of an answer', async () => {
    const [answered] = await played({
      name: '',
      where: 'direct',
      messages: [{ typed: '97150 x1 97110 30min' }],
    });
    const { glance, whole } = answered?.['Teams'] ?? {};
    expect(glance?.figures).toEqual(
      expect.arrayContaining(['$65.30', '$18.04', '$14.03', '$51.27', '2', '3']),
    );
    expect(glance?.findings).toContainEqual(expect.stringMatching(/^Fix: 97110 will deny.*\[NCCI edit\]$/));
    expect(glance?.sources).toEqual([]);
    expect(glance?.answerId).toMatch(/^[0-9a-z]{12}$/);
    expect(whole?.figures.length).toBeGreaterThan(glance?.figures.length ?? 0);
  });

  it('holds nothing of a patient', async () => {
    const typed = '97110 38min for MRN 00482913';
    const [answered] = await played({ name: '', where: 'thread', messages: [{ typed }] });
    expect(JSON.stringify(answered)).toContain('Not read');
    expect(JSON.stringify(answered)).not.toContain('00482913');
  });
});
