/**
 * The playbook's answers word for word, beside their questions. After a wanted change,
 * `npx vitest run test/intents/playbook -u` writes them anew; the pull request says why they changed.
 */
import { describe, expect, it } from 'vitest';
import { answerSerialised, answerText } from '../../../src/app/assistant.ts';
import type { TypedCircumstances } from '../../../src/intents/answering/asked.ts';
import type { Surface } from '../../../src/intents/understand/read-message.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';
import cases from './answers.cases.json' with { type: 'json' };

const asked: TypedCircumstances = {
  ...{ reference: openMemoryReference(), playbook, classifier, today: date('2026-11-23'), defaults: {} },
};
const ask = (text: string, surface = 'slash') => answerText(text, { ...asked, surface: surface as Surface });

describe('what is answered', () => {
  it.each(cases)('$name', async ({ name, text, surface }) => {
    const { reply, kind, intent } = await ask(text, surface);
    const whole = `${text}\n(${kind}, ${intent})\n\n${toPlainText(reply, { expanded: true })}\n`;
    await expect(whole).toMatchFileSnapshot(new URL(`answers/${name}.txt`, import.meta.url).pathname);
  });
});

/** About two screens of a phone, headline and closing lines included. */
const most = 2_300;
const codes = [...new Set(playbook.tips.tips.flatMap((tip) => tip.codes))];
const carcs = [...new Set(playbook.denials.situations.flatMap((each) => each.carcs))];

describe('nothing is longer than a phone shows', () => {
  it.each([
    ...codes.map((code) => `tips ${code}`),
    ...carcs.map((carc) => `denial ${carc}`),
    ...carcs.map((carc) => `denial ${carc} 97110 97150`),
    ...playbook.modifiers.flatMap(({ modifiers }) => modifiers.map((each) => `modifier ${each}`)),
  ])('%s', async (text) => {
    const { reply, kind } = await ask(text);
    expect(['answer', 'question']).toContain(kind);
    expect(reply.headline.length).toBeLessThan(150);
    expect(toPlainText({ ...reply, details: [] }, { expanded: false }).length).toBeLessThan(most);
  });
});

describe('a choice of what a code can mean', () => {
  it('answers the card its button names', async () => {
    const { choices } = await ask('denial CO-97');
    const heads = choices.map(({ question }) => answerSerialised(question, asked).reply.headline);
    expect(heads).toEqual([
      'CO-97: bundled with another code of the day',
      'CO-97: code is never paid on its own',
    ]);
  });

  it('edited by hand is refused or answered, never half read', async () => {
    const { choices } = await ask('denial CO-97');
    const edited = (choices[0]?.question ?? '').replace('ncci-pair', 'no-such-thing');
    expect(answerSerialised(edited, asked).kind).toBe('question');
    expect(answerSerialised('{"intent":"denial_help","deadlines":["<script>"]}', asked).kind).toBe('invalid');
  });
});

describe('defaults of a team', () => {
  it('its place gives the figures, its payer the doubt', async () => {
    const team = { ...asked, defaults: { locality: '04412-11', payer: 'Aetna' } };
    const { reply } = await answerText('tips 97110', team);
    expect(toPlainText(reply, { expanded: false })).toContain('$22.27 allowed, $17.82 from Medicare');
    expect(reply.confidence?.grade).toBe('low');
    expect(reply.basis).toContain('Dallas, TX (04412-11)');
  });
});
