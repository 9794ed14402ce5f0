/** `toolkit`: a line that says what the booklet holds, and the file that comes with it. */
import { describe, expect, it } from 'vitest';
import { answerSerialised, answerText } from '../../src/app/assistant.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import type { Answer } from '../../src/intents/answer.ts';
import type { TypedCircumstances } from '../../src/intents/answering/asked.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const asked: TypedCircumstances = {
  reference: openMemoryReference(),
  playbook,
  classifier,
  today: '2026-09-02' as ServiceDate,
  defaults: {},
};

const bookletOf = (files: Answer['files']) => files?.find((file) => file.kind === 'toolkit');
const names = (files: Answer['files']) => files?.map(({ name }) => name);

describe('toolkit', () => {
  it('serves the usual codes where none is named, at the place of the team', async () => {
    const { kind, reply, files } = await answerText('toolkit', {
      ...asked,
      defaults: { locality: '04412-11' },
    });
    const file = bookletOf(files);
    expect(kind).toBe('answer');
    expect(reply.headline).toMatch(
      /^Revenue protection booklet for 20 codes: fees, 41 bundled pairs, unit limits/,
    );
    expect(file).toMatchObject({
      ...{ kind: 'toolkit', name: 'unitwise-toolkit-04412-11-2026-09-02.pdf', date: '2026-09-02' },
      ...{ codes: playbook.tips.codes, place: { kind: 'locality', mac: '04412', locality: '11' } },
      qualifyingParticipant: false,
    });
  });

  it('serves named codes once each, at a ZIP behind them', async () => {
    const { files, reply } = await answerText('toolkit 97110 97140 97110 75201', asked);
    const file = bookletOf(files);
    expect(file?.codes).toEqual(['97110', '97140']);
    expect(file?.place).toMatchObject({ mac: '04412', locality: '11' });
    expect(reply.headline).toContain('no bundled pairs');
  });

  it('takes a ZIP alone for the place, not for a code', async () => {
    const { files } = await answerText('toolkit 75201', asked);
    expect(bookletOf(files)?.place).toMatchObject({ mac: '04412', locality: '11' });
    expect(bookletOf(files)?.codes).toEqual(playbook.tips.codes);
  });

  it('asks which place, and answers the button', async () => {
    const { kind, choices, files } = await answerText('toolkit 97110 in Texas', asked);
    expect(kind).toBe('question');
    expect(files).toBeUndefined();
    const pressed = answerSerialised(choices[1]?.question ?? '', asked);
    expect(bookletOf(pressed.files)?.place).toMatchObject({ name: 'DALLAS' });
  });

  it('says that a year has no fees, and offers the last that has', async () => {
    const { reply, files } = await answerText('toolkit 97110 2027-02-03', asked);
    expect(bookletOf(files)?.date).toBe('2027-02-03');
    expect(reply.headline).not.toContain('fees');
    expect(JSON.stringify(reply.blocks)).toContain('No price is held for this place in 2027');
    expect(reply.followUps.map(({ label }) => label)).toEqual(['Price as of 2026-12-31']);
  });

  it('knows no made-up code', async () => {
    const { kind, reply, files } = await answerText('toolkit 97999', asked);
    expect([kind, files]).toEqual(['invalid', undefined]);
    expect(reply.headline).toContain('97999 is in none of the tables');
  });

  it.each([
    ['toolkit 97110 97150 75201', ['toolkit .pdf', 'fees .csv', 'pairs .csv', 'limits .csv']],
    ['toolkit 97110 75201', ['toolkit .pdf', 'fees .csv', 'limits .csv']],
    ['toolkit 97110 75201 2027-02-03', ['toolkit .pdf', 'limits .csv']],
  ])('%s: the booklet, and each table that has a row', async (text, wanted) => {
    const { files } = await answerText(text, asked);
    const short = names(files)?.map((name) => name.replace(/^unitwise-(\w+)-.*(\.\w+)$/, '$1 $2'));
    expect(short).toEqual(wanted);
  });
});
