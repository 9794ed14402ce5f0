/** The card at rest is short where nothing endangers the claim: at most 60 words, 90 for three codes and a tie. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/app/assistant.ts';
import { parseServiceDate, type ServiceDate } from '../../../src/core/claim/service-date.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { playbook } from '../../support/playbook.ts';
import { openSqliteReference } from '../../support/reference.ts';

const today = parseServiceDate('2026-11-29') as ServiceDate;
const asked = { reference: openSqliteReference(), playbook, classifier, today, defaults: {} };
const atRest = async (text: string): Promise<string> =>
  toPlainText({ ...(await answerText(text, asked)).reply, followUps: [] }, { expanded: false });
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('the card at rest', () => {
  it.each([
    ['97110 38min', 60],
    ['97110 38min Dallas TX', 60],
    ['97110 GP 38min', 60],
    ['97140 15min 75201', 60],
    ['what does 97530 pay in Houston', 60],
    ['how many units is 38 minutes of 97110', 60],
    ['97110 30 97140 15 97530 15 Dallas TX', 90],
    ['97110 38 97140 15 97530 8 Dallas TX', 90],
  ])('of "%s" has at most %i words', async (text, most) => {
    const shown = await atRest(text);
    expect(wordsIn(shown), shown).toBeLessThanOrEqual(most);
    expect(shown).toContain('Estimate');
  });

  // 57.60 + 14.70 + 1.18 = 73.48: 42 USC 1395m(k), 2 % sequestration of Medicare's part.
  it('has one row of money that adds up', async () => {
    expect(await atRest('97110 38min')).toContain(
      'Medicare $57.60 + patient $14.70 + sequestration $1.18 = $73.48 allowed',
    );
    const assisted = await atRest('97110 20min by the PTA and 97140 20min by the PT');
    const [row = ''] = /^Medicare .* allowed$/m.exec(assisted) ?? [];
    const [allowed = 0, ...parts] = [...row.matchAll(/\$(\d+)\.(\d\d)/g)]
      .map(([, dollars, cents]) => Number(`${dollars}${cents}`))
      .reverse();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(allowed);
    expect(parts).toHaveLength(4);
  });
});
