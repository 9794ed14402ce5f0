/**
 * Whether a rule of the playbook holds for a code on the date, and what a reader may open for it. A rule that rests
 * on a table holds only while the table in force says so: an edit that ended takes its tip with it.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { judgePair } from '../edits/pair-edit.ts';
import { payabilityOf } from '../fees/status.ts';
import type { RulesInForce } from '../ports.ts';
import type { Basis, Citation } from '../sources/citation.ts';
import type { Rule, TableRule } from './playbook.ts';

/** Undefined where the rule does not hold. */
export function ruleInForce(
  rule: Rule,
  code: HcpcsCode | undefined,
  inForce: RulesInForce,
): Basis | undefined {
  if (rule.basis !== 'table') return rule;
  const citation = tableCitation(rule, code, inForce);
  return citation === undefined ? undefined : { basis: 'file', citation };
}

function tableCitation(
  rule: TableRule,
  asked: HcpcsCode | undefined,
  inForce: RulesInForce,
): Citation | undefined {
  switch (rule.table) {
    case 'ptp': {
      const { column1, column2, indicator } = rule;
      const table = inForce.ptp?.of(column1 as HcpcsCode, column2 as HcpcsCode);
      if (table === undefined) return undefined;
      const verdict = judgePair(table.edits, inForce.date);
      const source = `NCCI PTP practitioner ${table.release.name}`;
      if (verdict.kind === 'edit') {
        const same = verdict.edit.indicator === indicator && verdict.edit.column1 === column1;
        return same ? { source, locator: `${column1}/${column2}` } : undefined;
      }
      return indicator === 'none' ? { source, locator: `${column1}/${column2}: no row in force` } : undefined;
    }
    case 'mue': {
      const limit = asked && inForce.mue?.limit(asked);
      return asked === undefined || limit === undefined || inForce.mue === undefined
        ? undefined
        : { source: `NCCI MUE practitioner ${inForce.mue.tableOf(asked).release.name}`, locator: asked };
    }
    case 'rvu': {
      const code = (rule.code ?? asked) as HcpcsCode | undefined;
      const values = code && inForce.feeSchedule?.relativeValues(code);
      if (values === undefined) return undefined;
      const payability = payabilityOf(values.status);
      const reduced = values.multipleProcedure === '5';
      const shown = {
        bundled: payability === 'bundled',
        'other-code': payability === 'other-code',
        reduced: payability === 'payable' && reduced,
        whole: payability === 'payable' && !reduced,
      }[rule.shows];
      return shown ? values.citation : undefined;
    }
    default:
      return rule satisfies never;
  }
}
