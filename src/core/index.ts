/** What `unitwise/core` gives: a claim day reviewed against whatever tables the caller holds. Pure; no package needed. */
export { withDefaults, type ToldDay } from './claim/claim-defaults.ts';
export type { ClaimDay, ServiceLine } from './claim/claim-day.ts';
export { parseHcpcsCode, type HcpcsCode } from './claim/hcpcs-code.ts';
export { parseModifier, type Modifier } from './claim/modifier.ts';
export { parseServiceDate, type ServiceDate } from './claim/service-date.ts';
export type { ReferenceData, RulesInForce } from './ports.ts';
export { plainForm, type PlainReview } from './review/plain-form.ts';
export { reviewDay, type ReviewedDay } from './review/review-day.ts';
