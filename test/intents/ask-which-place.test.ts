/** A place with several localities is asked about, with one button each; a state shows what the day would pay. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/app/assistant.ts';
import { dollars } from '../../src/core/money/cents.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const reference = openMemoryReference();
const ask = (text: string) =>
  answerText(text, {
    reference,
    playbook,
    classifier,
    today: date('2026-11-23'),
    defaults: { date: date('2026-03-02') },
  });

describe('which place', () => {
  it.each([
    {
      text: '97110 38min zip 35958',
      asks: 'ZIP 35958 straddles localities: its +4 digits decide, and the ZIP+4 file is not held. Is it Alabama, where CMS lists the ZIP? If not, name the locality.',
      buttons: ['Alabama, AL (10112-00)'],
    },
    {
      text: '97110 38min Portland',
      asks: 'Portland can be in 2 Medicare localities. Which one?',
      buttons: ['Portland, OR (02302-01)', 'Southern Maine, ME (14112-03)'],
    },
    {
      text: '97110 38min zip 63005',
      asks: 'ZIP 63005 straddles localities: its +4 digits decide, and the ZIP+4 file is not held. Which one?',
      buttons: ['Metropolitan St. Louis, MO (05302-01)', 'Rest of Missouri, MO (05302-99)'],
    },
  ])('$text', async ({ text, asks, buttons }) => {
    const { kind, reply, choices } = await ask(text);
    expect([kind, reply.headline]).toEqual(['question', asks]);
    expect(choices.map(({ label }) => label)).toEqual(buttons);
  });

  it('shows a state from its lowest to its highest locality, as each of them answers', async () => {
    const { reply, choices } = await ask('97110 38min in Texas');
    const paid = await Promise.all(
      choices.map(async ({ label }) => {
        const key = /\((.*)\)/.exec(label)?.[1] ?? '';
        const { day } = await ask(`97110 38min ${key}`);
        return { label: label.replace(/,.*/, ''), cents: day?.computed.estimate?.totals.allowed ?? 0 };
      }),
    );
    const sorted = [...paid].sort((a, b) => a.cents - b.cents);
    const end = (at: number): string => {
      const { label, cents } = sorted.at(at) ?? { label: '', cents: 0 };
      return `$${dollars(cents)} (${label})`;
    };
    expect(reply.headline).toBe(`Texas has 8 Medicare localities: ${end(0)} to ${end(-1)}. Which one?`);
  });

  it('shows no range where there is no price', async () => {
    const answer = await answerText('97110 38min in Texas', {
      ...{
        reference,
        playbook,
        classifier,
        today: date('2026-11-23'),
        defaults: { date: date('2031-03-02') },
      },
    });
    expect(answer.reply.headline).toBe('Texas has 8 Medicare localities. Which one?');
  });

  it('fits every button of the largest state and every headline', async () => {
    const { reply, choices } = await ask('97110 38min in California');
    expect(choices.length).toBe(29);
    expect(choices.filter(({ label }) => label.length > 75)).toEqual([]);
    expect(reply.headline.length).toBeLessThanOrEqual(150);
  });
});
