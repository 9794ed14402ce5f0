/** Claim days for tests, written as a biller writes them; what is left out is answered by the product's defaults. */
import { withDefaults, type ToldDay } from '../../src/core/claim/claim-defaults.ts';
import type { ClaimDay, ServiceLine } from '../../src/core/claim/claim-day.ts';
import type { HcpcsCode } from '../../src/core/claim/hcpcs-code.ts';
import type { Modifier } from '../../src/core/claim/modifier.ts';
import { parseServiceDate, type ServiceDate } from '../../src/core/claim/service-date.ts';

export interface GivenLine {
  readonly code: string;
  readonly minutes?: number;
  readonly units?: number;
  readonly assistantMinutes?: number;
  readonly modifiers?: readonly string[];
  /** In cents, for the whole line. */
  readonly charge?: number;
}

const serviceLine = (given: GivenLine): ServiceLine => ({
  ...given,
  code: code(given.code),
  modifiers: (given.modifiers ?? []) as readonly Modifier[],
});

export const claimDay = (lines: readonly GivenLine[], told: Omit<ToldDay, 'lines'> = {}): ClaimDay =>
  withDefaults({ ...told, lines: lines.map(serviceLine) }, true);

export const code = (text: string): HcpcsCode => text as HcpcsCode;

export function date(text: string): ServiceDate {
  const parsed = parseServiceDate(text);
  if (parsed === undefined) throw new Error(`the test names a day that does not exist: ${text}`);
  return parsed;
}
