/** One request of `unitwise check`, and of the programs that ask over MCP and HTTP: JSON in, a claim day out, or every fault with its path. */
import { closest } from 'fastest-levenshtein';
import * as z from 'zod';
import { withDefaults } from '../core/claim/claim-defaults.ts';
import { sites, type ClaimDay, type ServiceLine } from '../core/claim/claim-day.ts';
import { parseHcpcsCode, type HcpcsCode } from '../core/claim/hcpcs-code.ts';
import { parseModifier, type Modifier } from '../core/claim/modifier.ts';
import { payerOf } from '../core/claim/payer.ts';
import { parseServiceDate, type ServiceDate } from '../core/claim/service-date.ts';
import { mapOf } from '../core/map-of.ts';
import { parseDecimal } from '../core/money/decimal.ts';
import { readPlace } from '../core/places/read-place.ts';
import { adviseInstead } from '../core/places/say-ambiguity.ts';
import type { Place } from '../core/places/place.ts';
import type { PayerProfile } from '../core/payers/profile.ts';
import type { Places, ReferenceData } from '../core/ports.ts';
import { payerTerms, withRule } from '../intents/answering/payer-terms.ts';
import { secondPayerOf } from '../intents/answering/second-payer.ts';
import { screenField, screenPayer } from '../intents/privacy/screen-field.ts';

const dayMinutes = 1440;
const money = z.string().transform((text, context) => {
  const cents = parseDecimal(text, 2);
  if (cents === undefined) context.addIssue({ code: 'custom', message: 'write money as "12.50"' });
  return cents ?? 0;
});
const whole = (what: string, most: number) =>
  z
    .number(`${what} must be a number`)
    .int(`${what} must be whole`)
    .min(0, `${what} cannot be negative`)
    .max(most, `${what} cannot be more than ${most}`);

/** A text that is no code stays as it was typed, is found in no table, and is reported as unknown. */
const codeAsTyped = (text: string): HcpcsCode => {
  const plain = text.normalize('NFKC').trim();
  return parseHcpcsCode(plain) ?? (plain.slice(0, 40) as HcpcsCode);
};

/** One that cannot be a modifier stays, and is reported as unknown. */
const modifierAsTyped = (text: string): readonly Modifier[] => {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  return plain === '' ? [] : [parseModifier(plain) ?? (plain.slice(0, 20) as Modifier)];
};

/** A service line. */
const checkLine = z
  .strictObject({
    code: z.string('a line needs a code').trim().min(1, 'a line needs a code').transform(codeAsTyped),
    minutes: whole('minutes', dayMinutes).optional(),
    assistantMinutes: whole('assistantMinutes', dayMinutes).optional(),
    assistantTitle: z.enum(['PTA', 'OTA'], 'assistantTitle is "PTA" or "OTA"').optional(),
    units: whole('units', 999).optional(),
    modifiers: z
      .array(z.string())
      .default([])
      .transform((list) => list.flatMap(modifierAsTyped)),
    charge: money.optional(),
  })
  .superRefine((given, context) => {
    const { minutes, assistantMinutes } = given;
    if (assistantMinutes === undefined || assistantMinutes === 0) return;
    const message =
      minutes === undefined
        ? "give minutes too: the assistant's are part of them"
        : assistantMinutes > minutes && minutes >= 0
          ? 'assistantMinutes are part of minutes and cannot be more'
          : undefined;
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['assistantMinutes'], message });
  });

const therapyToDate = z.strictObject({ ptSlp: money, ot: money });

const noSecond =
  'secondPayer is "QMB", "Medicaid", "Medigap G", a payer of data/words/payers.json or one of your profiles';

const looksPrivate = 'that looks like patient information: leave it out';

/** Its schema for programs; `readCheckRequest` words the faults. */
export const checkRequest = z.strictObject({
  id: z.unknown().optional(),
  dateOfService: z
    .string()
    .transform((text, context): ServiceDate => {
      const date = parseServiceDate(text);
      if (date === undefined) context.addIssue({ code: 'custom', message: 'write the date as 2026-03-02' });
      return date ?? ('' as ServiceDate);
    })
    .optional(),
  payer: z
    .string()
    .trim()
    .min(1, 'name the payer, such as "medicare"')
    .refine((text) => screenPayer(text).length === 0, looksPrivate)
    .optional(),
  rule: z.enum(['cms', 'ama'], 'rule is "cms" or "ama"').optional(),
  discipline: z.enum(['PT', 'OT', 'SLP'], 'discipline is "PT", "OT" or "SLP"').optional(),
  locality: z.string().optional(),
  setting: z.enum(['nonfacility', 'facility'], 'setting is "nonfacility" or "facility"').optional(),
  placeOfService: z
    .string()
    .regex(/^\d{2}$/, 'placeOfService is two digits, such as "11"')
    .optional(),
  qualifyingParticipant: z.boolean().optional(),
  deductibleRemaining: money.optional(),
  sequestration: z.boolean().optional(),
  participating: z.boolean().optional(),
  therapyToDate: therapyToDate.optional(),
  totalMinutes: whole('totalMinutes', dayMinutes).optional(),
  criticalAccessHospital: z.boolean().optional(),
  furnishedBy: z
    .enum(
      ['chiropractor', 'physician'],
      'furnishedBy is "chiropractor" or "physician"; leave it out for a therapist',
    )
    .optional(),
  condition: z.literal('neuropathy', 'condition is "neuropathy", or is left out').optional(),
  site: z.enum(sites, `site is one of ${sites.join(', ')}`).optional(),
  secondary: z.boolean().optional(),
  secondPayer: z.string().max(60).optional(),
  percentOfMedicare: whole('percentOfMedicare', 1000).optional(),
  lines: z
    .array(checkLine, 'a claim day needs lines')
    .min(1, 'a claim day needs at least one line')
    .refine(
      (lines) => lines.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) <= dayMinutes,
      'the minutes of one day add up to more than 1,440',
    ),
});

export interface Fault {
  readonly path: string;
  readonly message: string;
}

export type CheckRequest =
  | { readonly kind: 'day'; readonly date: ServiceDate; readonly day: ClaimDay }
  | { readonly kind: 'invalid'; readonly errors: readonly Fault[] };

export interface CheckingWith {
  readonly reference: Pick<ReferenceData, 'on' | 'payerPolicies' | 'places'>;
  /** The team's own profiles. */
  readonly payers: readonly PayerProfile[];
  readonly today: ServiceDate;
}

export function readCheckRequest(json: unknown, { reference, payers, today }: CheckingWith): CheckRequest {
  const { places } = reference;
  const read = checkRequest.safeParse(json);
  if (!read.success) {
    return { kind: 'invalid', errors: read.error.issues.flatMap(faultsOf) };
  }
  const { id, payer, secondPayer, locality, dateOfService, lines, ...told } = defined(read.data);
  if (
    locality !== undefined &&
    readPlace(locality, places).kind === 'unknown' &&
    screenField(locality).length > 0
  ) {
    return { kind: 'invalid', errors: [{ path: 'locality', message: looksPrivate }] };
  }
  if (secondPayer !== undefined && secondPayerOf(secondPayer, payers) === undefined)
    return { kind: 'invalid', errors: [{ path: 'secondPayer', message: noSecond }] };
  const held =
    payer === undefined
      ? undefined
      : payerTerms(payer, { reference, payers, today, service: dateOfService ?? today });
  const second = withRule(secondPayer, { reference, payers, today, service: dateOfService ?? today });
  const rule = told.rule ?? held?.rule;
  const day = withDefaults(
    {
      ...told,
      ...(rule === undefined ? {} : { rule }),
      ...(held === undefined ? {} : { terms: held.terms }),
      ...(second === undefined ? {} : { second }),
      lines: lines.map((each) => defined(each) as ServiceLine),
      ...(payer === undefined ? {} : { payer: payerOf(payer) }),
      ...(locality === undefined ? {} : { place: placeOf(locality, places) }),
    },
    dateOfService !== undefined,
  );
  return { kind: 'day', date: dateOfService ?? today, day };
}

/** A fault an issue; an unknown key is a fault of its own, with the known key that is spelled most like it. */
function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path.join('.'), message: inWords(issue) }];
  return issue.keys.map((typed) => {
    const key = typed.slice(0, longestKey);
    const name = closest(key, knownKeys(issue.path));
    return {
      path: [...issue.path, key].join('.'),
      message: `${noSuchField}; the nearest is "${name}"`,
    };
  });
}

const longestKey = 60;
const noSuchField = 'there is no field of this name';

/** Its path ends in what was typed. */
export const isUnknownField = ({ message }: Fault): boolean => message.startsWith(noSuchField);

const knownKeys = ([first, index]: readonly PropertyKey[]): readonly string[] =>
  Object.keys(
    first === 'lines' && index !== undefined
      ? checkLine.shape
      : first === 'therapyToDate'
        ? therapyToDate.shape
        : checkRequest.shape,
  );

/** What zod says in the words of its types, said in ours. */
const spelledTypes = mapOf<string>({
  ...{ string: 'text in quotes', number: 'a number', boolean: 'true or false' },
  ...{ array: 'a list in brackets', object: 'an object in braces' },
});

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  return `write ${spelledTypes.get(issue.expected) ?? issue.expected}, or leave it out`;
}

function placeOf(text: string, places: Places): Place {
  const read = readPlace(text, places);
  switch (read.kind) {
    case 'found':
      return read.place;
    case 'several':
      return { kind: 'unknown', instead: adviseInstead(read.why, read.options) };
    case 'unknown':
      return { kind: 'unknown' };
  }
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the keys whose value is undefined: absent means not stated. */
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
