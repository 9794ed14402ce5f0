/** Begins, puts off or ends this channel's digest; saving is the effect's work. */
import { plain, sentence, type FollowUp } from '../../core/reply/reply.ts';
import { zoneNamed } from '../../core/team/zone-names.ts';
import { timeInWords } from '../../core/words/clock-words.ts';
import { plural } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import type { DigestQuestion } from './question.ts';

const usualHour = '08:00';
const usualZone = 'America/New_York';

export function answerDigest(question: DigestQuestion, asked: Circumstances): Answer {
  const { team } = asked;
  const { intent, snooze, weekends = false } = question;
  const date = asked.defaults.date ?? asked.today;
  if (team === undefined) {
    const said = 'The daily digest comes to a channel or chat in Slack or Teams; there is none here.';
    return bare('declined', intent, date, sentence(said));
  }
  const answer = (said: string, followUps: readonly FollowUp[] = []): Answer =>
    bare('answer', intent, date, sentence(said, followUps));
  if (question.show === true)
    return { ...answer('The daily digest of this channel'), effect: { kind: 'look-up-digest' } };
  if (snooze !== undefined) {
    const said = `The digest stays away from here for ${plural(snooze, 'day')}.`;
    return { ...answer(said, [stop]), effect: { kind: 'snooze-digest', days: snooze } };
  }
  if (intent === 'digest_unsubscribe') {
    return { ...answer('The digest no longer comes here.'), effect: { kind: 'end-digest' } };
  }
  const hour = question.time ?? usualHour;
  const named = question.timezone === undefined ? undefined : zoneNamed(question.timezone);
  const timeZone = named ?? team.settings.values.timeZone ?? usualZone;
  const days = weekends ? 'Every day.' : 'On weekdays, not on federal holidays.';
  const assumed = named === undefined && team.settings.values.timeZone === undefined;
  const begun = answer(`The digest comes here at ${timeInWords(hour, timeZone)}.`, [stop]);
  const blocks = [{ kind: 'paragraph', line: [plain(days)] } as const];
  const tip = assumed
    ? [plain('No time zone was given, so it is Eastern: digest on 8:00 Central changes it.')]
    : null;
  const effect = { kind: 'begin-digest', hour, timeZone, weekdaysOnly: !weekends } as const;
  return { ...begun, reply: { ...begun.reply, blocks, tip }, effect };
}

const stop: FollowUp = {
  label: 'Stop the digest',
  question: JSON.stringify({ intent: 'digest_unsubscribe' } satisfies DigestQuestion),
};
