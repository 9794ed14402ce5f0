import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAdaptiveCard } from '../../../src/adapters/teams/to-adaptive-card.ts';
import { plain, sentence, strong, type Block, type Reply } from '../../../src/core/reply/reply.ts';
import { anyReply, threeUnits } from '../../support/replies.ts';
import { cardSchema } from './card-schema.ts';

const isCard = new Ajv({ allErrors: true }).compile(cardSchema);
const cardOf = (reply: Reply, why?: string) => {
  const [attachment] = toAdaptiveCard(reply, why === undefined ? {} : { why }).attachments;
  if (attachment === undefined) throw new Error('no card');
  return attachment.content;
};
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');
const run = (text: string, look: object = {}) => ({ type: 'TextRun', text, ...look });
const rich = (...inlines: object[]) => ({ type: 'RichTextBlock', inlines });
const bold = { weight: 'Bolder' };
const small = { size: 'Small', isSubtle: true };
const row = (...cells: object[]) => ({
  type: 'TableRow',
  cells: cells.map((cell) => ({ type: 'TableCell', items: [rich(cell)] })),
});

const figures = { width: 3, horizontalCellContentAlignment: 'Right' };
const ledger = (name: object, ...amounts: object[]) => ({
  type: 'TableRow',
  cells: [
    { type: 'TableCell', items: [rich(name)] },
    ...amounts.map((cell) => ({
      ...{ type: 'TableCell', items: [{ ...rich(cell), horizontalAlignment: 'Right' }] },
    })),
  ],
});
const toggle = (id: string, look: object) => ({
  ...{ type: 'ActionSet', id },
  actions: [{ type: 'Action.ToggleVisibility', ...look, targetElements: ['details', 'why', 'less'] }],
});

const close = (...inlines: object[]) => ({ ...rich(...inlines), spacing: 'Small' });

const steps = (title: string, lines: readonly string[]) => [
  rich(run(title, bold)),
  ...lines.map((line, i) => close(run(`${i + 1}. ${line}`))),
];

describe('a reply in Teams', () => {
  it('is a card with its working behind "Why", right under the answer, and the next question on a button', () => {
    const data = { question: '{"rule":"ama"}' };
    const { body, ...frame } = cardOf(threeUnits);
    expect(frame).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: '97110 x3 · $73.48 allowed',
      msteams: { width: 'Full' },
      actions: [
        {
          ...{ type: 'Action.Execute', title: 'AMA instead', verb: 'ask', data },
          fallback: { type: 'Action.Submit', title: 'AMA instead', data },
        },
      ],
    });
    expect(body).toEqual([
      rich(run('97110 x3 · $73.48 allowed', { size: 'Large', weight: 'Bolder' })),
      rich(run('38 timed minutes lie in 38-52: '), run('3 units', bold), run('.')),
      {
        ...{ type: 'Table', columns: [{ width: 4 }, figures, figures] },
        ...{ firstRowAsHeaders: true, showGridLines: true },
        rows: [
          ledger(run('Line', bold), run('Units', bold), run('Allowed', bold)),
          ledger(run('97110 exercise'), run('3'), run('73.48')),
          ledger(run('97140 manual therapy'), run('12'), run('-')),
        ],
      },
      {
        ...{ type: 'Table', columns: [{ width: 1 }, { width: 2 }] },
        ...{ firstRowAsHeaders: false, showGridLines: false },
        rows: [
          row(run('Medicare pays', bold), run('$57.60')),
          row(run('Patient owes', bold), run('$14.70 coinsurance')),
        ],
      },
      {
        ...{ type: 'Container', style: 'attention' },
        items: [
          rich(
            ...[
              run('Fix: ', bold),
              run('97150 takes '),
              run('97110', { fontType: 'Monospace' }),
              run(' with it.'),
              run(' [NCCI edit]'),
            ],
          ),
        ],
      },
      toggle('why', { title: 'Why', style: 'positive' }),
      { ...toggle('less', { title: 'Less' }), isVisible: false },
      {
        ...{ type: 'Container', id: 'details', isVisible: false, separator: true },
        items: [
          rich(run('Units', bold)),
          close(run('1. 38 = 2 whole x 15 + 8 left')),
          close(run('2. 3 billed')),
          notice('warning', 'Check: ', 'Ask the plan.', '[payer policy]'),
          notice('emphasis', 'Note: ', 'The table is <2024Q3>.', '[CMS rule]'),
          ...steps('Why medium confidence', [
            'Payer assumed: Medicare Part B.',
            'National rates',
            'The edit table is old.',
          ]),
          ...steps('What would raise it', ['the payer', 'the clinic ZIP', 'a newer table']),
          ...steps('Sources', ['RVU26C 97110', 'NCCI PTP 2024Q3 97150/97110']),
        ],
      },
      rich(run('Tip: ', bold), run('Count one-on-one minutes only.')),
      { ...rich(run('Estimate · Medicare 2026 Q3 · medium confidence', small)), separator: true },
    ]);
  });

  it.each([
    ['3 units · $73.48', '3 units · $73.48'],
    ['*x* _y_ ~z~ `c` #1 a|b {c} \\', '\\*x\\* \\_y\\_ \\~z\\~ \\`c\\` \\#1 a\\|b \\{c\\} \\\\'],
    ['[a](http://b) www.c.d', '\\[a\\](http\\://b) www\\.c.d'],
    ['<at>x</at> & y', '&lt;at&gt;x&lt;/at&gt; &amp; y'],
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['', 'There is nothing to say here.'],
  ])('escapes the headline %j where Teams reads markdown', (headline, text) => {
    const message = toAdaptiveCard(sentence(headline), {});
    expect([message.text, message.attachments[0]?.content.fallbackText]).toEqual([text, text]);
  });

  it('shows typed text exactly, and takes the life out of card functions', () => {
    const line = [strong('You: '), plain('*x* <at>y</at> [a](http://b) {{DATE(2026-03-02T00:00:00Z)}}')];
    expect(cardOf({ ...sentence('Hi'), blocks: [{ kind: 'paragraph', line }] }).body[1]).toEqual(
      rich(run('You: ', bold), run('*x* <at>y</at> [a](http://b) { {DATE(2026-03-02T00:00:00Z)}}')),
    );
  });

  it('drops the working first, and asks the server for it instead', () => {
    const steps = Array.from({ length: 100 }, () => 'x'.repeat(400));
    const card = cardOf({ ...threeUnits, details: [{ kind: 'steps', title: 'How', steps }] }, '{"q":1}');
    const data = { question: '{"q":1}' };
    expect(card.body.filter((element) => 'id' in element)).toEqual([]);
    expect(card.body[5]).toEqual(rich(run('… more than fits in one card', { isSubtle: true })));
    expect(card.actions?.[0]).toEqual({
      ...{ type: 'Action.Execute', title: 'Why', verb: 'why', data, style: 'positive' },
      fallback: { type: 'Action.Submit', title: 'Why', data: { ...data, verb: 'why' } },
    });
  });

  it('then cuts blocks from the end, and says so', () => {
    const blocks = Array.from({ length: 30 }, (): Block => ({
      kind: 'paragraph',
      line: [plain('x'.repeat(1940))],
    }));
    const { body } = cardOf({ ...sentence('Hi'), blocks });
    expect(body).toHaveLength(15);
    expect(body.at(-1)).toEqual(rich(run('… more than fits in one card', { isSubtle: true })));
  });

  it('shows six choices in rows, the rest behind the dots, and says how many have no button', () => {
    const choices = Array.from({ length: 19 }, (_, i) => ({ label: `c${i}`, question: 'q' }));
    const { actions = [], body } = cardOf(sentence('Which?', choices));
    expect(actions).toHaveLength(15);
    expect(actions.findIndex(({ mode }) => mode === 'secondary')).toBe(6);
    expect(body.at(-1)).toEqual(rich(run('… 4 more choices: type yours')));
  });
});

describe('whatever the reply', () => {
  it('is a valid card under 28,000 bytes whose words are runs alone, with no life in them', () => {
    fc.assert(
      fc.property(anyReply, fc.constantFrom('{}', '', 'x'.repeat(9000)), (reply, why) => {
        const { text, attachments } = toAdaptiveCard(reply, { why });
        const card = attachments[0]?.content;
        isCard(card);
        expect(isCard.errors ?? []).toEqual([]);
        expect(bytes(card)).toBeLessThan(28_000);
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/[<>]|(?<!\\)(?:\\\\)*[*_`[\]#~|{}]/);
        expect(JSON.stringify(card?.body)).not.toMatch(/\{\{(DATE|TIME)/);
      }),
      { numRuns: 50 },
    );
  });
});

function notice(style: string, word: string, text: string, label: string): object {
  return {
    ...{ type: 'Container', style },
    items: [rich(run(word, bold), run(text), run(` ${label}`))],
  };
}
