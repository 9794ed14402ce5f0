import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, sentence, type Reply } from '../../../src/core/reply/reply.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { anyReply, threeUnits } from '../../support/replies.ts';

const inSight = `97110 x3 · $73.48 allowed

38 timed minutes lie in 38-52: 3 units.
Line                  Units  Allowed
97110 exercise            3    73.48
97140 manual therapy     12        -
Medicare pays  $57.60
Patient owes   $14.70 coinsurance
Fix: 97150 takes 97110 with it. [NCCI edit]
`;

describe('toPlainText', () => {
  it('says the answer, what to act on, and how sure it is', () => {
    expect(toPlainText(threeUnits, { expanded: false })).toBe(`${inSight}
Tip: Count one-on-one minutes only.
Estimate · Medicare 2026 Q3 · medium confidence

You can ask: AMA instead`);
  });

  it('adds the working when expanded', () => {
    expect(toPlainText(threeUnits, { expanded: true })).toBe(`${inSight}
How:
Units
1. 38 = 2 whole x 15 + 8 left
2. 3 billed
Check: Ask the plan. [payer policy]
Note: The table is <2024Q3>. [CMS rule]
Why medium confidence
1. Payer assumed: Medicare Part B.
2. National rates
3. The edit table is old.
What would raise it
1. the payer
2. the clinic ZIP
3. a newer table
Sources
1. RVU26C 97110
2. NCCI PTP 2024Q3 97150/97110

Tip: Count one-on-one minutes only.
Estimate · Medicare 2026 Q3 · medium confidence

You can ask: AMA instead`);
  });

  it('is the headline where there is nothing else', () => {
    expect(toPlainText(sentence('Which place?'), { expanded: true })).toBe('Which place?');
    expect(toPlainText(sentence(''), { expanded: true })).toBe('');
  });

  it('lets a very long cell stick out, and keeps the other rows together', () => {
    const rows = [
      ['x'.repeat(50), '1'],
      ['y', '2'],
    ];
    const reply: Reply = { ...sentence('Table'), blocks: [{ kind: 'table', columns: ['a', 'b'], rows }] };
    const lines = toPlainText(reply, { expanded: false }).split('\n');
    expect(lines).toEqual([
      'Table',
      '',
      `a${' '.repeat(41)}b`,
      `${'x'.repeat(50)}  1`,
      `y${' '.repeat(41)}2`,
    ]);
  });

  it('keeps control characters, unseen characters and broken ones away from a terminal', () => {
    const line = [plain('a\u001B[31m\r\nb\u202Ec\u200B\uD800')];
    const reply: Reply = { ...sentence('\u0007Hi'), blocks: [{ kind: 'paragraph', line }] };
    expect(toPlainText(reply, { expanded: false })).toBe('Hi\n\na [31m bc\uFFFD');
  });

  it('never throws, whatever it is given, and never passes on what steers a terminal', () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), (reply, expanded) => {
        const steering = /[^\P{Cc}\n]|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069]/u;
        expect(toPlainText(reply, { expanded })).not.toMatch(steering);
      }),
      { numRuns: 50 },
    );
  });
});
