/** When a digest is wanted: "on 8:00 Central", "every day incl. weekends", "snooze 5 days". */
import { zoneNamed } from '../../core/team/zone-names.ts';
import type { Mentions } from '../language/mentions.ts';

export type DigestRead =
  | { readonly kind: 'read'; readonly weekends?: true; readonly snooze?: number }
  | { readonly kind: 'invalid'; readonly problem: string; readonly right: string };

export function readDigest(
  text: string,
  { time, timezone, strange }: Mentions,
  command: boolean,
): DigestRead {
  const right = 'digest on 8:00 Central';
  if (time === undefined && /\b\d{1,2}:\d\d\b|\b\d{3,4}\s?(?:am|pm)\b/i.test(text)) {
    return { kind: 'invalid', problem: 'That is no time of day', right };
  }
  const unknown = timezone !== undefined && zoneNamed(timezone) === undefined;
  const leftover =
    command &&
    time !== undefined &&
    timezone === undefined &&
    strange.some(({ text: word }) => /^[a-z/_]{3,}$/i.test(word) && !filler.test(word));
  if (unknown || leftover) return { kind: 'invalid', problem: 'I do not know that time zone', right };
  const put = /\b(?:snooze|pause|put off|skip)\b\D{0,20}(\d{1,2})?\s?(days?|weeks?)?/i.exec(text);
  const days = put === null ? undefined : Number(put[1] ?? 1) * (/^week/i.test(put[2] ?? '') ? 7 : 1);
  return {
    kind: 'read',
    ...(/\bweekends?\b|\b(?:seven|7) days\b|\bevery (?:single )?day\b|\bsaturdays?\b/i.test(text) &&
    !/\b(?:no|not|skip|without|except)\b.{0,12}\bweekends?\b/i.test(text)
      ? { weekends: true as const }
      : {}),
    ...(days === undefined ? {} : { snooze: Math.min(90, Math.max(1, days)) }),
  };
}

const filler =
  /^(?:on|off|start|daily|digest|tips?|please|time|every|each|day|weekdays?|weekends?|morning|this|channel|the|for|and|too|incl|including|with|at|in)$/i;
