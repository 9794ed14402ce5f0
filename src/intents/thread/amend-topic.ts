/**
 * Tips, denials, what is reported, modifiers, the booklet: the thread's last question for another payer, code, reason,
 * place or day. Only where the words say nothing else; whoever asks how much something pays asks a question of its own.
 */
import type { Mentions } from '../language/mentions.ts';
import type { Question } from '../question.ts';
import { subcommandOf } from '../understand/slash-words.ts';

export type TopicQuestion = Extract<
  Question,
  { intent: 'billing_tips' | 'denial_help' | 'denial_stats' | 'modifier_help' | 'toolkit' }
>;

/** `text` is normalised and opens as a change does ("and", "what about"). */
/** "it was billed with 97150": one more code of the denied day. */
const billedWith =
  /^(?:and |so |ok |because |cause )*(?:it|that|we|they|i) (?:was |were |got |had )?(?:billed|sent|submitted|done|paired|filed)(?: it| that)?(?: together| out)? with\b/i;

/** "how long do i have": the deadlines of that denial. */
const asksHowLong =
  /^(?:and |so |ok |but )*(?:how long (?:do|have) (?:i|we)|by when|when is it due|what(?:'s| is) the deadline|is it too late)\b/i;

export function amendTopic(
  previous: TopicQuestion,
  mentions: Mentions,
  text: string,
): TopicQuestion | undefined {
  if (previous.intent === 'denial_help' && asksHowLong.test(text)) return { ...previous, deadlines: [] };
  const billed = previous.intent === 'denial_help' && billedWith.test(text);
  if (!billed && saysMore(text, mentions)) return undefined;
  const { services, carc, rarc, place, date } = mentions;
  const codes = [...new Set(services.map(({ code }) => code))].map((code) => ({ code, modifiers: [] }));
  const [named, reasoned] = [codes.length > 0, carc !== undefined || rarc !== undefined];
  const about = aboutOf(mentions);
  switch (previous.intent) {
    case 'billing_tips': {
      if (reasoned) return undefined;
      return named
        ? { ...previous, ...about, services: codes, topics: undefined }
        : { ...previous, ...about };
    }
    case 'denial_help':
      return amendDenial(
        previous,
        { about, codes, reason: { ...(carc && { carc }), ...(rarc && { rarc }) } },
        text,
      );
    case 'denial_stats': {
      if (place !== undefined || date !== undefined || rarc !== undefined) return undefined;
      return { ...previous, ...about, ...(named && { services: codes }), ...(carc && { carc }) };
    }
    case 'modifier_help':
    case 'toolkit':
      return named || reasoned ? undefined : { ...previous, ...about };
    default:
      return previous satisfies never;
  }
}

type DenialQuestion = Extract<Question, { intent: 'denial_help' }>;

interface DenialChange {
  readonly about: Pick<DenialQuestion, 'locality' | 'date' | 'payer'>;
  readonly codes: { readonly code: string; readonly modifiers: string[] }[];
  readonly reason: Pick<DenialQuestion, 'carc' | 'rarc'>;
}

/** Another reason is another denial of the same claim; "with 97140" is one more code of that day. */
function amendDenial(
  previous: DenialQuestion,
  { about, codes, reason }: DenialChange,
  text: string,
): DenialQuestion | undefined {
  const [named, reasoned] = [codes.length > 0, Object.keys(reason).length > 0];
  if (previous.deadlines !== undefined) return named || reasoned ? undefined : { ...previous, ...about };
  const { services = [] } = previous;
  const adds = /^(?:and |also |plus |add )*(?:with|beside|plus|add)\b/i.test(text) || billedWith.test(text);
  const fresh = codes.filter(({ code }) => !services.some((line) => line.code === code));
  if (named && !adds && services.length > 1) return undefined;
  const lines = adds ? [...services, ...fresh].slice(0, 6) : codes;
  return {
    ...previous,
    ...(reasoned && { carc: undefined, rarc: undefined, situation: undefined, ...reason }),
    ...about,
    ...(named && { services: lines }),
  };
}

const aboutOf = ({ place, date, payer }: Mentions) => ({
  ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
  ...(date === undefined ? {} : { date }),
  ...(payer === undefined ? {} : { payer: payer.slice(0, 60) }),
});

/** Amounts, modifiers, an hour, a rule; or words that ask something by themselves. */
export function saysMore(text: string, mentions: Mentions): boolean {
  const { services, awaiting, assistant, rule, time, received, placeSpan, spreadModifiers } = mentions;
  const figures = services.some(
    ({ minutes, units, modifiers }) => minutes !== undefined || units !== undefined || modifiers.length > 0,
  );
  const more = [awaiting, assistant, rule, time, received, spreadModifiers].some(
    (each) => each !== undefined,
  );
  if (figures || more) return true;
  const placed =
    placeSpan === undefined ? text : `${text.slice(0, placeSpan.from)} ${text.slice(placeSpan.to)}`;
  const rest = placed
    .toLowerCase()
    .replace(filler, ' ')
    .replace(/[^a-z ]+/g, ' ')
    .split(/ +/)
    .filter((word) => word !== '');
  return rest.length > mostNames || rest.some((word) => asks.has(word) || subcommandOf(word) !== undefined);
}

/** What is left then are names: "blue cross", "gait training". */
const mostNames = 4;
const filler =
  /\b(?:and|but|what about|how about|what if|now|same|also|then|or|try|ok|okay|instead|actually|plus|add|with|beside|for|in|at|on|as|of|from|the|a|an|it|that|this|one|too|please|payer|code|carc|rarc|tips?|reports?|stats|denials?|denied|(?:co|pr|oa|pi)[- ]?[a-z]?\d{1,3}|[a-z]?\d{4,5}[a-z]?)\b/g;
const asks: ReadonlySet<string> = new Set(
  'what which how when why who where does do did is are was can could should would will need not if than i we you pay pays paid units unit bundle bundled together thanks'.split(
    ' ',
  ),
);
