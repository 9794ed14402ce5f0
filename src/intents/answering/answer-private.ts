/** The private reply: which kinds were seen, and nothing of what was typed. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Answer } from '../answer.ts';
import { bare } from './ask-back.ts';
import { explainPrivate } from '../privacy/explain-private.ts';
import type { PhiKind } from '../privacy/phi-kind.ts';

export const answerPrivate = (kinds: readonly PhiKind[], date: ServiceDate): Answer => ({
  ...bare('private', 'none', date, explainPrivate(kinds)),
  privateKinds: kinds,
});
