/** Who pays what of an amount Medicare allows, told without its codes: deductible, coinsurance, sequestration. */
import { settleLine } from '../../core/fees/settle-line.ts';
import { spokenDollars } from '../../core/money/cents.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { sentence, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import type { CompareQuestion } from './question.ts';

export function explainShares({ facts = {} }: CompareQuestion, { rules, date }: RulesInForce): Reply {
  const { allowedAmount = 0, deductibleMet, deductibleRemaining, deductiblePaid, sequestration } = facts;
  const { coinsurance, partBDeductible, sequestration: cut } = rules;
  if (coinsurance === undefined || cut === undefined)
    return sentence(`I do not hold Medicare's shares of ${date.slice(0, 4)}`);
  const left =
    deductibleRemaining ??
    (deductiblePaid === undefined
      ? undefined
      : Math.max(0, (partBDeductible?.value ?? 0) - deductiblePaid)) ??
    (deductibleMet === false ? (partBDeductible?.value ?? 0) : 0);
  const rates = {
    ...{ coinsurance: coinsurance.value, assistantReduction: 0 },
    sequestration: sequestration === false ? 0 : cut.value,
  };
  const shares = settleLine(allowedAmount, left, rates);
  const said = (amount: number): string => `$${spokenDollars(amount)}`;
  const assumed = left === 0 && deductibleMet === undefined && deductibleRemaining === undefined;
  return {
    ...sentence(
      `Of ${said(allowedAmount)} allowed Medicare pays ${said(shares.medicarePaid)}, the patient ${said(shares.patientOwes)}`,
    ),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...(shares.deductible === 0 ? [] : [{ label: 'Deductible', value: said(shares.deductible) }]),
          {
            label: 'Coinsurance',
            value: `${said(shares.coinsurance)}: ${String(coinsurance.value)}% of the rest`,
          },
          {
            label: 'Sequestration',
            value: `${said(shares.sequestration)}: ${String(rates.sequestration)}% of Medicare's part; written off`,
          },
          ...(assumed ? [{ label: 'Assumed', value: 'deductible met, participating, no assistant' }] : []),
        ],
      },
    ],
    sources: [coinsurance, cut].flatMap((rule) => (rule.basis === 'believed' ? [] : [rule.citation])),
    confidence: gradeOf(
      [{ grade: 'medium', reason: 'The allowed amount as told.', raisedBy: 'its codes, units and place' }],
      [],
    ),
  };
}
