/** A made-up remittance as 835 text, for tests and benchmarks. The people in it are words that a test looks for. */
import { dollars, type Cents } from '../../src/core/money/cents.ts';

export interface LineOf835 {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  /** Units sent, where the payer paid fewer. */
  readonly unitsSent?: number;
  readonly sent?: string;
  readonly charge: Cents;
  readonly paid: Cents;
  readonly allowed?: Cents;
  /** "CO-45" with its amount. */
  readonly adjustments: readonly (readonly [string, Cents])[];
  readonly remarks?: readonly string[];
  readonly date: string;
}

export interface ClaimOf835 {
  readonly id: string;
  readonly status?: string;
  readonly filing?: string;
  readonly received?: string;
  readonly lines: readonly LineOf835[];
}

export interface Remittance835 {
  readonly payer?: string;
  readonly zip?: string;
  readonly paidOn?: string;
  readonly claims: readonly ClaimOf835[];
}

/** Names, a birth date, a member id, a street: none may come out of a run. */
export const plantedWords = ['ZWEIGENTHAL', 'PHILIPPINE', '1AB2CD3EF45', '19410317', '77 LINDENWAY'] as const;
const [surname, given, member, born, street] = plantedWords;

const plain = (date: string): string => date.replaceAll('-', '');
const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, each) => total + each, 0);

export const isa = (control: string): string =>
  `ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260415*1200*^*00501*${control.padStart(9, '0')}*0*P*:`;

/** Segments without their ends, envelope included. */
export function segmentsOf835({
  payer = 'MEDICARE PART B',
  zip = '75201',
  paidOn = '2026-04-15',
  claims,
}: Remittance835): string[] {
  const body = claims.flatMap((claim) => segmentsOfClaim(claim));
  const paid = sum(claims.flatMap(({ lines }) => lines.map((line) => line.paid)));
  const set = [
    'ST*835*0001',
    `BPR*I*${dollars(paid)}*C*CHK************${plain(paidOn)}`,
    'TRN*1*0001*1999999999',
    `DTM*405*${plain(paidOn)}`,
    `N1*PR*${payer}`,
    'N3*1 PAYER PLAZA',
    'N4*ROANOKE*VA*24011',
    'N1*PE*LINDEN THERAPY*XX*1999999984',
    `N4*DALLAS*TX*${zip}`,
    'LX*1',
    ...body,
  ];
  return [
    isa('1'),
    `GS*HP*PAYER*CLINIC*${plain(paidOn)}*1200*1*X*005010X221A1`,
    ...set,
    `SE*${set.length + 1}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ];
}

export const text835 = (remittance: Remittance835, end = '~\n'): string =>
  segmentsOf835(remittance)
    .map((segment) => `${segment}${end}`)
    .join('');

function segmentsOfClaim({ id, status = '1', filing = 'MB', received, lines }: ClaimOf835): string[] {
  const patient = sum(
    lines.flatMap(({ adjustments }) =>
      adjustments.map(([code, amount]) => (code.startsWith('PR') ? amount : 0)),
    ),
  );
  const [charge, paid] = [sum(lines.map((line) => line.charge)), sum(lines.map((line) => line.paid))];
  return [
    `CLP*${id}*${status}*${dollars(charge)}*${dollars(paid)}*${dollars(patient)}*${filing}*ICN${id}*11*1`,
    `NM1*QC*1*${surname}*${given}****MI*${member}`,
    `NM1*IL*1*${surname}*${given}****MI*${member}`,
    'NM1*82*2*LINDEN THERAPY*****XX*1999999984',
    `REF*1W*${member}`,
    ...(received === undefined ? [] : [`DTM*050*${plain(received)}`]),
    `N3*${street}`,
    `DMG*D8*${born}*F`,
    ...lines.flatMap((line) => segmentsOfLine(line)),
  ];
}

function segmentsOfLine(line: LineOf835): string[] {
  const {
    code,
    modifiers = ['GP'],
    units = 1,
    unitsSent,
    sent,
    charge,
    paid,
    allowed,
    adjustments,
    remarks = [],
    date,
  } = line;
  const tail =
    unitsSent === undefined && sent === undefined
      ? ''
      : `*${sent === undefined ? '' : `HC:${sent}`}*${unitsSent ?? units}`;
  const groups = new Map<string, string[]>();
  for (const [name, amount] of adjustments) {
    const [group = '', reason = ''] = name.split('-');
    groups.set(group, [...(groups.get(group) ?? []), `*${reason}*${dollars(amount)}`]);
  }
  return [
    `SVC*${['HC', code, ...modifiers].join(':')}*${dollars(charge)}*${dollars(paid)}**${units}${tail}`,
    `DTM*472*${plain(date)}`,
    ...[...groups].map(([group, reasons]) => `CAS*${group}${reasons.join('*')}`),
    ...(allowed === undefined ? [] : [`AMT*B6*${dollars(allowed)}`]),
    ...remarks.map((remark) => `LQ*HE*${remark}`),
  ];
}
