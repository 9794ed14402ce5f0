/** What is shipped of payers' own rules: of the profile's shape, dated, linked, without overlap. */
import { describe, expect, it } from 'vitest';
import { payerPolicies } from '../../src/adapters/rules/payer-policies.ts';
import { payerProfile } from '../../src/adapters/payer-profile-shape.ts';
import { profileFaults } from '../../src/core/payers/check-profile.ts';

describe.each(payerPolicies)('$name', (profile) => {
  it('has the shape of a profile', () => {
    expect(payerProfile.parse(profile)).toEqual(profile);
  });

  it('holds no two values of a topic on one day, and no reversed dates', () => {
    expect(profileFaults(profile)).toEqual([]);
  });

  it.each(profile.facts)('$topic from $from was read at a link, says so in words, and has a mark', (fact) => {
    expect({
      link: fact.source.link?.startsWith('http'),
      words: (fact.words?.length ?? 0) > 0,
      mark: fact.mark !== undefined,
      label: fact.label,
    }).toEqual({ link: true, words: true, mark: true, label: 'payer policy' });
  });
});

it('ships no rate of anybody’s contract', () => {
  expect(payerPolicies.flatMap(({ rates }) => rates)).toEqual([]);
});
