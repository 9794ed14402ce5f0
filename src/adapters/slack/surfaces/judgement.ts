/** What a "Helpful" button is about, as its value carries it: our own ids, checked again on return. */
import * as z from 'zod';

const about = z.strictObject({
  answerId: z.string().regex(/^[\w-]{1,64}$/),
  intent: z.string().regex(/^[a-z_]{1,40}$/),
  /** Absent in a button of an earlier version, whose action says it. */
  helpful: z.boolean().optional(),
});

export type JudgedAnswer = z.infer<typeof about>;

export const judgementText = (judged: JudgedAnswer): string => JSON.stringify(judged);

/** Undefined where it was edited by hand. */
export function readJudgement(value: string): JudgedAnswer | undefined {
  try {
    const read = about.safeParse(JSON.parse(value));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
