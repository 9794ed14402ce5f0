import { describe, expect, it } from 'vitest';
import { fairAssistant, type Limited } from '../../../src/adapters/fair-shares/fair-assistant.ts';
import { sentence } from '../../../src/core/reply/reply.ts';
import { absentState } from '../../../src/core/team/absent-state.ts';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import type { Answer } from '../../../src/intents/answer.ts';
import { bare } from '../../../src/intents/answering/ask-back.ts';
import { teamAssistant, type TeamAssistant } from '../../../src/app/team-assistant.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';
import { askerIn } from '../../support/team.ts';

const today = date('2026-11-23');
const clock = () => today;

interface Opened {
  readonly assistant: TeamAssistant;
  readonly limited: Limited[];
  /** What was answered, in the order it was begun; `at once`: most that were under way together. */
  readonly begun: string[];
  readonly atOnce: () => number;
}

/** A thousandfold: a person has a thousand a second and three at once, so that nobody waits long here. */
function open(
  rates = { person: { perSecond: 100, burst: 3 }, team: { perSecond: 1000, burst: 100 } },
): Opened {
  const real = teamAssistant({
    ...{ reference: openMemoryReference(), playbook, clock, now: () => 0, state: absentState('none') },
    classifier: () => Promise.resolve([]),
  });
  const [limited, begun]: [Limited[], string[]] = [[], []];
  let [underWay, most] = [0, 0];
  const watched = async (text: string): Promise<Answer> => {
    begun.push(text.slice(0, 20));
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 2));
    underWay -= 1;
    return bare('answer', 'help', today, sentence(`answered ${text.slice(0, 20)}`));
  };
  const assistant = fairAssistant(
    { ...real, answerText: watched, answerPressed: watched, preview: () => watched('preview') },
    { ...rates, clock, steady: () => performance.now(), limited: (seen) => void limited.push(seen) },
  );
  return { assistant, limited, begun, atOnce: () => most };
}

const slow = { person: { perSecond: 0.01, burst: 3 }, team: { perSecond: 1000, burst: 100 } };
const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i}`);
const biller = askerIn('C1');

describe('one person', () => {
  it('is answered every line of a burst, in order, one at a time', async () => {
    const { assistant, begun, atOnce, limited } = open();
    const answers = await Promise.all(numbers(12).map((text) => assistant.answerText(text, biller)));
    expect(answers.map(({ reply }) => reply.headline)).toEqual(numbers(12).map((text) => `answered ${text}`));
    expect(begun).toEqual(numbers(12));
    expect(atOnce()).toBe(1);
    expect(new Set(limited.map(({ share, outcome }) => `${share} ${outcome}`))).toEqual(
      new Set(['person queued']),
    );
  });

  it('whose lines would wait more than a minute is told once, and no line that is refused holds up another', async () => {
    const { assistant, begun, limited } = open(slow);
    const answers = await Promise.all(numbers(8).map((text) => assistant.answerText(text, biller)));
    expect(answers.map(({ kind }) => kind)).toEqual([
      ...['answer', 'answer', 'answer', 'declined', 'silent', 'silent', 'silent', 'silent'],
    ]);
    expect(answers[3]?.reply.headline).toContain('about one message a second');
    expect(begun).toEqual(['0', '1', '2']);
    expect(limited).toHaveLength(5);
  });

  it('who is overheard in a channel is told nothing', async () => {
    const { assistant } = open(slow);
    const overheard = { ...biller, surface: 'channel' } as const;
    const answers = await Promise.all(numbers(5).map((text) => assistant.answerText(text, overheard)));
    expect(answers.slice(3).map(({ kind }) => kind)).toEqual(['silent', 'silent']);
  });

  it('pays for long messages by their length', async () => {
    const { assistant } = open(slow);
    await assistant.answerText('9'.repeat(40_000), biller);
    expect((await assistant.answerText('97110', biller)).kind).toBe('declined');
  });

  it('is answered a press with a sentence, for a press shows where it is answered', async () => {
    const { assistant } = open(slow);
    const answers = await Promise.all(
      numbers(5).map((question) => assistant.answerPressed(question, biller)),
    );
    expect(answers.slice(3).map(({ kind }) => kind)).toEqual(['declined', 'declined']);
  });

  it('who looks things up while typing is not slower for what they ask', async () => {
    const { assistant } = open(slow);
    for (const text of numbers(5)) await assistant.preview({ text }, biller);
    expect((await assistant.answerText('97110', biller)).kind).toBe('answer');
  });

  it('who opens App Home again and again is shown it a burst of times, and is not slower for what they ask', async () => {
    const { assistant, limited } = open(slow);
    const looks = await Promise.all(numbers(5).map(() => assistant.mayLook(biller)));
    expect(looks).toEqual([true, true, true, false, false]);
    expect(limited).toEqual([1, 2].map(() => ({ share: 'person', outcome: 'refused' })));
    expect((await assistant.answerText('97110', biller)).kind).toBe('answer');
    expect(await assistant.mayLook({ ...biller, user: 'U2' })).toBe(true);
  });
});

describe('others', () => {
  it('of the same team are answered while one person waits', async () => {
    const { assistant, begun } = open({ ...slow, person: { perSecond: 5, burst: 1 } });
    const waiting = Promise.all(numbers(3).map((text) => assistant.answerText(text, biller)));
    await assistant.answerText('colleague', { ...biller, user: 'U2' });
    expect(begun).toEqual(['0', 'colleague']);
    await waiting;
  });

  it('of another team are answered while a whole team waits', async () => {
    const { assistant, begun, limited } = open({
      person: { perSecond: 100, burst: 100 },
      team: { perSecond: 20, burst: 5 },
    });
    const team = numbers(8).map((user) => assistant.answerText(user, { ...biller, user }));
    const other = { ...biller, team: slackKey({ team: 'T2' }) as TeamKey };
    await assistant.answerText('another team', other);
    expect(begun).toEqual(['0', '1', '2', '3', '4', 'another team']);
    expect((await Promise.all(team)).map(({ kind }) => kind)).toEqual(numbers(8).map(() => 'answer'));
    expect(limited).toEqual(numbers(3).map(() => ({ share: 'team', outcome: 'queued' })));
  });

  it('get their turn between two long messages', async () => {
    const { assistant, begun } = open({
      person: { perSecond: 100, burst: 100 },
      team: { perSecond: 100, burst: 500 },
    });
    const long = numbers(4).map((user) => assistant.answerText(user.repeat(2_000), { ...biller, user }));
    const short = new Promise((resolve) => setImmediate(resolve)).then(() =>
      assistant.answerText('short', { ...biller, user: 'U9' }),
    );
    await Promise.all([...long, short]);
    expect(begun.indexOf('short')).toBeLessThan(3);
  });
});
