import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksFault } from '../../fakes/slack/blocks-as-slack.ts';
import { readMrkdwn, type Mark } from '../../../src/adapters/playground/page/read-mrkdwn.ts';
import type { SlackBlock } from '../../../src/adapters/slack/block-kit.ts';
import { toBlockKit } from '../../../src/adapters/slack/to-block-kit.ts';
import { cleanText } from '../../../src/core/reply/clean-text.ts';
import { workingBlocks } from '../../../src/core/reply/resting.ts';
import { cutText } from '../../../src/core/reply/cut-text.ts';
import { plain, sentence, strong, type Block, type Reply } from '../../../src/core/reply/reply.ts';
import { textsOf } from './support/texts-of.ts';
import { anyReply, hostile, threeUnits } from '../../support/replies.ts';

const words = (text: string) => ({ type: 'plain_text', text, emoji: false });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const withBlocks = (...blocks: Block[]): Reply => ({ ...sentence('Hi'), blocks });
const bodyOf = (reply: Reply): readonly SlackBlock[] =>
  toBlockKit(reply, { expanded: false }).blocks.slice(1);

const answer = [
  { type: 'header', text: words('97110 x3 · $73.48 allowed') },
  { type: 'section', text: mrkdwn('38 timed minutes lie in 38-52: *3 units*.') },
  {
    type: 'table',
    rows: [
      ['Line', 'Units', 'Allowed'],
      ['97110 exercise', '3', '73.48'],
      ['97140 manual therapy', '12', '-'],
    ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    column_settings: [{ align: 'left', is_wrapped: true }, { align: 'right' }, { align: 'right' }],
  },
  {
    type: 'section',
    fields: [mrkdwn('*Medicare pays*\n$57.60'), mrkdwn('*Patient owes*\n$14.70 coinsurance')],
  },
  { type: 'section', text: mrkdwn(':no_entry: 97150 takes `97110` with it. _NCCI edit_') },
];
const tip = { type: 'section', text: mrkdwn('*Tip:* Count one-on-one minutes only.') };
const askAma = { type: 'button', action_id: 'ask:0', text: words('AMA instead'), value: '{"rule":"ama"}' };
const small = (text: string) => ({ type: 'context', elements: [words(text)] });
const footing = small('Estimate · Medicare 2026 Q3 · medium confidence');

describe('a reply in Slack', () => {
  it('fits a phone screen, with its working one click away', () => {
    const { response_type: type, blocks } = toBlockKit(threeUnits, { expanded: false, why: '{"q":1}' });
    const why = {
      ...{ type: 'button', action_id: 'why', text: words('Why'), value: '{"q":1}', style: 'primary' },
    };
    expect(type).toBe('ephemeral');
    expect(blocks).toEqual([...answer, tip, footing, { type: 'actions', elements: [why, askAma] }]);
  });

  it('shows the working, the doubts and the sources below the answer when expanded, what folds them on top', () => {
    const steps = [
      '*Why medium confidence*\n1. Payer assumed: Medicare Part B.\n2. National rates\n3. The edit table is old.',
      '*What would raise it*\n1. the payer\n2. the clinic ZIP\n3. a newer table',
      '*Sources*\n1. RVU26C 97110\n2. NCCI PTP 2024Q3 97150/97110',
    ];
    const why = steps.map((text) => ({ type: 'section', text: mrkdwn(text) }));
    const { response_type: type, blocks } = toBlockKit(threeUnits, {
      ...{ expanded: true, responseType: 'in_channel', why: '{"q":1}', less: '{"q":1}' },
    });
    expect(type).toBe('in_channel');
    expect(blocks).toEqual([
      ...answer,
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'less', text: words('Less'), value: '{"q":1}' }],
      },
      { type: 'divider' },
      { type: 'section', text: mrkdwn('*Units*\n1. 38 = 2 whole x 15 + 8 left\n2. 3 billed') },
      { type: 'section', text: mrkdwn(':warning: Ask the plan. _payer policy_') },
      { type: 'section', text: mrkdwn(':information_source: The table is &lt;2024Q3&gt;. _CMS rule_') },
      ...why,
      ...[tip, footing, { type: 'actions', elements: [askAma] }],
    ]);
  });

  it('notifies with the plain text', () => {
    const { text } = toBlockKit(sentence('a < b & *c* :joy: http://b\n> d'), { expanded: false });
    expect(text).toBe('a &lt; b &amp; ∗c∗ \uA789joy: http\uA789//b &gt; d');
    expect(toBlockKit(sentence(''), { expanded: false })).toEqual({
      ...{ response_type: 'ephemeral', text: 'There is nothing to say here.', blocks: [] },
    });
  });

  it('leaves out the Why button without a question to ask again or without details', () => {
    const ids = (reply: Reply, why: { why?: string }) =>
      toBlockKit(reply, { expanded: false, ...why }).blocks.flatMap((block) =>
        block.type === 'actions' ? block.elements.map(({ action_id: id }) => id) : [],
      );
    expect(ids(threeUnits, {})).toEqual(['ask:0']);
    expect(ids({ ...threeUnits, details: [] }, { why: '{}' })).toEqual(['ask:0']);
    expect(ids(threeUnits, { why: 'x'.repeat(2001) })).toEqual(['ask:0']);
  });

  it('gives up emphasis rather than let typed characters become markup', () => {
    const typed = withBlocks(
      { kind: 'paragraph', line: [strong('You wrote:'), plain(' *x* <!channel> :joy:')] },
      { kind: 'facts', facts: [{ label: 'Place', value: '_x_' }] },
      { kind: 'notice', severity: 'error', label: 'CMS rule', line: [plain('`x` & y')] },
      { kind: 'table', columns: ['a'], rows: [['```*x*']] },
    );
    expect(bodyOf(typed)).toEqual([
      { type: 'section', text: words('You wrote: *x* &lt;!channel&gt; :joy:\nPlace: _x_') },
      { type: 'section', text: words('Fix: `x` &amp; y [CMS rule]') },
      {
        ...{ type: 'table', column_settings: [{ align: 'left', is_wrapped: true }] },
        rows: [['a'], ['```*x*']].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
      },
    ]);
  });

  it('shows a headline too long for a header whole', () => {
    const long = 'word '.repeat(40).trim();
    expect(toBlockKit(sentence(long), { expanded: false }).blocks).toEqual([
      { type: 'section', text: words(long) },
    ]);
  });

  it.each([
    ['plain', [[plain('a')], [plain('b')]], words('a\nb')],
    ['marked up beside plain', [[plain('a '), strong('b')], [plain('c')]], mrkdwn('a *b*\nc')],
  ])('draws short %s lines in a row as one text', (_, lines, text) => {
    const blocks = lines.map((line): Block => ({ kind: 'paragraph', line }));
    expect(bodyOf(withBlocks(...blocks))).toEqual([{ type: 'section', text }]);
  });

  it('keeps short lines apart where one holds a character of markup and another our bold', () => {
    const lines = [[strong('a')], [plain('*b*')]].map((line): Block => ({ kind: 'paragraph', line }));
    expect(bodyOf(withBlocks(...lines))).toEqual([
      { type: 'section', text: mrkdwn('*a*') },
      { type: 'section', text: words('*b*') },
    ]);
  });

  it('puts ten facts in a section', () => {
    const facts = Array.from({ length: 12 }, (_, i) => ({ label: `f${i}`, value: '1' }));
    const sizes = bodyOf(withBlocks({ kind: 'facts', facts })).map((b) =>
      'fields' in b ? b.fields.length : 0,
    );
    expect(sizes).toEqual([10, 2]);
  });

  it('draws all steps, in as many sections as they need', () => {
    const steps = Array.from({ length: 5 }, () => 'x'.repeat(900));
    const lines = steps.map((step, i) => `${i + 1}. ${step}`);
    expect(bodyOf(withBlocks({ kind: 'steps', title: 'How', steps }))).toEqual([
      { type: 'section', text: mrkdwn(['*How*', ...lines.slice(0, 3)].join('\n')) },
      { type: 'section', text: words(lines.slice(3).join('\n')) },
    ]);
  });

  it('says what it cuts: text, blocks, choices', () => {
    const [cutLine] = bodyOf(withBlocks({ kind: 'paragraph', line: [plain('&'.repeat(3000))] }));
    expect(cutLine).toEqual({ type: 'section', text: words(`${'&amp;'.repeat(599)}…`) });
    const many = bodyOf(
      withBlocks(
        ...Array.from({ length: 60 }, (): Block => ({ kind: 'paragraph', line: [plain('x'.repeat(130))] })),
      ),
    );
    expect(many).toHaveLength(49);
    expect(many.at(-1)).toEqual({ type: 'context', elements: [words('… more than fits in one message')] });
    const choices = Array.from({ length: 30 }, (_, i) => ({ label: `c${i}`, question: 'q' }));
    expect(toBlockKit(sentence('Which?', choices), { expanded: false }).blocks.at(-1)).toEqual({
      ...{ type: 'context', elements: [words('… 5 more choices: type yours')] },
    });
  });
});

describe('whatever the reply', () => {
  const drawing = fc.record({ expanded: fc.boolean(), why: fc.constantFrom('{}', '', 'x'.repeat(3000)) });

  it('stays within every limit of Slack', () => {
    fc.assert(
      fc.property(anyReply, drawing, (reply, how) => {
        const { text, blocks } = toBlockKit(reply, how);
        expect(blocks.filter((block) => !isAccepted(block))).toEqual([]);
        expect(blocks.length).toBeLessThanOrEqual(50);
        expect(text.trim()).not.toBe('');
        const total = blocks.flatMap(textsOf).reduce((sum, each) => sum + each.text.length, text.length);
        expect(total).toBeLessThan(10_000);
        const ids = blocks.flatMap((b) => (b.type === 'actions' ? b.elements.map((e) => e.action_id) : []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it('lets nothing in it come alive: only our own words are bold, italic, code or a sign', () => {
    fc.assert(
      fc.property(anyReply, drawing, (reply, how) => {
        const { text, blocks } = toBlockKit(reply, how);
        const objects = blocks.flatMap(textsOf);
        const ours = emphasised(reply);
        const marks = objects.flatMap((o) => (o.type === 'mrkdwn' ? readMrkdwn(o.text) : []));
        expect(marks.map(spoken).filter((mark) => mark !== null && !ours.has(mark))).toEqual([]);
        expect(readMrkdwn(text).filter(({ kind }) => kind !== 'text')).toEqual([]);
        expect([text, ...objects.map((o) => o.text)].filter((t) => /[<>]|&(?!(amp|lt|gt);)/.test(t))).toEqual(
          [],
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each(hostile.filter((text) => cleanText(text).trim() !== ''))(
    'shows hostile text %# as words only',
    (text) => {
      const [drawn] = bodyOf(withBlocks({ kind: 'paragraph', line: [plain(text)] }));
      expect(drawn).toMatchObject({ type: 'section', text: { type: 'plain_text', emoji: false } });
    },
  );
});

const isAccepted = (block: SlackBlock): boolean => blocksFault([block]) === undefined;

const spoken = (mark: Mark): string | null => {
  if (mark.kind === 'text') return null;
  const inner =
    'children' in mark
      ? mark.children.map((child) => ('text' in child ? child.text : '?')).join('')
      : mark.text;
  return `${mark.kind} ${inner}`;
};

function emphasised(reply: Reply): ReadonlySet<string> {
  const shown = (text: string): string => cutText(cleanText(text).trim(), 200);
  const spans = (line: Reply['tip']): string[] =>
    (line ?? []).map(({ kind, text }) => `${kind === 'code' ? 'code' : 'bold'} ${cleanText(text).trim()}`);
  const blocks = [...reply.blocks, ...workingBlocks(reply)].flatMap((block): string[] => {
    if (block.kind === 'facts')
      return block.facts.flatMap(({ label }) => [`bold ${shown(label)}`, `bold ${cleanText(label).trim()}:`]);
    if (block.kind === 'steps') return [`bold ${shown(block.title)}`];
    if (block.kind === 'table') return [`bold ${shown(block.columns.join(' · '))}`];
    return block.kind === 'picture' ? [] : spans(block.line);
  });
  const fixed = [
    'symbol ⛔',
    'symbol ⚠️',
    'symbol ℹ️',
    'bold Tip:',
    'italic CMS rule',
    'italic common practice',
  ];
  return new Set([...fixed, ...blocks, ...spans(reply.tip)]);
}
