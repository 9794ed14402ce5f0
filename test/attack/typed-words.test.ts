/** 2. A word that means something to JavaScript means nothing to a command: it reads on, line after line. */
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { question } from './support/clinic.ts';
import { linesOf, unitwise, type Ran } from './support/command-line.ts';
import { form } from './support/form.ts';
import { endWhatWasStarted, newFolder } from './support/program.ts';

import { few, messages, words } from './support/words.ts';

endWhatWasStarted();

const home = newFolder();

describe('commands that read many lines', () => {
  const answersEach = (ran: Ran, count: number): void => {
    expect([ran.code, ran.errors]).toEqual([0, '']);
    expect(linesOf(ran).map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => String(id)));
  };
  const asLines = (texts: readonly string[]): string =>
    texts.map((text, id) => JSON.stringify({ id: String(id), text })).join('\n');

  it('`parse` goes on after each', async () => {
    const texts = [...messages, question];
    const ran = await unitwise(['parse', '--ndjson'], { home, input: asLines(texts) });
    answersEach(ran, texts.length);
    expect(linesOf(ran).at(-1)).toMatchObject({ intent: 'claim_check' });
  });

  it('`parse` reads objects that carry such names', async () => {
    const ran = await unitwise(['parse', '--ndjson'], {
      home,
      input: [
        ...words.map((word, id) => `{"id":"${id}","text":"97110 38min","surface":${JSON.stringify(word)}}`),
        `{"id":"${words.length}","text":"97110 38min","__proto__":{"surface":"dm"}}`,
        `{"id":"${words.length + 1}","text":"${question}"}`,
      ].join('\n'),
    });
    expect(ran.code).toBe(0);
    expect(linesOf(ran)).toHaveLength(words.length + 2);
    expect(linesOf(ran).at(-1)).toMatchObject({ intent: 'claim_check' });
  });

  it('`check` goes on after each', async () => {
    const line = { code: '97110', minutes: 38 };
    const days = words.flatMap((word) => [
      { lines: [{ ...line, code: word }] },
      { lines: [{ ...line, modifiers: [word] }] },
      ...['payer', 'rule', 'discipline', 'locality', 'setting', 'placeOfService', 'dateOfService'].map(
        (key) => ({
          [key]: word,
          lines: [line],
        }),
      ),
    ]);
    const named = words.map(
      (word) => `{${JSON.stringify(word)}:{"lines":[]},"lines":[{"code":"97110","minutes":38}]}`,
    );
    const all = [
      ...days.map((day) => JSON.stringify(day)),
      ...named,
      JSON.stringify({ id: 'last', lines: [line] }),
    ];
    const ran = await unitwise(['check', '--ndjson'], { home, input: all.join('\n') });
    expect([ran.code, ran.errors]).toEqual([0, '']);
    expect(linesOf(ran)).toHaveLength(all.length);
    expect(linesOf(ran).at(-1)).toMatchObject({ id: 'last', outcome: 'answered', timedUnits: 3 });
  });

  it('`scrub` keeps each row and goes on', async () => {
    const columns = [
      'claim_id',
      'date_of_service',
      'code',
      'minutes',
      'modifiers',
      'assistant_minutes',
      'locality',
      'payer',
    ];
    const usual = ['1', '2026-03-02', '97110', '38', 'GP', '', 'national', 'medicare'];
    const rows = words.flatMap((word) =>
      columns.map((_, at) => usual.map((cell, i) => (i === at ? word : cell))),
    );
    const [file, out] = [join(newFolder(), 'in.csv'), join(newFolder(), 'out.csv')];
    writeFileSync(
      file,
      [columns, ...rows, ['last', ...usual.slice(1)]]
        .map((row) => row.map((cell) => `"${cell}"`).join(','))
        .join('\n'),
    );
    const ran = await unitwise(['scrub', file, '-o', out], { home });
    expect(ran.code).toBe(0);
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines.at(-1)).toMatch(/^"?last"?,/);
  });

  it.each(few)('`scrub` reads a file with a column named %s', async (word) => {
    const [file, out] = [join(newFolder(), 'in.csv'), join(newFolder(), 'out.csv')];
    writeFileSync(file, `claim_id,date_of_service,code,minutes,${word}\n1,2026-03-02,97110,38,x\n`);
    const ran = await unitwise(['scrub', file, '-o', out], { home });
    expect([0, 1]).toContain(ran.code);
    expect(ran.errors).not.toMatch(/\n\s+at |TypeError/);
  });
});

it.each(form({ short: few.slice(0, 2), long: words }))('`ask` answers %s', async (word) => {
  const runs = await Promise.all([
    unitwise(['ask', word], { home }),
    unitwise(['ask', '--payer', word, question], { home }),
    unitwise(['ask', '--locality', word, question], { home }),
  ]);
  for (const { code, errors } of runs) {
    expect(code).toBe(0);
    expect(errors).not.toMatch(/\n\s+at |TypeError/);
  }
});
