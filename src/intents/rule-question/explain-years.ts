/** A card's answer in each of several years, one beside the other; undefined where it reads the same in all of them. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Card } from '../../core/knowledge/card.ts';
import { fillCard } from '../../core/knowledge/fill-card.ts';
import { plain, type Reply } from '../../core/reply/reply.ts';
import type { Circumstances } from '../answering/asked.ts';

export function explainYears(
  card: Card,
  dates: readonly string[],
  { reference }: Circumstances,
): Pick<Reply, 'headline' | 'blocks'> | undefined {
  const texts = dates.map((date) => {
    const filled = fillCard(card, reference.on(date as ServiceDate));
    return filled.kind === 'filled' ? filled.text : 'I hold no figure for that year yet.';
  });
  if (new Set(texts).size < 2) return undefined;
  const [headline = '', ...others] = texts.map((text, i) => `${dates[i]?.slice(0, 4) ?? ''}: ${text}`);
  return { headline, blocks: others.map((text) => ({ kind: 'paragraph', line: [plain(text)] })) };
}
