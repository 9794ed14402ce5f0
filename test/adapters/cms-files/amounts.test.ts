/** CMS's own dollar amounts, capped imaging prices and anaesthesia factors. */
import { describe, expect, it } from 'vitest';
import { readText, rowsIn } from './read-one.ts';

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
const payment = (code: string, multiple: string, reduced: readonly [string, string], year = '2025'): string =>
  quoted([
    ...[year, '04412', '11', code, '  ', '0000029.43', '0000028.43', ' ', '0', 'A', multiple],
    ...[...reduced, '9', '0000000.00', '0000000.00'],
  ]);

describe('payment amounts', () => {
  it('hold the reduced therapy amounts only where the multiple procedure field is 5', async () => {
    const text = [
      payment('97110', '5', ['0000022.50', '0000021.50']),
      payment('99213', '0', ['0000010.00', '0000000.00']),
      '"TRL- A NOTICE. "',
    ].join('\r\n');
    const { recognised, collected } = await readText(text, 'PFALL25A.txt');
    const place = {
      modifier: '',
      mac: '04412',
      locality: '11',
      status: 'A',
      nonFacility: 2943,
      facility: 2843,
    };
    expect(recognised).toMatchObject({ kind: 'payment', stated: { year: 2025 } });
    expect(collected?.table).toEqual({
      kind: 'payment',
      rows: [
        { code: '97110', ...place, reducedOffice: 2250, reducedInstitution: 2150 },
        { code: '99213', ...place, reducedOffice: null, reducedInstitution: null },
      ],
    });
  });

  it('refuse another year below, and a code twice', async () => {
    const zero = ['0000000.00', '0000000.00'] as const;
    const other = `${payment('97110', '5', zero)}\n${payment('97112', '5', zero, '2024')}\n`;
    expect((await readText(other)).fault).toMatchObject({ line: 2, column: 'field 1 (year)', found: '2024' });
    const twice = `${payment('97110', '5', zero)}\n${payment('97110', '5', zero)}\n`;
    expect((await readText(twice)).fault).toMatchObject({ line: 2, found: '97110 04412-11' });
  });
});

describe('capped imaging prices', () => {
  it('are read in cents, the empty last row passed over', async () => {
    const header = 'HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE';
    const { recognised, collected } = await readText(
      `${header}\r\n70450,TC,A,1112,5,150.69,150.7\r\n,,,,,,\r\n`,
    );
    expect(recognised).toMatchObject({ kind: 'oppscap', stated: {} });
    expect(collected?.table).toEqual({
      kind: 'oppscap',
      rows: [
        {
          code: '70450',
          modifier: 'TC',
          status: 'A',
          mac: '01112',
          locality: '05',
          facility: 15_069,
          nonFacility: 15_070,
        },
      ],
    });
  });
});

describe('anaesthesia factors', () => {
  it('are read in ten-thousandths', async () => {
    const text =
      'Contractor,Locality,Locality Name,National Anes CF of 20.3178\r\n02102 ,01 ,ALASKA*,27.86 \r\n,,,\r\n';
    expect(await rowsIn(text)).toEqual([{ mac: '02102', locality: '01', name: 'ALASKA', factor: 278_600 }]);
  });
});

describe('what is no table of CMS’s', () => {
  it.each([
    ['words', 'Some words.\nAnd more.\n'],
    ['nothing', ''],
    ['other figures', 'code,work,pe_nonfac,mp\n97110,0.45,0.43,0.01\n'],
  ])('is not recognised: %s', async (_, text) => {
    expect(await readText(text)).toEqual({ recognised: undefined, collected: undefined, fault: undefined });
  });
});
