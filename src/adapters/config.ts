/** The environment, read once; every fault is reported at the same time, in words that say what to do. */
import { resolve } from 'node:path';
import * as z from 'zod';
import { parseServiceDate, type ServiceDate } from '../core/claim/service-date.ts';

export interface Config {
  /** Holds the reference database. */
  readonly home: string;
  readonly port: number;
  readonly playground: boolean;
  /** Stands in for the machine's date. */
  readonly today: ServiceDate | undefined;
}

const environment = z.object({
  UNITWISE_HOME: z.string().default('.unitwise'),
  PORT: z.coerce
    .number('PORT must be a number, such as 3978')
    .int()
    .min(0)
    .max(65_535, 'PORT is at most 65535')
    .default(3978),
  PLAYGROUND: z.enum(['on', 'off'], 'PLAYGROUND is "on" or "off"').default('on'),
  UNITWISE_TODAY: z
    .string()
    .refine((text) => parseServiceDate(text) !== undefined, 'UNITWISE_TODAY is a date, such as 2026-03-02')
    .optional(),
});

export type ConfigRead =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

export function readConfig(env: NodeJS.ProcessEnv): ConfigRead {
  const read = environment.safeParse(env);
  if (!read.success) return { kind: 'faults', faults: read.error.issues.map(({ message }) => message) };
  const { UNITWISE_HOME, PORT, PLAYGROUND, UNITWISE_TODAY } = read.data;
  const today = UNITWISE_TODAY === undefined ? undefined : parseServiceDate(UNITWISE_TODAY);
  return {
    kind: 'config',
    config: { home: resolve(UNITWISE_HOME), port: PORT, playground: PLAYGROUND === 'on', today },
  };
}
