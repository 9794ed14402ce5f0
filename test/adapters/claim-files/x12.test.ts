/** Claim files as they come: envelopes, separators, line breaks, faults; node-x12 is the second opinion. */
import { X12Interchange, X12Parser } from 'node-x12';
import { describe, expect, it } from 'vitest';
import { clinicYear } from '../../../scripts/claims/clinic-year.ts';
import { plantedWords, segmentsOf835, text835 } from '../../../scripts/claims/write-835.ts';
import { segmentsOf837 } from '../../../scripts/claims/write-837.ts';
import { read835 } from '../../../src/adapters/claim-files/read-835.ts';
import { read837 } from '../../../src/adapters/claim-files/read-837.ts';
import { tokenizer } from '../../../src/adapters/claim-files/x12/tokenizer.ts';
import type { PaidClaim, Payment } from '../../../src/core/remit/remittance.ts';
import type { SentClaim } from '../../../src/core/remit/sent-claim.ts';

const made = [...clinicYear(12, 3)];
const remittance = { claims: made.map(({ remitted }) => remitted) };
const text = text835(remittance);

function read(
  bytes: Buffer,
  piece = 1 << 16,
): { claims: PaidClaim[]; payments: Payment[]; faults: string[] } {
  const [claims, payments, faults]: [PaidClaim[], Payment[], string[]] = [[], [], []];
  const reader = read835({
    onClaim: (claim, payment) => {
      claims.push(claim);
      payments.push(payment);
    },
    onFault: ({ segment, problem }) => faults.push(`${segment}: ${problem}`),
    onBalance: () => undefined,
  });
  for (let at = 0; at < bytes.length; at += piece) {
    const broken = reader.push(bytes.subarray(at, at + piece));
    if (broken !== undefined)
      return { claims, payments, faults: [...faults, `${broken.segment}: ${broken.problem}`] };
  }
  const broken = reader.end();
  return {
    claims,
    payments,
    faults: broken === undefined ? faults : [...faults, `${broken.segment}: ${broken.problem}`],
  };
}

const whole = read(Buffer.from(text));

describe('an 835', () => {
  it('has the segments and elements node-x12 sees', () => {
    const ours: string[][] = [];
    const tokens = tokenizer((segment) => {
      ours.push([segment.id, ...Array.from({ length: segment.count() }, (_, i) => segment.text(i + 1))]);
    });
    tokens.push(Buffer.from(text));
    expect(tokens.end()).toBe(undefined);
    const interchange = new X12Parser(true).parse(text);
    if (!(interchange instanceof X12Interchange)) throw new Error('one interchange was expected');
    const theirs = interchange.functionalGroups.flatMap(({ transactions }) =>
      transactions.flatMap(({ segments }) =>
        segments.map(({ tag, elements }) => [tag, ...elements.map(({ value }) => value.trim())]),
      ),
    );
    expect(ours.slice(3, -3)).toEqual(theirs);
  });

  it.each([
    ['CR LF behind each segment', text835(remittance, '~\r\n')],
    ['no line breaks', text835(remittance, '~')],
    ['a line feed as the segment end', text835(remittance, '\n')],
    ['CR LF as the segment end', text835(remittance, '\r\n')],
    ['lines wrapped at 80', text835(remittance, '~').replace(/.{80}/g, '$&\r\n')],
    ['other separators', text835(remittance, '!').replaceAll('*', '|').replaceAll(':', '>')],
    ['lower-case ids', text.replace(/^[A-Z0-9]{2,3}(?=\*)/gm, (id) => id.toLowerCase())],
    [
      'all of it in lower case but the claim ids',
      text.replace(/^(?!CLP).*$/gm, (line) => line.toLowerCase()),
    ],
    ['blank lines before and behind', `\r\n\r\n${text}\n\n`],
  ])('reads the same with %s', (_, other) => {
    const { claims, faults } = read(Buffer.from(other));
    expect(faults).toEqual([]);
    expect(claims).toEqual(whole.claims);
  });

  it.each([1, 7, 100, 1000])('reads the same in pieces of %i bytes', (piece) => {
    expect(read(Buffer.from(text), piece)).toEqual(whole);
  });

  it('reads several interchanges in one file', () => {
    expect(read(Buffer.from(text + text)).claims).toHaveLength(24);
  });

  it('holds no word of a patient', () => {
    const held = JSON.stringify(whole);
    expect(plantedWords.filter((word) => held.includes(word))).toEqual([]);
    expect(whole.payments[0]).toEqual({
      ...{ payer: 'MEDICARE PART B', paidOn: '2026-04-15' },
      payeePlace: { zip: '75201', city: 'DALLAS', state: 'TX' },
    });
  });

  const changed = (from: RegExp, to: string): string[] => read(Buffer.from(text.replace(from, to))).faults;
  it.each([
    [
      'an eligibility request',
      changed(/ST\*835/, 'ST*270'),
      '3: an eligibility request (270) was found, a remittance (835, 005010X221A1) was expected',
    ],
    [
      'an acknowledgment',
      changed(/ST\*835/, 'ST*999'),
      '3: an acknowledgment (999) was found, a remittance (835, 005010X221A1) was expected',
    ],
    [
      'a 4010 file',
      changed(/005010X221A1/, '004010X091A1'),
      '3: an 835 of version 004010X091A1 was found, a remittance (835, 005010X221A1) was expected',
    ],
    [
      'another control number',
      changed(/IEA\*1\*000000001/, 'IEA*1*000000009'),
      'IEA carries another control number than its ISA',
    ],
    ['a wrong count', changed(/SE\*\d+/, 'SE*5'), 'SE counts 5 where '],
    ['a cut file', changed(/GE\*1\*1~[^]*/, ''), 'the file ends before its IEA: it is cut short'],
    [
      'a file cut in a segment',
      changed(/~\nGE[^]*/, ''),
      'the file ends inside a segment: it is cut short, send for it again',
    ],
    [
      'a bad amount',
      changed(/SVC\*HC:(\d+):([^*]*)\*[\d.]+/, 'SVC*HC:$1:$2*12x'),
      'SVC holds no code or an amount that is none, so the line is left out',
    ],
    [
      'no X12 at all',
      changed(/ISA/, 'Dear'),
      '1: the file does not begin with ISA, so it is no X12 file (835 or 837)',
    ],
  ])('says what is wrong with %s', (_, faults, sentence) => {
    expect(faults.join('\n')).toContain(sentence);
  });

  it.each([
    ['SVC*HC:97140:GP*160*0**0~', 1],
    ['SVC*HC:97140:GP*160*0**0**3~', 3],
    ['SVC*HC:97140:GP*160*20**2~', 2],
    ['SVC*HC:97140:GP*0*0**0~', 0],
  ])('%s was sent with %i units', (svc, units) => {
    const one = text.replace(/SVC\*[^~]*~/, svc);
    expect(read(Buffer.from(one)).claims[0]?.lines[0]?.unitsSent).toBe(units);
  });

  it('refuses a segment that never ends', () => {
    const faults = read(
      Buffer.concat([Buffer.from(segmentsOf835(remittance)[0] + '~'), Buffer.alloc(300_000, 65)]),
    ).faults;
    expect(faults).toEqual([
      '2: a segment of more than 100,000 characters was found, so it is no claim file',
    ]);
  });
});

describe('an 837P', () => {
  it('gives claims with the place of the clinic, never of the patient', () => {
    const claims: SentClaim[] = [];
    const reader = read837({
      onClaim: (claim) => claims.push(claim),
      onFault: ({ problem }) => expect(problem).toBe(''),
    });
    reader.push(Buffer.from([...segmentsOf837(made)].map((segment) => `${segment}~`).join('')));
    expect(reader.end()).toBe(undefined);
    expect(claims.map(({ claimId }) => claimId)).toEqual(made.map(({ id }) => id));
    const [claim] = claims;
    expect(claim?.place).toEqual({ zip: '75201', city: 'DALLAS', state: 'TX' });
    expect([claim?.payer, claim?.filing, claim?.placeOfService]).toEqual(['MEDICARE PART B', 'MB', '11']);
    expect(claim?.lines.map(({ code, units, date }) => [code, units, date])).toEqual(
      made[0]?.sent.map(({ code, units }) => [code, units, made[0]?.date]),
    );
    const held = JSON.stringify(claims);
    expect(plantedWords.filter((word) => held.includes(word))).toEqual([]);
  });
});
