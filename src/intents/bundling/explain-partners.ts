/** One code: what happens to it beside each of the other therapy codes, by the NCCI table in force. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { pairSource, standsInSaid } from '../../core/edits/edits-at.ts';
import { judgePairOn } from '../../core/edits/judge-pair-on.ts';
import type { PairEdit } from '../../core/edits/pair-edit.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, strong, type Block, type Reply } from '../../core/reply/reply.ts';
import { pairTablesOf } from '../../core/reference/tables-used.ts';
import { plural } from '../../core/words/english.ts';
import { serialise } from '../question.ts';

/** Each edit stands in one group: who is denied, and whether a modifier changes that. */
const groups: readonly (readonly [title: string, holds: (edit: PairEdit, code: string) => boolean])[] = [
  ['Never paid beside CODE', ({ column1, indicator }, code) => column1 === code && indicator === '0'],
  [
    'CODE is never paid beside these',
    ({ column2, indicator }, code) => column2 === code && indicator === '0',
  ],
  [
    'Denied beside CODE unless separate (59 or an X modifier)',
    ({ column1, indicator }, code) => column1 === code && indicator === '1',
  ],
  [
    'CODE is denied beside these unless separate (59 or an X modifier)',
    ({ column2, indicator }, code) => column2 === code && indicator === '1',
  ],
];

export const standsInNote: Block = {
  ...{ kind: 'notice', severity: 'warning', label: 'NCCI edit', line: [plain(standsInSaid)] },
};

export function explainPartners(code: HcpcsCode, inForce: RulesInForce, dated: boolean): Reply {
  const { rules, date } = inForce;
  const others = rules.codeList.codes.filter(
    (each) => each !== code && inForce.therapyCode(each) !== undefined,
  );
  const judged = others.map((other) => ({ other, ...judgePairOn(code, other, inForce) }));
  const edits = judged.flatMap(({ other, verdict }) =>
    verdict.kind === 'edit' ? [{ other, edit: verdict.edit }] : [],
  );
  const free = judged.flatMap(({ other, verdict }) =>
    verdict.kind === 'none' || verdict.kind === 'ended' ? [other] : [],
  );
  const unheld = judged.flatMap(({ other, verdict }) => (verdict.kind === 'not-held' ? [other] : []));
  const row = (title: string, codes: readonly string[]): Block[] =>
    codes.length === 0
      ? []
      : [{ kind: 'paragraph', line: [strong(`${title}:`), plain(` ${codes.join(', ')}`)] }];
  const [partner] = edits;
  return {
    headline:
      edits.length === 0
        ? `${code} has no bundling edit with any other therapy code`
        : `${code} has a bundling edit with ${plural(edits.length, 'other therapy code')}`,
    blocks: [
      ...(inForce.ptp?.standsIn === true ? [standsInNote] : []),
      ...groups.flatMap(([title, holds]) =>
        row(
          title.replace('CODE', code),
          edits.filter(({ edit }) => holds(edit, code)).map(({ other }) => other),
        ),
      ),
      ...row('No edit with', free.length === 0 ? [] : [plural(free.length, 'other therapy code')]),
    ],
    details: [...row('No edit with', free), ...row('Not in the tables loaded', unheld)],
    tip: [plain('No edit is not permission to bill the same minutes twice: each code needs its own.')],
    sources: pairTablesOf([code, ...others], inForce).map(({ release }) => ({
      ...{ source: pairSource(release), locator: code },
    })),
    confidence: null,
    basis: `Medicare Part B · ${dated ? `date of service ${date}` : `today, ${date}`} · therapy codes only`,
    followUps:
      partner === undefined
        ? []
        : [
            {
              label: `${code} with ${partner.other}`,
              question: serialise({ intent: 'ncci_check', codes: [code, partner.other] }),
            },
          ],
  };
}
