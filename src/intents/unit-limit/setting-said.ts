/** Of what a message states, what says whose unit limits or pair edits are asked for; a hospital named alone is an outpatient one. */
import type { UnitLimitQuestion } from './question.ts';

export function settingSaid(
  { site, placeOfService, criticalAccessHospital }: NonNullable<UnitLimitQuestion['facts']>,
  text: string,
): Pick<UnitLimitQuestion, 'facts'> {
  const facts = {
    ...(site === undefined ? {} : { site }),
    ...(placeOfService === undefined ? {} : { placeOfService }),
    ...(criticalAccessHospital === undefined ? {} : { criticalAccessHospital }),
  };
  if (Object.keys(facts).length > 0) return { facts };
  if (/\b(?:private practice|office|practitioner|own clinic)\b/i.test(text)) return { facts: undefined };
  return /\bhospital\b/i.test(text) ? { facts: { site: 'hospital-outpatient' } } : {};
}
