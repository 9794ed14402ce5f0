/** Made-up professional claims as 837P text. The people in it are words that a test looks for. */
import { dollars } from '../../src/core/money/cents.ts';
import type { MadeClaim } from './clinic-year.ts';
import { isa, plantedWords } from './write-835.ts';

const [surname, given, member, born, street] = plantedWords;

export function* segmentsOf837(claims: Iterable<MadeClaim>, zip = '75201'): Generator<string> {
  yield isa('2');
  yield 'GS*HC*CLINIC*PAYER*20260415*1200*1*X*005010X222A1';
  const opening = [
    'ST*837*0001*005010X222A1',
    'BHT*0019*00*0001*20260415*1200*CH',
    'NM1*41*2*LINDEN THERAPY*****46*0001',
    'NM1*40*2*MEDICARE*****46*0002',
    'HL*1**20*1',
    'NM1*85*2*LINDEN THERAPY*****XX*1999999984',
    'N3*2 CLINIC ROAD',
    `N4*DALLAS*TX*${zip}`,
  ];
  yield* opening;
  let [count, level] = [opening.length, 1];
  for (const { id, date, sent } of claims) {
    level += 1;
    const day = date.replaceAll('-', '');
    const segments = [
      `HL*${level}*1*22*0`,
      'SBR*P*18*******MB',
      `NM1*IL*1*${surname}*${given}****MI*${member}`,
      `N3*${street}`,
      'N4*AUSTIN*TX*78701',
      `DMG*D8*${born}*F`,
      'NM1*PR*2*MEDICARE PART B*****PI*0003',
      `CLM*${id}*${dollars(sent.reduce((sum, { charge }) => sum + charge, 0))}***11:B:1*Y*A*Y*Y`,
      'HI*ABK:M545',
      ...sent.flatMap(({ code, modifiers, charge, units }, i) => [
        `LX*${i + 1}`,
        `SV1*HC:${code}:${modifiers.join(':')}*${dollars(charge)}*UN*${units}***1`,
        `DTP*472*D8*${day}`,
        `NTE*ADD*${surname} SEEN TWICE`,
      ]),
    ];
    count += segments.length;
    yield* segments;
  }
  yield `SE*${count + 1}*0001`;
  yield 'GE*1*1';
  yield 'IEA*1*000000002';
}
