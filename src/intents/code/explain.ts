/** Words one code: payable or not first, then its unit prices, timing and day limit. */
import type { TherapyCode } from '../../core/claim/therapy-code.ts';
import { limitSource } from '../../core/edits/edits-at.ts';
import { payabilityOf, type Payability } from '../../core/fees/status.ts';
import { dollars } from '../../core/money/cents.ts';
import { printDecimal } from '../../core/money/decimal.ts';
import type { ReferenceData } from '../../core/ports.ts';
import { plain, type Fact, type FollowUp, type Reply } from '../../core/reply/reply.ts';
import type { Citation } from '../../core/sources/citation.ts';
import { notPaidInWords } from '../../core/review/findings/coverage-findings.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import { workingOf } from '../reply-parts/working.ts';
import { serialise } from '../question.ts';
import { basisOf, settingsOf } from '../reply-parts/basis.ts';
import { asOfLastDate } from '../reply-parts/last-date.ts';
import { noticesOf } from '../reply-parts/notices.ts';
import { typicalVisit } from '../reply-parts/typical-visit.ts';
import { sourcesOf } from '../reply-parts/sources.ts';
import type { CodeQuestion } from './question.ts';

export function explainCode(reviewed: ReviewedDay, question: CodeQuestion, reference: ReferenceData): Reply {
  const notices = noticesOf(reviewed);
  const facts = factsOf(reviewed);
  return {
    headline: headlineOf(reviewed),
    blocks: [...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []), ...notices.first],
    details: [...notices.more, ...workingOf(reviewed), ...notices.rest, settingsOf(reviewed)],
    tip: tipOf(reviewed),
    sources: sourcesOf(reviewed, cardSources(reviewed)),
    confidence: reviewed.confidence,
    basis: basisOf(reviewed),
    followUps:
      reviewed.inForce.feeSchedule === undefined
        ? asOfLastDate(reference, (date) => serialise({ ...question, date }))
        : typicalVisitOf(question),
  };
}

/** Beside the codes it is made of. */
function typicalVisitOf({ code, intent: _, ...about }: CodeQuestion): FollowUp[] {
  const services = typicalVisit();
  return services.some((line) => line.code === code)
    ? [
        {
          label: 'Typical visit',
          question: serialise({ intent: 'claim_check', services, typical: true, ...about }),
        },
      ]
    : [];
}

function headlineOf({ computed, inForce, day }: ReviewedDay): string {
  const [line] = computed.lines;
  const [values] = computed.values;
  const known = line && inForce.therapyCode(line.code);
  const name = [line?.code, known?.label].filter(Boolean).join(' ');
  const notPaid = notPaidInWords(day, computed);
  if (notPaid !== undefined) return notPaid;
  if (inForce.feeSchedule === undefined)
    return `${name} · no price: no ${inForce.date.slice(0, 4)} fee schedule loaded`;
  if (values === undefined) return `${name} · not in ${inForce.feeSchedule.rvu.release.name}`;
  const payability = payabilityOf(values.status);
  const said = saying[payability];
  const price = computed.estimate?.lines[0];
  return `${name} · ${said ?? (price ? `$${dollars(price.fullUnit)} a unit` : 'no national price')}`;
}

const saying: Readonly<Partial<Record<Payability, string>>> = {
  bundled: 'not paid separately',
  contractor: 'priced by the MAC',
  'other-code': 'not valid for Medicare',
  'non-covered': 'not covered by Medicare',
  'not-priced-here': 'not under the physician fee schedule',
  'reporting-only': 'reporting only, nothing is paid',
  ended: 'not valid on this date',
};

function factsOf({ computed, inForce }: ReviewedDay): readonly Fact[] {
  const [line] = computed.lines;
  const [values] = computed.values;
  const priced = computed.estimate?.lines[0];
  const known = line && inForce.therapyCode(line.code);
  const limit = line && inForce.mue?.limit(line.code);
  const payable = priced !== undefined && priced !== null && priced.fullUnit > 0;
  return [
    ...(known ? [{ label: 'Time', value: timing(known) }] : []),
    ...(payable ? [{ label: 'A unit in full', value: `$${dollars(priced.fullUnit)}` }] : []),
    ...(payable && priced.reducedUnit !== null
      ? [{ label: 'A reduced unit', value: `$${dollars(priced.reducedUnit)}` }]
      : []),
    ...(values ? [{ label: 'Status', value: values.status }] : []),
    ...(values && payable
      ? [
          {
            label: 'RVUs',
            value: `work ${printDecimal(values.work, 2)}, practice ${printDecimal(values.peNonFacility, 2)}, malpractice ${printDecimal(values.malpractice, 2)}`,
          },
        ]
      : []),
    ...(limit && payable
      ? [
          {
            label: 'Most units',
            value: `${limit.units} a ${limit.adjudication === '1' ? 'line' : 'day'} (MAI ${limit.adjudication})`,
          },
        ]
      : []),
  ];
}

/** The card shows the day limit and the reduced unit, whatever the day itself came to. */
function cardSources({ computed, inForce }: ReviewedDay): readonly Citation[] {
  const [line] = computed.lines;
  const priced = computed.estimate?.lines[0];
  const { mppr } = inForce.rules;
  if (line === undefined || !priced || priced.fullUnit === 0) return [];
  const mue = inForce.mue?.limit(line.code) && limitSource(inForce.mue.release);
  return [
    ...(priced.reducedUnit !== null && mppr?.basis === 'published' ? [mppr.citation] : []),
    ...(mue === undefined ? [] : [{ source: mue, locator: line.code }]),
  ];
}

function timing({ timing: { kind }, unitsMustBeStated }: TherapyCode): string {
  switch (kind) {
    case 'pooled':
      return 'timed, 15 minutes a unit';
    case 'untimed':
      return unitsMustBeStated ? 'untimed, by area or extremity' : 'untimed, one unit a day';
    case 'conditional':
      return 'unlisted: the contractor decides';
    case 'first':
    case 'add-on':
      return 'timed, in a family with its own blocks';
  }
}

function tipOf({ computed, inForce }: ReviewedDay): Reply['tip'] {
  const [line] = computed.lines;
  const known = line && inForce.therapyCode(line.code);
  if (known?.timing.kind === 'pooled') return [plain(`Add minutes for units: ${known.code} 38min`)];
  return null;
}
