/** data/rules: every value has its days and says how it is known; no two values of one key hold on one day. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseHcpcsCode } from '../../src/core/claim/hcpcs-code.ts';
import { parseServiceDate } from '../../src/core/claim/service-date.ts';
import { firstFault, repeated, type Check } from './check.ts';

const text = z.string().trim().min(1);
const day = z.string().refine((written) => parseServiceDate(written) !== undefined, 'is no date');
const known = z.discriminatedUnion('basis', [
  z.object({
    basis: z.enum(['file', 'published']),
    citation: z.strictObject({ source: text, locator: text }),
  }),
  z.object({ basis: z.literal('believed'), verifyAt: text, citation: z.undefined().optional() }),
]);
const dated = z
  .looseObject({ from: day, to: day.nullable(), value: z.unknown().refine((value) => value !== undefined) })
  .and(known);
const parameters = z.strictObject({ title: text, values: z.array(dated).min(1) });

const code = z.string().refine((written) => parseHcpcsCode(written) === written, 'is no code');
const minutes = z.int().min(1).max(240);
const timing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['pooled', 'untimed', 'conditional']) }),
  z.strictObject({
    ...{ kind: z.literal('first'), minutes, addOn: code.nullable(), addOnMinutes: minutes.nullable() },
    fullMinutes: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('add-on'), first: code }),
]);
const therapyCode = z.strictObject({
  ...{ code, label: text.max(50), disciplines: z.array(z.enum(['PT', 'OT', 'SLP', 'AT'])).min(1) },
  ...{ therapy: z.enum(['always', 'sometimes', 'none']), timing },
  ...{ evaluation: z.boolean().optional(), unitsMustBeStated: z.boolean().optional() },
  device: z.boolean().optional(),
  medicareUses: code.optional(),
  labelBasis: z.literal('believed').optional(),
  shorter: code.optional(),
});
const codeList = z.strictObject({
  ...{
    basis: z.literal('believed'),
    verifyAt: text,
    note: text.optional(),
    codes: z.array(therapyCode).min(1),
  },
});

const listFile = 'therapy-codes.json';

export function verifyRules(dataFolder: string): readonly Check[] {
  const folder = join(dataFolder, 'rules');
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return readdirSync(folder).map((file) =>
    file === listFile ? verifyCodes(read(file)) : verifyParameters(file, read(file)),
  );
}

function verifyParameters(file: string, json: unknown): Check {
  const what = `rules ${file}: days, basis and source of every value`;
  const parsed = parameters.safeParse(json);
  if (!parsed.success) return { what, fault: inWords(file, parsed.error) };
  return { what, fault: firstFault(overlapping(file, parsed.data.values)) };
}

type DatedValue = z.infer<typeof dated>;

function* overlapping(file: string, values: readonly DatedValue[]): Generator<string> {
  for (const [i, a] of values.entries()) {
    if (a.to !== null && a.to < a.from) yield `${file}: the value from ${a.from} ends before it begins.`;
    for (const b of values.slice(i + 1)) {
      const together = (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
      if (together && sameKey(a, b))
        yield `${file}: the values from ${a.from} and ${b.from} hold on the same days.`;
    }
  }
}

const notKeys = new Set(['from', 'to', 'value', 'basis', 'citation', 'verifyAt']);

/** What else a value names is its key (the conversion factor's `qp`); null stands for every key. */
function sameKey(a: DatedValue, b: DatedValue): boolean {
  const names = [...Object.keys(a), ...Object.keys(b)].filter((name) => !notKeys.has(name));
  return names.every((name) => (a[name] ?? b[name]) === (b[name] ?? a[name]));
}

function verifyCodes(json: unknown): Check {
  const what = `rules ${listFile}: timing, class, plans of care and labels`;
  const parsed = codeList.safeParse(json);
  return {
    what,
    fault: parsed.success ? firstFault(brokenFamilies(parsed.data)) : inWords(listFile, parsed.error),
  };
}

function* brokenFamilies({ codes }: z.infer<typeof codeList>): Generator<string> {
  const twice = repeated(codes.map((row) => row.code));
  if (twice !== undefined) yield `${listFile} holds ${twice} twice.`;
  const byCode = new Map(codes.map((row) => [row.code, row.timing]));
  for (const { code: own, timing: its } of codes) {
    if (its.kind === 'add-on') {
      const first = byCode.get(its.first);
      if (first?.kind !== 'first' || first.addOn !== own)
        yield `${listFile}: ${own} is not the add-on of ${its.first}.`;
    }
    if (its.kind !== 'first') continue;
    if ((its.addOn === null) !== (its.addOnMinutes === null)) {
      yield `${listFile}: ${own} names its add-on and the add-on's minutes both or not at all.`;
    }
    const addOn = its.addOn === null || its.addOn === own ? undefined : byCode.get(its.addOn);
    const broken =
      its.addOn !== null && its.addOn !== own && (addOn?.kind !== 'add-on' || addOn.first !== own);
    if (broken) yield `${listFile}: ${its.addOn ?? ''} does not name ${own} as its first code.`;
  }
}

function inWords(file: string, { issues }: z.ZodError): string {
  const [issue] = issues;
  return `${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'cannot be read'}.`;
}
