/** Who pays the allowed amount, every part that is not zero, so that the row adds up: "Medicare $57.60 + … = $73.48". */
import { spokenDollars, type Cents } from '../../../core/money/cents.ts';
import type { Shares } from '../../../core/fees/settle-line.ts';
import { secondName, type SecondSettled } from '../../../core/payers/second-payer.ts';

/** Undefined where the parts do not make up the allowed amount. */
export function moneyRow(shares: Shares, settled?: SecondSettled): string | undefined {
  const { allowed, coinsurance, deductible } = shares;
  const patientOwes = settled?.patientOwes ?? shares.patientOwes;
  const note = patientOwes === shares.patientOwes ? patientNote(coinsurance, deductible) : '';
  const parts: readonly (readonly [name: string, amount: Cents, note?: string])[] = [
    ['Medicare', shares.medicarePaid],
    ...(settled === undefined ? [] : [[takenBy(settled), shares.patientOwes - patientOwes] as const]),
    [owedBy(settled), patientOwes, note],
    ['clinic writes off', shares.providerOwes],
    ['assistant cut', shares.assistantReduction],
    ['sequestration', shares.sequestration],
  ];
  const sum = parts.reduce((total, [, amount]) => total + amount, 0);
  if (sum !== allowed || allowed === 0) return undefined;
  // Medicare's part is said even where it is nothing: it is what was asked.
  const shown = parts.filter(([name, amount]) => amount > 0 || name === 'Medicare');
  const words = shown.map(([name, amount, note = '']) => `${name} $${spokenDollars(amount)}${note}`);
  return `${words.join(' + ')} = $${spokenDollars(allowed)}`;
}

/** Whose the cost sharing is that the patient does not owe. */
const takenBy = ({ second }: SecondSettled): string =>
  second.kind === 'qmb' ? 'not collected from a QMB' : secondName(second);

/** Where the second payer's part is not computed it stands with the patient's. */
const owedBy = (settled: SecondSettled | undefined): string =>
  settled !== undefined && settled.patientOwes === null
    ? `${secondName(settled.second)} or patient`
    : 'patient';

const patientNote = (coinsurance: Cents, deductible: Cents): string =>
  deductible === 0
    ? ''
    : coinsurance === 0
      ? ' (deductible)'
      : ` (deductible $${spokenDollars(deductible)}, coinsurance $${spokenDollars(coinsurance)})`;
