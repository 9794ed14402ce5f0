/** The daily denial-tip digest: start it, move its hour, stop it. */
import { when, type Signs } from '../signs.ts';

const digest =
  /\bdigests?\b|\bdaily (?:denial |billing )?(?:tips?|messages?|posts?|updates?|reminders?|summary)\b|\btips? of the day\b|\b(?:morning|denial) tips?\b|\btips?\b.{0,25}\b(?:every|each) (?:single )?(?:day|morning|weekday)\b|\b(?:every|each) (?:day|morning|weekday)\b.{0,20}\btips?\b|\btips? (?:list|feed|messages?|posts?)\b|\b(?:everyday|every ?day|daily) (?:\w{1,30} )?tips?\b/;
const stop =
  /\bunsubscribe|\b(?:stop|cancel|turn(?:ing)? off|turn(?:ing)? (?:it |this )?of(?= the\b| our\b| my\b|$)|disable|end|pause|no more|any ?more|no longer|quit|remove|mute|kill|(?:do|does)(?:n't|nt| not) (?:want|send|post|need|like)|get rid of|take (?:it|this|that) down|tired of|too (?:much|many)|opt(?:ing)? (?:\w{1,30} ){0,3}out|out of (?:my|our|this|the|here)|shut off|drop (?!(?:\w{1,30} ){1,4}(?:in )?here\b)|silence|halt|discontinue|delete|off|take us off|stop sending|enough)\b/;
const start =
  /\b(?:re)?subscribe\b|\b(?:start|send|receive|post|sign|enable|turn on|want|get|schedule|set up|set|give|move|change|opt in|switch|begin|deliver|put|resume|add|make|have|can we|can you|could|please|every|share|drop|run|push)\b/;

const talk =
  /\b(?:stop|no more|enough|quit|end)\b.{0,20}\b(?:the|these|those|your|sending|posting)(?: \w{1,30})? tips\b/;
const elsewhere = /\b(?:texts?|emails?|newsletters?|mailing|youtube|podcast|magazine|netflix|reader'?s)\b/;

export const stopsDigest: Signs = ({ text }) =>
  when(
    (/\bunsub(?:scribe)?\b/.test(text) &&
      !elsewhere.test(text) &&
      (digest.test(text) || !/\blist\b/.test(text))) ||
      (((digest.test(text) && stop.test(text)) || talk.test(text)) && !elsewhere.test(text)),
  );

export const startsDigest: Signs = ({ text, mentions }) =>
  when(
    /\b(?:re)?subscribe (?:us|me|this channel|our|the (?:team|channel)|channel)\b|^(?:please )?(?:re)?subscribe(?: please| now)?[.! ]*$/.test(
      text,
    ) ||
      (digest.test(text) && (start.test(text) || mentions.time !== undefined)),
    digest.test(text),
  );
