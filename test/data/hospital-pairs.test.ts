/** A hospital's pair edits: its own table where it was imported, else the practitioner's with that said plainly. */
import { describe, expect, it } from 'vitest';
import { answerSerialised, answerText } from '../../src/app/assistant.ts';
import { standsInSaid } from '../../src/core/edits/edits-at.ts';
import type { ReferenceData } from '../../src/core/ports.ts';
import { reviewDay } from '../../src/core/review/review-day.ts';
import type { ClaimDay } from '../../src/core/claim/claim-day.ts';
import type { Release } from '../../src/core/sources/release.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { claimDay, code, date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const today = date('2026-11-29');
const bundled = openMemoryReference();
const own: Release = {
  ...{ kind: 'ptp-hospital', name: '2026Q4', title: 'NCCI PTP edits, outpatient hospital', rows: 1 },
  ...{ firstDay: date('2026-10-01'), lastDay: date('2026-12-31'), sha256: 'hospital' },
  ...{ conversionFactor: null, origin: 'imported', verified: null },
};
/** A hospital's table with one edit that no practitioner has: 97116 within 97530. */
const withOwn = openMemoryReference((store) => ({
  ...store,
  releases: [...store.releases, own],
  edits: (release, a, b) =>
    release !== own
      ? store.edits(release, a, b)
      : [a, b].sort().join() === '97116,97530'
        ? [
            {
              ...{ column1: '97530', column2: '97116', firstDay: date('2026-10-01'), lastDay: null },
              ...{ indicator: '1', rationale: '' },
            },
          ]
        : [],
}));

const inHospital = { site: 'hospital-outpatient' } as const;
const reviewed = (said: Partial<ClaimDay>, reference: ReferenceData = bundled) =>
  reviewDay(
    claimDay(
      ['97530', '97116'].map((each) => ({ code: code(each), minutes: 15, modifiers: [] })),
      said,
    ),
    reference.on(today),
  );
const saysStandIn = ({ findings }: ReturnType<typeof reviewed>): boolean =>
  findings.some(({ message }) => message === standsInSaid);

describe('a day of several codes', () => {
  it.each<[string, Partial<ClaimDay>, boolean]>([
    ['in an outpatient hospital', inHospital, true],
    ['at place 22', { placeOfService: '22' }, true],
    ['in a critical access hospital', { criticalAccessHospital: true }, true],
    ['at place 11', { placeOfService: '11' }, false],
    ['with nothing said', {}, false],
  ])("%s says whether a practitioner's pairs stand in", (_, said, expected) => {
    const day = reviewed(said);
    expect([saysStandIn(day), day.confidence.grade === 'low']).toEqual([expected, expected]);
  });

  it('of one code has no pair to speak of', () => {
    const one = claimDay([{ code: code('97110'), minutes: 15, modifiers: [] }], inHospital);
    expect(saysStandIn(reviewDay(one, bundled.on(today)))).toBe(false);
  });

  it("is judged by the hospital's own table where it is held, and a practitioner's day never is", () => {
    const day = reviewed(inHospital, withOwn);
    const [edit] = day.findings.filter(({ kind }) => kind === 'ncci-pair');
    expect(edit?.citation).toEqual({
      source: 'NCCI PTP outpatient hospital 2026Q4',
      locator: '97530/97116',
    });
    expect(saysStandIn(day)).toBe(false);
    expect(reviewed({}, withOwn).findings.filter(({ kind }) => kind === 'ncci-pair')).toEqual([]);
  });
});

describe('a question about a pair', () => {
  const ask = async (text: string, reference: ReferenceData = bundled) =>
    answerText(text, { reference, playbook, classifier, today, defaults: {} });

  it.each([
    ['ncci 97530 97116 hospital outpatient', true],
    ['can we bill 97530 with 97116 in a hospital', true],
    ['ncci 97530 97116 POS 22', true],
    ['ncci 97110 hospital', true],
    ['ncci 97530 97116', false],
    ['ncci 97530 97116 private practice', false],
  ])("%s: a practitioner's pairs stand in: %s", async (text, expected) => {
    const { intent, reply } = await ask(text);
    expect(intent).toBe('ncci_check');
    const words = JSON.stringify(reply.blocks);
    expect([words.includes('practitioner pair edits'), words.includes('Not used')]).toEqual([
      expected,
      false,
    ]);
    if (reply.confidence !== null) expect(reply.confidence.grade).toBe(expected ? 'low' : 'high');
  });

  it("is answered from the hospital's own table where it is held", async () => {
    const { reply } = await ask('ncci 97530 97116 hospital', withOwn);
    expect(reply.headline).toBe('Only if truly separate: 97116 is bundled into 97530');
    expect(reply.sources).toEqual([
      { source: 'NCCI PTP outpatient hospital 2026Q4', locator: '97530/97116' },
    ]);
    expect(reply.basis).toContain('NCCI outpatient hospital PTP 2026 Q4');
    const elsewhere = await ask('ncci 97530 97116', withOwn);
    expect(elsewhere.reply.headline).toContain('No edit');
  });

  it.each([
    ['denial CO-97 97116 97530 hospital outpatient', true],
    ['denial CO-97 97116 97530', false],
  ])('refused: %s', async (text, expected) => {
    const { intent, reply } = await ask(text);
    expect(intent).toBe('denial_help');
    expect(JSON.stringify(reply.blocks).includes(standsInSaid)).toBe(expected);
    expect(reply.confidence?.grade === 'low').toBe(expected);
  });

  it('keeps its setting when it comes back from a button', async () => {
    const { question } = await ask('ncci 97530 97116 hospital');
    const again = await answerSerialised(question ?? '', {
      ...{ reference: bundled, playbook, classifier, today, defaults: {} },
    });
    expect(JSON.stringify(again.reply.blocks)).toContain('practitioner pair edits');
  });
});
