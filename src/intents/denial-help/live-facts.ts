/** What the tables in force say about a situation and the codes of the claim, and which of its acts that settles. */
import { limitSource, standsInSaid } from '../../core/edits/edits-at.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { evaluateImpact, type ImpactBase } from '../../core/playbook/evaluate-impact.ts';
import type { ActWhen, ImpactKind, Live } from '../../core/playbook/playbook.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { Fact } from '../../core/reply/reply.ts';
import type { Basis } from '../../core/sources/citation.ts';
import { list, plural } from '../../core/words/english.ts';
import { impactInWords } from '../reply-parts/impact-words.ts';
import { pairInWords, pairsAsked } from '../reply-parts/pairs-asked.ts';
import { thresholdFacts } from '../reply-parts/threshold-facts.ts';

export interface LiveFacts {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  /** Empty where the tables settle nothing: every act is shown with its condition. */
  readonly settled: readonly ActWhen[];
  readonly bases: readonly Basis[];
  /** Whether amounts of a place are among them. */
  readonly money: boolean;
}

interface Asking {
  readonly codes: readonly HcpcsCode[];
  readonly base: ImpactBase;
  readonly reference: ReferenceData;
  /** Common codes, among which the partner of a lone one is looked for. */
  readonly common: readonly string[];
}

const nothing: LiveFacts = { lines: [], facts: [], settled: [], bases: [], money: false };

export function liveFacts(live: Live | null, asking: Asking): LiveFacts {
  const { codes, base, reference } = asking;
  switch (live) {
    case null:
      return nothing;
    case 'threshold':
      return { ...nothing, ...thresholdFacts(base.inForce.date, reference, false) };
    case 'pair':
      return pairFacts(asking);
    case 'limit':
      return limitFacts(asking);
    case 'bundled':
    case 'not-covered':
      return statusFacts(asking);
    case 'add-on':
      return addOnFacts(asking);
    case 'reduced':
      return impactFacts('missed-second-unit', codes, base);
    case 'assistant':
      return impactFacts('assistant-cut', codes, base);
    default:
      return live satisfies never;
  }
}

function pairFacts(asking: Asking): LiveFacts {
  const { codes, base } = asking;
  const { inForce } = base;
  const [only, second] = codes;
  if (only !== undefined && second === undefined) return loneCode(only, asking);
  const pairs = pairsAsked(codes, inForce);
  const indicators = pairs.flatMap(({ verdict }) =>
    verdict.kind === 'edit'
      ? [verdict.edit.indicator === '0' ? ('indicator-0' as const) : ('indicator-1' as const)]
      : [],
  );
  const held = pairs.every(({ verdict }) => verdict.kind !== 'not-held');
  const settled: readonly ActWhen[] =
    indicators.length > 0 ? [...new Set(indicators)] : pairs.length > 0 && held ? ['no-edit'] : [];
  const stand = inForce.ptp?.standsIn === true && pairs.length > 0 ? [standsInSaid] : [];
  const lines = [...pairs.map(pairInWords), ...stand];
  return { ...nothing, lines, settled, bases: pairs.map(({ basis }) => basis) };
}

/** The companions beside which a code is refused, so that the biller knows what to look for on the claim. */
function loneCode(code: HcpcsCode, { base: { inForce }, common }: Asking): LiveFacts {
  const pairs = common.flatMap((other) => (other === code ? [] : pairsAsked([code, other], inForce)));
  const refused = pairs.flatMap(({ verdict, basis }) =>
    verdict.kind === 'edit' && verdict.edit.column2 === code ? [{ verdict, basis }] : [],
  );
  const beside = refused.map(({ verdict: { edit } }) => `${edit.column1} (indicator ${edit.indicator})`);
  const found =
    beside.length === 0
      ? `${code} is refused beside none of the common therapy codes`
      : `${code} is refused beside ${list(beside)}`;
  const text = `${found}. Name the codes of that day and I look the pair up.`;
  return inForce.ptp === undefined
    ? nothing
    : {
        ...nothing,
        lines: inForce.ptp.standsIn ? [text, standsInSaid] : [text],
        bases: refused.map(({ basis }) => basis),
      };
}

function limitFacts({ codes, base: { inForce } }: Asking): LiveFacts {
  const { mue } = inForce;
  if (mue === undefined || codes.length === 0) return nothing;
  const limits = codes.map((code) => ({ code, limit: mue.limit(code) }));
  const nameOf = (code: HcpcsCode): string => mue.tableOf(code).release.name;
  return {
    ...nothing,
    lines: limits.map(({ code, limit }) =>
      limit === undefined
        ? `${code}: no limit is published in MUE ${nameOf(code)}.`
        : `${code}: at most ${plural(limit.units, 'unit')} a ${limit.adjudication === '1' ? 'line' : 'day'}, MAI ${limit.adjudication}.`,
    ),
    settled: [
      ...new Set(
        limits.flatMap(({ limit }) => (limit === undefined ? [] : [`mai-${limit.adjudication}` as const])),
      ),
    ],
    bases: limits.map(({ code }): Basis => ({
      basis: 'file',
      citation: { source: limitSource(mue.tableOf(code).release), locator: code },
    })),
  };
}

function statusFacts({ codes, base: { inForce } }: Asking): LiveFacts {
  const rows = codes.flatMap((code) => {
    const values = inForce.feeSchedule?.relativeValues(code);
    return values === undefined ? [] : [{ code, values }];
  });
  const release = inForce.feeSchedule?.rvu.release.name ?? '';
  return {
    ...nothing,
    lines: rows.map(({ code, values }) => `${code}: status ${values.status} in ${release}.`),
    bases: rows.map(({ values }): Basis => ({ basis: 'file', citation: values.citation })),
  };
}

function addOnFacts({ codes, base: { inForce } }: Asking): LiveFacts {
  const { addOn } = inForce;
  const needing = codes.map((code) => ({ code, primaries: addOn?.primariesOf(code) ?? [] }));
  const found = needing.filter(({ primaries }) => primaries.length > 0);
  const source = `NCCI add-on codes ${addOn?.release.name ?? ''}`;
  return {
    ...nothing,
    lines: found.map(({ code, primaries }) => `${code} is paid only beside ${list(primaries.slice(0, 6))}.`),
    bases: found.map(({ code }): Basis => ({ basis: 'file', citation: { source, locator: code } })),
  };
}

function impactFacts(kind: ImpactKind, codes: readonly HcpcsCode[], base: ImpactBase): LiveFacts {
  const rule: Basis = { basis: 'believed', verifyAt: '' };
  const found = codes.flatMap((code) => evaluateImpact({ kind }, rule, code, base) ?? []);
  const rows = codes.flatMap((code) => base.inForce.feeSchedule?.relativeValues(code)?.citation ?? []);
  const lines = found.map((impact) =>
    impact.kind === 'missed-second-unit'
      ? impactInWords({ ...impact, kind: 'reduced-unit' })
      : impactInWords(impact),
  );
  return {
    ...nothing,
    lines,
    bases: rows.map((citation): Basis => ({ basis: 'file', citation })),
    money: lines.length > 0,
  };
}
