/** The modifiers these codes meet: when, when not, an example line. From the playbook, chosen by the codes. */
import { payabilityOf } from '../../fees/status.ts';
import type { ModifierEntry } from '../../playbook/playbook.ts';
import { dagger, isBelieved, madeSection, type SectionMade } from '../basis-notes.ts';
import { pairsOf } from '../figures/pair-rows.ts';
import type { ToolkitRequest } from '../request.ts';

export function modifiersSection(request: ToolkitRequest): SectionMade {
  const shown = modifiersFor(request);
  return madeSection(
    'Modifiers that matter',
    [
      {
        kind: 'table',
        columns: [
          { title: 'Modifier', share: 62, set: 'strong' },
          { title: 'Use it', share: 190 },
          { title: 'Not', share: 152 },
          { title: 'Example', share: 100, set: 'even' },
        ],
        rows: shown.map(({ modifiers, when, not, example, rule }) => [
          `${modifiers.length === 0 ? 'Order' : modifiers.join(' ')}${isBelieved(rule) ? `\u00A0${dagger}` : ''}`,
          when.join(' '),
          not.join(' '),
          example.replaceAll(', ', '\n'),
        ]),
      },
    ],
    shown.map(({ modifiers, rule }) => ({
      what: modifiers.length === 0 ? 'the order of modifiers' : `modifier ${modifiers.join('/')}`,
      basis: rule,
    })),
  );
}

/** In the playbook's order. */
export function modifiersFor(request: ToolkitRequest): readonly ModifierEntry[] {
  const { codes, inForce, playbook } = request;
  const known = codes.flatMap((code) => inForce.therapyCode(code) ?? []);
  const assisted = known.some(
    ({ therapy, evaluation, disciplines }) =>
      therapy !== 'none' && evaluation !== true && disciplines.some((each) => each !== 'SLP'),
  );
  const opened = pairsOf(request)?.edits.some(({ indicator }) => indicator === '1') === true;
  const excluded = codes.some(
    (code) => payabilityOf(inForce.feeSchedule?.relativeValues(code)?.status ?? '') === 'non-covered',
  );
  const wanted = new Set([
    ...(known.length > 0 ? ['plan', 'kx', 'ga', 'gz', 'order'] : ['ga', 'gz']),
    ...(assisted ? ['assistant'] : []),
    ...(opened ? ['59', 'xe', 'xs', 'xp', 'xu'] : []),
    ...(known.some(({ evaluation }) => evaluation === true) ? ['25'] : []),
    ...(excluded ? ['gx', 'gy'] : []),
  ]);
  return playbook.modifiers.filter(({ id }) => wanted.has(id));
}
