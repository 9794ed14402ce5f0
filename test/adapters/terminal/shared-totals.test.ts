/** What of a remittance may be told in a channel: groups of five lines, no sum over smaller ones, no person for a payer. */
import { describe, expect, it } from 'vitest';
import { remitSummary, type RemitSummary } from '../../../src/adapters/terminal/remit/remit-summary.ts';
import { denialCounts, sharedTotals } from '../../../src/adapters/terminal/remit/shared-totals.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import type { HcpcsCode } from '../../../src/core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../../src/core/claim/service-date.ts';
import type { LineOutcome } from '../../../src/core/remit/line-outcome.ts';

const refused = (code: string): LineOutcome => ({
  line: {
    ...{ code: code as HcpcsCode, modifiers: [], sent: undefined, charge: 9000, paid: 0, unitsPaid: 1 },
    ...{ unitsSent: 1, date: '2026-03-02' as ServiceDate, allowed: 0, adjustments: [], remarks: ['N362'] },
  },
  ...{ allowed: 0, patient: 0, mismatch: undefined, expectedAllowed: 3000, expectedPaid: 2352 },
  ...{ causes: ['bundled'], act: 'appeal', deadline: null, why: '', atStake: 2352, denied: true },
  refusal: { group: 'CO', reason: '97', amount: 9000 },
});

function summed(counts: Readonly<Record<string, number>>, payer = 'MEDICARE PART B'): RemitSummary {
  const summary = remitSummary();
  for (const [code, count] of Object.entries(counts))
    for (let i = 0; i < count; i += 1) summary.count(refused(code), payer);
  return summary;
}

const told = (summary: RemitSummary): string | undefined => {
  const reply = sharedTotals(summary);
  return reply && toPlainText(reply, { expanded: true });
};

describe('shared totals', () => {
  it('are of five lines or more, and no sum holds the others', () => {
    const text = told(summed({ '97110': 5, '97140': 4 }));
    expect(text).toContain('Remittances: $117.60 denied and winnable');
    expect(text).toMatch(/\$117\.60\s+Medicare\s+97110\s+bundled: appeal\s+5/);
    expect(text).not.toContain('97140');
    expect(told(summed({ '97110': 4, '97140': 4 }))).toBe(undefined);
  });

  it('name no payer that may be a person, and no code that is none', () => {
    expect(told(summed({ '97110': 5 }, 'MARTHA WINTERBOTTOM'))).toContain('another payer');
    expect(told(summed({ 'NOT A CODE': 9 }))).toBe(undefined);
  });

  it('are counted for the team by payer, code, reason and remark', () => {
    const counts = denialCounts(summed({ '97110': 6, '97140': 4 }), 'mark');
    expect(counts).toMatchObject([
      { code: '97110', carc: '97', groupCode: 'CO', rarc: 'N362', quarter: '2026Q1', outcome: 'denied' },
    ]);
    expect(counts[0]?.remitted).toEqual({ lines: 6, file: 'mark' });
  });
});
