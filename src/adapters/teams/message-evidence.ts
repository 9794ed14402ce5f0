/**
 * What Teams shows beside an answer: its sources as citations, and thumbs. There is no AI label: figures are computed
 * from CMS's tables, none of the words is generated.
 */
import { linkOf } from '../../core/sources/link-of.ts';
import { cleanText } from '../../core/reply/clean-text.ts';
import { cutText } from '../../core/reply/cut-text.ts';
import type { Citation } from '../../core/sources/citation.ts';
import type { Answer } from '../../intents/answer.ts';
import { teamsLimits } from './adaptive-card-limits.ts';

/** Which answer a message is, as the thumbs under it are counted. */
export interface JudgedAnswer {
  readonly answerId: string;
  readonly intent: string;
}

interface MessageEntity {
  readonly type: 'https://schema.org/Message';
  readonly '@type': 'Message';
  readonly '@context': 'https://schema.org';
  readonly '@id': string;
  readonly citation?: readonly object[];
}

export interface Evidence {
  /** A citation is drawn only where the text of its message names it. */
  readonly text?: string;
  readonly entities: readonly [MessageEntity];
  readonly channelData: { readonly feedbackLoop: { readonly type: 'default' } };
}

/** Nothing where no answer was given. */
export function evidenceOf({ kind, answerId, intent, reply }: Answer): Evidence | undefined {
  if (kind !== 'answer' || answerId === null) return undefined;
  const cited = reply.sources.slice(0, teamsLimits.citations);
  const text = `Sources: ${cited.map((_, i) => `[${i + 1}]`).join(' ')}`;
  const entity: MessageEntity = {
    ...message,
    '@id': `${scheme}${intent}:${answerId}`,
    ...(cited.length === 0 ? {} : { citation: cited.map(claim) }),
  };
  return {
    ...(cited.length === 0 ? {} : { text }),
    entities: [entity],
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

const scheme = 'urn:unitwise:';

const message = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
} as const;

function claim(citation: Citation, i: number): object {
  const { source, locator } = citation;
  const url = linkOf(citation);
  return {
    '@type': 'Claim',
    position: i + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: cutText(cleanText(source).trim(), teamsLimits.citationName),
      abstract: cutText(cleanText(`${source} ${locator}`).trim(), teamsLimits.citationAbstract),
      ...(url === undefined ? {} : { url }),
    },
  };
}

/** Which answer a message that was posted is; undefined where it is none. */
export function judgedIn(posted: object): JudgedAnswer | undefined {
  const [entity] = 'entities' in posted ? (posted.entities as readonly Partial<MessageEntity>[]) : [];
  const id = entity?.['@id'] ?? '';
  if (!id.startsWith(scheme)) return undefined;
  const [intent = '', answerId = ''] = id.slice(scheme.length).split(':');
  return { intent, answerId };
}
