/** What help shows can be typed as it stands, and its button answers the same. */
import { describe, expect, it } from 'vitest';
import { answerSerialised, answerText } from '../../src/app/assistant.ts';
import type { TypedCircumstances } from '../../src/intents/answering/asked.ts';
import { explainHelp } from '../../src/intents/help/explain.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const asked: TypedCircumstances = {
  ...{ reference: openMemoryReference(), playbook, classifier, today: date('2026-11-23') },
  defaults: { date: date('2026-03-02') },
};

describe('help', () => {
  it.each(['', '/cpt', '   ​ ', '<!channel> <@U123>', 'help'])('answers %j', async (typed) => {
    expect((await answerText(typed, { ...asked, surface: 'slash' })).reply).toEqual(explainHelp());
  });

  it('stays silent in a channel that said nothing', async () => {
    expect((await answerText('', { ...asked, surface: 'channel' })).kind).toBe('silent');
  });

  it.each(explainHelp().followUps)('$label: its button answers what typing it answers', async (example) => {
    const typed = await answerText(example.label, asked);
    const pressed = answerSerialised(example.question, asked);
    expect([pressed.kind, pressed.intent]).toEqual([typed.kind, typed.intent]);
    expect(pressed.reply.headline).toBe(typed.reply.headline);
  });
});

describe('a typical visit', () => {
  it('is a day of ours as billed, labelled as an estimate, with its RVUs and the formula behind Why', async () => {
    const { reply } = await answerText('typical visit in Dallas', asked);
    const words = JSON.stringify(reply.blocks);
    expect(reply.headline).toMatch(/^Typical visit: 4 units · \$\d+\.\d\d allowed$/);
    expect(words).toContain('Typical-case estimate using standard Medicare modifier rules.');
    for (const line of ['97110 GP', '97140 GP', '97530 GP']) expect(words).toContain(line);
    expect(JSON.stringify(reply.details[0])).toContain('conversion factor');
  });
});

describe('one code among the NCCI edits', () => {
  it('lists its partners by what they do', async () => {
    const { kind, reply } = await answerText('ncci 97140', asked);
    expect(kind).toBe('answer');
    expect(reply.headline).toMatch(/^97140 has a bundling edit with \d+ other therapy codes$/);
    expect(JSON.stringify(reply.blocks)).toContain('unless separate (59 or an X modifier):');
  });
});
