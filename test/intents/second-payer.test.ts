/** A payer after Medicare, as people write it: the units stay Medicare's, and only what is known is computed. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerText } from '../../src/app/assistant.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const reference = openMemoryReference();
const classifier = openClassifier(readFileSync(new URL('../../data/classifier/model.bin', import.meta.url)));
const ask = (text: string) =>
  answerText(text, { reference, playbook, classifier, today: date('2026-11-29'), defaults: {} });

/** 97110 x3 nationally: Medicare 57.60, coinsurance 14.70, sequestration 1.18 (CONTRACT's example). */
it.each([
  ['97110 38min Medicare with Medigap plan G secondary', 'Medicare $57.60 + Medigap plan G $14.70 + seq'],
  ['97110 38min, medigap K', 'Medigap plan K $7.35 + patient $7.35'],
  ['97110 38min, medicare supplement plan N', 'Plan N may leave the patient up to $14.70'],
  ['97110 38min medicare and a supplement plan F', 'Medigap plan F $14.70'],
  ['QMB 97110 38min', 'not collected from a QMB $14.70'],
  ['97110 38 min, QMB patient', 'bill Medicaid, not the patient'],
  ['97110 38min Medicare, Medicaid secondary', 'Medicaid or patient $14.70'],
  ['97110 38min dual eligible', 'Medicaid or patient $14.70'],
  ['97110 38min medicare then medicaid', 'Medicaid as secondary is not computed'],
  ['Medicare primary, Aetna secondary 97110 38min', 'Aetna gets the same claim'],
  ['97110 38min secondary is Cigna', 'Cigna or patient $14.70'],
])('%s', async (text, said) => {
  const { reply, day } = await ask(text);
  const shown = toPlainText(reply, { expanded: true });
  expect(shown).toContain(said);
  expect(shown).not.toContain('Not used');
  expect([day?.day.payer.kind, day?.day.rule]).toEqual(['medicare', 'cms']);
});

it('that is first before Medicare stays the payer', async () => {
  const { day } = await ask('Aetna primary, Medicare secondary 97110 38min');
  expect([day?.day.payer.name, day?.day.secondary, day?.day.second]).toEqual(['Aetna', true, undefined]);
});

it('pays nothing beside a Medicare Advantage plan where it is Medigap', async () => {
  const { reply } = await ask('97110 38min Medicare Advantage, medigap G');
  expect(toPlainText(reply, { expanded: true })).toContain('Medigap pays nothing beside');
});
