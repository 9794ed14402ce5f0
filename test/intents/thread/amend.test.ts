/** What is said next in a thread changes the last question, or is a question of its own. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/app/assistant.ts';
import { amend } from '../../../src/intents/thread/amend.ts';
import { asksWhy } from '../../../src/intents/thread/asks-why.ts';
import type { Question } from '../../../src/intents/question.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';
import { readText } from '../../../src/intents/language/reading/reading.ts';
import { classifier } from '../../../src/wiring/classifier.ts';

const today = date('2026-11-23');
const line = { code: '97110', modifiers: [], minutes: 38 };
const byPta = { assistantMinutes: 38, assistantTitle: 'PTA', discipline: 'PT' } as const;
const units: Question = { intent: 'claim_check', services: [{ code: '97110', modifiers: [], units: 1 }] };
const day: Question = { intent: 'claim_check', services: [line] };
const manual = { code: '97140', modifiers: [], minutes: 15 };
const two: Question = { intent: 'claim_check', services: [line, manual] };
const code: Question = { intent: 'code_info', code: '97110' };
const pair: Question = { intent: 'ncci_check', codes: ['97110', '97150'] };

function withoutChanged<T extends { earlier?: unknown }>({ earlier, ...rest }: T): object {
  const { changed: _, ...others } = (earlier ?? {}) as Record<string, unknown>;
  return { ...rest, ...(Object.keys(others).length === 0 ? {} : { earlier: others }) };
}

describe('a thread', () => {
  it.each<[string, Question, Question | undefined]>([
    ['and in Dallas?', day, { ...day, locality: 'Dallas' }],
    ['/cpt and in Dallas?', day, { ...day, locality: 'Dallas' }],
    ['what about Houston TX', day, { ...day, locality: 'Houston TX' }],
    ['what about 45 minutes', day, { ...day, services: [{ code: '97110', modifiers: [], minutes: 45 }] }],
    ['and 3 units?', day, { ...day, services: [{ code: '97110', modifiers: [], units: 3 }] }],
    // No code has so many units a day (MUE): a number of that size is minutes, or the percent that was told.
    ['sorry 38', units, { ...units, services: [{ code: '97110', modifiers: [], minutes: 38 }] }],
    [
      'sorry 120',
      { ...units, facts: { percentOfMedicare: 110 } },
      { ...units, facts: { percentOfMedicare: 120 } },
    ],
    [
      'actually 150%',
      { ...day, facts: { percentOfMedicare: 200 } },
      { ...day, facts: { percentOfMedicare: 150 } },
    ],
    ['make that AMA', day, { ...day, rule: 'ama' }],
    ['with a PTA', day, { ...day, services: [{ ...line, ...byPta }] }],
    ['pta did it', day, { ...day, services: [{ ...line, ...byPta }] }],
    ['what if pta only did 5', day, { ...day, services: [{ ...line, ...byPta, assistantMinutes: 5 }] }],
    [
      'sorry the PT did it',
      { ...day, services: [{ ...line, ...byPta }] },
      { ...day, services: [{ ...line, discipline: 'PT' }] },
    ],
    [
      'manual was the PTA',
      two,
      {
        ...two,
        services: [line, { code: '97140', modifiers: [], minutes: 15, ...byPta, assistantMinutes: 15 }],
      },
    ],
    ['ok and 2 more units', units, { ...units, services: [{ code: '97110', modifiers: [], units: 3 }] }],
    ['what about 4', units, { ...units, services: [{ code: '97110', modifiers: [], units: 4 }] }],
    ['no I meant 97530', day, { ...day, services: [{ ...line, code: '97530' }] }],
    [
      'add a unit of 97530',
      units,
      {
        ...units,
        services: [
          { code: '97110', modifiers: [], units: 1 },
          { code: '97530', modifiers: [], units: 1 },
        ],
      },
    ],
    ['drop the 97140', two, { ...day, earlier: { dropped: [manual] } }],
    ['97140 was really 25', two, { ...two, services: [line, { code: '97140', modifiers: [], minutes: 25 }] }],
    ['plus 10 manual', day, { ...two, services: [line, { code: '97140', modifiers: [], minutes: 10 }] }],
    [
      'no gy, sorry',
      { ...day, services: [{ ...line, modifiers: ['GP', 'GY'] }] },
      { ...day, services: [{ ...line, modifiers: ['GP'] }] },
    ],
    ['she has not met any of her deductible', day, { ...day, facts: { deductibleMet: false } }],
    [
      'ok and if it was met?',
      { ...day, facts: { deductibleMet: false } },
      { ...day, facts: { deductibleMet: true } },
    ],
    ['what about last year', day, { ...day, date: '2025-11-23' }],
    ['dos 3/2/2026', day, { ...day, date: '2026-03-02' }],
    ['in dallas', day, { ...day, locality: 'dallas' }],
    [
      '31 min',
      { ...day, services: [{ code: '97530', modifiers: [] }] },
      { ...day, services: [{ code: '97530', modifiers: [], minutes: 31 }] },
    ],
    ['oops i meant 97530', day, { ...day, services: [{ ...line, code: '97530' }] }],
    ['that should have been 97112', day, { ...day, services: [{ ...line, code: '97112' }] }],
    ['if i take out the 97140', two, { ...day, earlier: { dropped: [manual] } }],
    ['no sorry Medicare', { ...day, payer: 'Aetna' }, { ...day, payer: 'Medicare' }],
    [
      'swap the 97140 for 97530',
      two,
      { ...two, services: [line, { code: '97530', modifiers: [], minutes: 15 }] },
    ],
    [
      'kx on all of them',
      two,
      {
        ...two,
        services: [
          { ...line, modifiers: ['KX'] },
          { code: '97140', modifiers: ['KX'], minutes: 15 },
        ],
      },
    ],
    ['settings locality 75201', day, undefined],
    ['can the PTA do it', day, undefined],
    ['for Aetna', day, { ...day, payer: 'Aetna' }],
    ['what about 2025-03-03', day, { ...day, date: '2025-03-03' }],
    ['what about 97140 instead', day, { ...day, services: [{ ...line, code: '97140' }] }],
    ['and 97140 15 min', day, { ...two }],
    [
      'what about 97140 23 min',
      two,
      { ...two, services: [line, { code: '97140', modifiers: [], minutes: 23 }] },
    ],
    ['what about 45 minutes', two, undefined],
    ['what about 97112', code, { ...code, code: '97112' }],
    ['and in Dallas', code, { ...code, locality: 'Dallas' }],
    ['and on 2025-03-03', pair, { ...pair, date: '2025-03-03' }],
    ['thanks', day, undefined],
    ['97530 15min', day, undefined],
    ['what about the printer downstairs, is it broken', day, undefined],
    ['', day, undefined],
  ])('%s', (text, previous, wanted) => {
    const changed = amend(previous, readText(text), today);
    // Which line was changed is for what is said next ("and 8?": asked-of-the-thread.test.ts).
    const said = changed && 'earlier' in changed ? withoutChanged(changed) : changed;
    expect(said).toEqual(wanted);
  });

  it.each([
    ['why', true],
    ['why is it three', true],
    ['why no unit for ultrasound', true],
    ['show me the math', true],
    ['why was 97530 denied', false],
    ['why does Medicare not pay for this', false],
    ['97110 38min', false],
  ])('%s asks for the working: %s', (text, asks) => {
    expect(asksWhy(readText(text))).toBe(asks);
  });

  it('answers the changed question', async () => {
    const asked = {
      reference: openMemoryReference(),
      playbook,
      classifier,
      today,
      defaults: { date: date('2026-03-02') },
    };
    const { reply } = await answerText('and in Dallas?', {
      ...asked,
      previous: () => Promise.resolve({ last: day }),
    });
    expect(reply.headline).toBe('97110 x3 · $73.63 allowed');
  });
});
