/** Replies to draw: one as the product makes them, and any at all. */
import fc from 'fast-check';
import { code, plain, strong, type Block, type Reply, type Span } from '../../src/core/reply/reply.ts';

export const threeUnits: Reply = {
  headline: '97110 x3 · $73.48 allowed',
  blocks: [
    { kind: 'paragraph', line: [plain('38 timed minutes lie in 38-52: '), strong('3 units'), plain('.')] },
    {
      kind: 'table',
      columns: ['Line', 'Units', 'Allowed'],
      rows: [
        ['97110 exercise', '3', '73.48'],
        ['97140 manual therapy', '12', '-'],
      ],
    },
    {
      kind: 'facts',
      facts: [
        { label: 'Medicare pays', value: '$57.60' },
        { label: 'Patient owes', value: '$14.70 coinsurance' },
      ],
    },
    {
      kind: 'notice',
      severity: 'error',
      label: 'NCCI edit',
      line: [plain('97150 takes '), code('97110'), plain(' with it.')],
    },
  ],
  details: [
    { kind: 'steps', title: 'Units', steps: ['38 = 2 whole x 15 + 8 left', '3 billed'] },
    { kind: 'notice', severity: 'warning', label: 'payer policy', line: [plain('Ask the plan.')] },
    { kind: 'notice', severity: 'info', label: 'CMS rule', line: [plain('The table is <2024Q3>.')] },
  ],
  tip: [plain('Count one-on-one minutes only.')],
  sources: [
    { source: 'RVU26C', locator: '97110' },
    { source: 'NCCI PTP 2024Q3', locator: '97150/97110' },
  ],
  confidence: {
    grade: 'medium',
    reasons: ['Payer assumed: Medicare Part B.', 'National rates', 'The edit table is old.'],
    raisedBy: ['the payer', 'the clinic ZIP', 'a newer table'],
  },
  basis: 'Estimate · Medicare 2026 Q3',
  followUps: [{ label: 'AMA instead', question: '{"rule":"ama"}' }],
};

export const hostile = [
  ...['', ' ', '\u200B', '<!channel>', '<@U1>', '*x*', '_x_', '~x~', '`x`', '```x', '> x', '&lt;!here&gt;'],
  ...[
    '[a](http://b)',
    '<at>x</at>',
    ':joy:',
    'a:joy:b',
    '{{DATE(2026-03-02T00:00:00Z)}}',
    '# x',
    '- x',
    '1. x',
  ],
  ...[
    '\u0000\u001B[31mred\nx',
    '\uD800',
    'x\uDC00y',
    '\u202Egro',
    '🧾'.repeat(40),
    '*'.repeat(3500),
    '{'.repeat(1500),
  ],
  ...['"\\'.repeat(800), 'é&<>'.repeat(800), 'word '.repeat(700)],
];

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30 }) },
);

const anySpan: fc.Arbitrary<Span> = fc.record({
  kind: fc.constantFrom('plain' as const, 'strong' as const, 'code' as const),
  text: anyText,
});
const anyLine = fc.oneof(
  { weight: 9, arbitrary: fc.array(anySpan, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(anySpan, { minLength: 90, maxLength: 100 }) },
);
const texts = fc.array(anyText, { maxLength: 8 });
const manyTexts = fc.oneof(
  { weight: 5, arbitrary: texts },
  { weight: 1, arbitrary: fc.array(anyText, { minLength: 100, maxLength: 110 }) },
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), line: anyLine }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 25 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: texts,
    rows: fc.array(texts, { maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('steps' as const), title: anyText, steps: manyTexts }),
  fc.record({
    kind: fc.constant('notice' as const),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    label: fc.constantFrom('CMS rule' as const, 'common practice' as const),
    line: anyLine,
  }),
);
const anyBlocks = fc.oneof(
  { weight: 5, arbitrary: fc.array(anyBlock, { maxLength: 6 }) },
  { weight: 1, arbitrary: fc.array(anyBlock, { minLength: 50, maxLength: 55 }) },
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  headline: anyText,
  blocks: anyBlocks,
  details: anyBlocks,
  tip: fc.option(anyLine),
  sources: fc.array(fc.record({ source: anyText, locator: anyText }), { maxLength: 20 }),
  confidence: fc.option(
    fc.record({ grade: fc.constantFrom('high' as const, 'low' as const), reasons: texts, raisedBy: texts }),
  ),
  basis: fc.option(anyText),
  followUps: fc.array(fc.record({ label: anyText, question: anyText }), { maxLength: 40 }),
});
