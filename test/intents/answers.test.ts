/** What each intent answers: kind, headline and buttons, by what was typed and where. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerSerialised, answerText } from '../../src/app/assistant.ts';
import type { TypedCircumstances } from '../../src/intents/answering/asked.ts';
import type { Surface } from '../../src/intents/understand/read-message.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

interface Case {
  readonly text: string;
  readonly surface?: Surface;
  readonly kind: string;
  readonly intent: string;
  readonly says: string;
  readonly buttons?: readonly string[];
}

const tables = JSON.parse(readFileSync(new URL('answers.cases.json', import.meta.url), 'utf8')) as Record<
  string,
  readonly Case[]
>;
const asked: TypedCircumstances = {
  ...{ reference: openMemoryReference(), playbook, classifier, today: date('2026-11-23') },
  defaults: { date: date('2026-03-02') },
};

describe.each(Object.entries(tables))('%s', (_, cases) => {
  it.each(cases)('$surface $text', async ({ text, surface = 'slash', kind, intent, says, buttons = [] }) => {
    const answer = await answerText(text, { ...asked, surface });
    expect([answer.kind, answer.intent, answer.reply.headline]).toEqual([kind, intent, says]);
    expect(answer.choices.map(({ label }) => label)).toEqual(buttons);
  });
});

describe('bundling', () => {
  it('names the columns, the indicator in plain words, the window and where it stands', async () => {
    const { reply } = await answerText('ncci 97110 97150', asked);
    const facts = reply.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    expect(facts.slice(0, 4)).toEqual([
      { label: 'Column 1, paid', value: '97150' },
      { label: 'Column 2, denied', value: '97110' },
      { label: 'Indicator', value: '1: a modifier opens it if truly separate' },
      { label: 'In force', value: 'in 2024 Q3, no end' },
    ]);
    expect(reply.sources).toEqual([{ source: 'NCCI PTP practitioner 2024Q3', locator: '97150/97110' }]);
    expect(reply.confidence?.grade).toBe('medium');
  });

  it('says when an edit ended, and that minutes still may not overlap', async () => {
    const { reply } = await answerText('97530 97140', asked);
    const words = JSON.stringify(reply.blocks);
    expect(words).toContain('No edit in NCCI practitioner PTP 2026 Q4 on 2026-03-02');
    expect(words).toContain('No edit is not permission to bill the same minutes twice');
  });
});

describe('a choice', () => {
  it('answers what its button says', async () => {
    const { choices } = await answerText('97110 38min CO', asked);
    const [colorado, modifier] = choices.map(({ question }) => answerSerialised(question, asked));
    expect([colorado?.day?.day.place.kind, modifier?.day?.computed.lines[0]?.modifiers]).toEqual([
      'locality',
      ['CO'],
    ]);
  });
});
