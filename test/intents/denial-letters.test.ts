/** Letters with blanks: offered by the card of a denial, shown when asked for, never holding anything of a patient. */
import { describe, expect, it } from 'vitest';
import { answerSerialised, answerText } from '../../src/app/assistant.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import type { Answer } from '../../src/intents/answer.ts';
import type { TypedCircumstances } from '../../src/intents/answering/asked.ts';
import type { Surface } from '../../src/intents/understand/read-message.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const asked: TypedCircumstances = {
  ...{ reference: openMemoryReference(), playbook, classifier, today: date('2026-11-23'), defaults: {} },
};
const ask = (text: string, surface: Surface = 'slash'): Promise<Answer> =>
  answerText(text, { ...asked, surface });
const labels = ({ reply }: Answer): readonly string[] => reply.followUps.map(({ label }) => label);
const press = ({ reply }: Answer, label: string): Answer =>
  answerSerialised(reply.followUps.find((each) => each.label === label)?.question ?? '', asked);

describe('the card of a denial', () => {
  it.each([
    ['denial CO-97 97110 97150', ['separate-services-97.txt']],
    ['denial CO-222 97110', ['units-over-limit-222.txt']],
    ['denial CO-119', ['kx-request-119.txt']],
    // Indicator 0: written off, so nothing goes out.
    ['denial CO-236 97161 97750', undefined],
    ['denial OA-18', undefined],
  ])('%s comes with %s', async (text, names) => {
    const answer = await ask(text);
    expect(answer.files?.map(({ name }) => name)).toEqual(names);
    expect(labels(answer).includes('Show the letter')).toBe(names !== undefined);
  });

  it('shows the letter at a button, with the code of the denial in it, and the way back', async () => {
    const letter = press(await ask('denial CO-97 97110 97150'), 'Show the letter');
    expect(letter.reply.headline).toBe('Appeal: services billed with an NCCI edit were separate');
    expect(toPlainText(letter.reply, { expanded: false })).toContain(
      'Request: redetermination of [column 2 code] denied with CO-97 [and remark codes].',
    );
    expect(letter.files).toEqual([
      {
        kind: 'letter',
        letter: 'separate-services',
        name: 'separate-services-97.txt',
        carc: 'CO-97',
      },
    ]);
    expect(press(letter, 'What to do').reply.headline).toBe('CO-97: bundled with another code of the day');
  });
});

describe('asked for', () => {
  it.each<[string, Surface, string]>([
    ['letter CO-97', 'slash', 'Appeal: services billed with an NCCI edit were separate'],
    ['letter kx', 'slash', 'KX left off: request to reopen'],
    ['letter CO-119', 'slash', 'KX left off: request to reopen'],
    ['draft an appeal letter for CO-151 97110', 'dm', 'Appeal: units of the day are supported'],
    ['letter CO-50', 'slash', 'Which letter? Each has blanks only, to be filled in outside this chat'],
    ['letter', 'slash', 'Which letter? Each has blanks only, to be filled in outside this chat'],
    // No letter fits what is owed by nobody: the card says what it is.
    ['letter CO-45', 'slash', 'CO-45: charge above the allowed amount'],
    ['we got a denial letter that says CO-29', 'dm', 'CO-29: filed too late'],
  ])('%s (%s)', async (text, surface, headline) => {
    expect((await ask(text, surface)).reply.headline).toBe(headline);
  });

  it('all of them are listed, each a button that shows it', async () => {
    const all = await ask('letter');
    expect([...labels(all)].sort()).toEqual(playbook.denials.letters.map(({ name }) => name).sort());
    const titles = labels(all).map((label) => press(all, label).reply.headline);
    expect(new Set(titles).size).toBe(playbook.denials.letters.length);
    expect(titles.every((title) => /^(?:Appeal|KX|Records|Claim|Authorization)/.test(title))).toBe(true);
  });
});
