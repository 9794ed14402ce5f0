/** Every tool, and the one way they are called: screened first, then read, then answered. */
import { mapOf } from '../../../core/map-of.ts';
import { checkBundling, unitLimit } from './code-tools.ts';
import {
  compareDates,
  comparePayers,
  countUnits,
  explainPayment,
  priceCodes,
  whatChanged,
} from './day-tools.ts';
import { reviewClaimDay } from './review-claim-day.ts';
import { explainDenial, findRule } from './rule-tools.ts';
import { sayPrivate, screenArguments } from './screen-arguments.ts';
import type { Tool, ToolParts, ToolResult } from './tool.ts';

export const tools: readonly Tool[] = [
  ...[reviewClaimDay, countUnits, priceCodes, checkBundling, unitLimit],
  ...[explainDenial, findRule, comparePayers, compareDates, whatChanged, explainPayment],
];

const byName = mapOf(Object.fromEntries(tools.map((each) => [each.name, each])));

export type Called =
  ToolResult | { readonly kind: 'unknown-tool' } | { readonly kind: 'private'; readonly sentence: string };

export function callTool(name: string, given: unknown, parts: ToolParts): Called {
  const found = byName.get(name);
  if (found === undefined) return { kind: 'unknown-tool' };
  const screening = screenArguments(given, parts.reference.places);
  switch (screening.kind) {
    case 'private':
      return { kind: 'private', sentence: sayPrivate(screening.kinds) };
    case 'too-much':
      return { kind: 'refused', sentence: screening.sentence };
    case 'plain':
      return found.run(given, parts);
    default:
      return screening satisfies never;
  }
}
