/** Which of a team's facts must be read again: those expired, and those that will be within some days; never an amount. */
import type { ServiceDate } from '../claim/service-date.ts';
import { plural } from '../words/english.ts';
import type { PayerProfile } from './profile.ts';
import { topicWords } from './topics.ts';

/** One sentence each, the longest expired first. A fact that no longer holds needs no reading. */
export function expiringFacts(
  profiles: readonly PayerProfile[],
  { today, soon }: { readonly today: ServiceDate; readonly soon: ServiceDate },
): readonly string[] {
  const due = profiles.flatMap(({ name, facts, rates }) => [
    ...facts
      .filter(({ to }) => to === null || to >= today)
      .map(({ topic, expires }) => ({ what: `${name}: ${topicWords[topic]}`, expires })),
    ...rates.map((table) => ({
      what: `${name}: ${plural(table.rates.length, 'contract rate')}`,
      expires: table.expires,
    })),
  ]);
  const sayings = due
    .filter(({ expires }) => expires <= soon)
    .sort((a, b) => (a.expires < b.expires ? -1 : 1))
    .map(({ what, expires }) =>
      expires < today
        ? `${what} expired ${expires}: read it again`
        : `${what} is to be read again by ${expires}`,
    );
  return [...new Set(sayings)];
}
