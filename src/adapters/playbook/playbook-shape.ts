/** The shape of each playbook file, checked when it is opened. Fields the product does not read are left to tests. */
import * as z from 'zod';

const text = z.string().min(1);
const texts = z.array(text);
const label = z.enum(['CMS rule', 'NCCI edit', 'payer policy', 'common practice']);

const basis = z.union([
  z.object({
    basis: z.enum(['published', 'file']),
    citation: z.object({ source: text, locator: text }),
  }),
  z.object({ basis: z.literal('believed'), verifyAt: text }),
]);

const tableRule = z.union([
  z.object({
    basis: z.literal('table'),
    table: z.literal('ptp'),
    column1: text,
    column2: text,
    indicator: z.enum(['0', '1', 'none']),
  }),
  z.object({ basis: z.literal('table'), table: z.literal('mue') }),
  z.object({
    basis: z.literal('table'),
    table: z.literal('rvu'),
    shows: z.enum(['bundled', 'other-code', 'reduced', 'whole']),
    code: text.optional(),
  }),
]);

const impact = z.object({
  kind: z.enum([
    ...(['ladder', 'missed-second-unit', 'assistant-cut', 'denied-pair'] as const),
    ...(['full-unit-lost', 'bundled-code', 'limit-passed'] as const),
  ]),
  code: text.optional(),
});

export const tipFile = z.object({
  codes: texts.min(1),
  assumption: z.object({ sessionsAWeek: z.int().positive(), weeksAYear: z.int().positive() }),
  tips: z.array(
    z.object({
      id: text,
      codes: texts,
      classes: z.array(z.enum(['timed', 'always', 'treatment', 'assistable', 'evaluation'])),
      topics: texts,
      do: text,
      why: text,
      label,
      rule: z.union([basis, tableRule]),
      impacts: z.array(impact),
    }),
  ),
});

const actKind = z.enum([
  ...(['fix', 'appeal', 'write-off', 'resubmit', 'bill-another', 'bill-patient', 'nothing'] as const),
]);

const act = z.object({
  kind: actKind,
  how: text,
  when: z.enum(['indicator-0', 'indicator-1', 'no-edit', 'mai-1', 'mai-2', 'mai-3']).optional(),
});

export const denialFile = z.object({
  meaningsAt: text,
  situations: z.array(
    z.object({
      ...{ id: text, carcs: texts.min(1), rarcs: texts, needsRemark: z.boolean() },
      ...{ name: text, meaning: text, triggers: texts, check: text, act: z.array(act).min(1) },
      ...{ deadline: text.nullable(), send: texts, prevent: text, letter: text.nullable() },
      live: z
        .enum([
          ...(['pair', 'limit', 'threshold', 'bundled'] as const),
          ...(['not-covered', 'add-on', 'reduced', 'assistant'] as const),
        ])
        .nullable(),
      label,
      rule: basis,
    }),
  ),
  letters: z.array(z.object({ id: z.string().regex(/^[a-z-]+$/), name: text })),
});

export const modifierFile = z.object({
  entries: z.array(
    z.object({
      ...{
        id: text,
        modifiers: texts,
        name: text,
        short: text,
        when: texts.min(1),
        not: texts,
        example: text,
      },
      live: z.enum(['assistant', 'threshold', 'pair']).nullable(),
      label,
      rule: basis,
    }),
  ),
});

const days = z.int().min(0);

export const deadlineFile = z.object({
  deadlines: z.array(
    z.object({
      ...{ id: text, name: text, do: text, note: z.string(), label, rule: basis, receiptDays: days },
      countsFrom: z.enum([
        ...(['service', 'notice', 'redetermination-notice', 'reconsideration-notice'] as const),
        ...(['hearing-decision', 'council-decision', 'first-treatment'] as const),
      ]),
      period: z.union([
        z.strictObject({ years: days }),
        z.strictObject({ days }),
        z.strictObject({ treatmentDays: days }),
      ]),
      nonworkdays: z.enum(['next-workday', 'not-stated']),
    }),
  ),
});

export const reasonFile = z.object({
  verifyAt: text,
  groups: z.array(z.object({ group: text, owes: text, says: text })),
  families: z.array(z.object({ id: text, act: actKind, do: text })),
  codes: z.array(z.object({ code: text, means: text, family: text, beside: text.optional() })),
});

export const remarkFile = z.object({
  verifyAt: text,
  remarks: z.array(z.object({ code: text, act: actKind, means: text, do: text })),
});

const reasons = z.array(z.string().regex(/^[A-Z]?\d{1,3}$/)).min(1);

export const remittanceFile = z.object({
  adjustments: z.strictObject({
    ...{ patientShare: reasons, deductible: reasons, toAllowed: reasons },
    ...{ medicareCuts: reasons, otherUsual: reasons },
  }),
  facilityPlaces: z.array(z.string().regex(/^\d{2}$/)),
});
