/**
 * A short question of a rule behind another answer: looked up with the words of what was asked before ("how often do we
 * need one" behind recertification). It takes the place of a card that its own words are less near.
 */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { FoundCard, Library } from '../../core/knowledge/card.ts';
import type { Intent } from '../intent.ts';
import type { Question } from '../question.ts';
import type { RuleQuestion } from '../rule-question/question.ts';
import { hasAmounts } from '../understand/has-amounts.ts';
import { questionOfCards } from '../understand/choose-card.ts';
import type { Classified } from '../understand/classify.ts';
import type { MessageRead } from '../understand/read-message.ts';

/** Intents whose own answer a card of the thread may take the place of. */
const yielding: ReadonlySet<Intent> = new Set([
  ...(['rule_question', 'none', 'help', 'modifier_help', 'billing_tips', 'denial_help'] as const),
]);
const enough = 0.4;
/** From here on the message's own words decide. */
const ownEnough = 0.6;
/** One word is enough where it follows "what about" and little else is near it. */
const ofOneWord = 0.9;
const longest = 14;

const entryTopics: ReadonlyMap<string, string> = new Map(Object.entries(words.entryTopics));
const ofAssistant = words.entryTopics.assistant;
const opens = new RegExp(`^(?:${words.opens.join('|')})(?![\\w'])`, 'i');
const pointsBack = new RegExp(`\\b(?:${words.pointsBack.join('|')})\\b`, 'i');

/** `own`: the card its own words choose. Undefined where nothing of the thread is nearer. */
export function cardInThread(
  previous: Question,
  {
    read,
    chosen,
    own,
  }: { readonly read: MessageRead; readonly chosen: Classified; readonly own?: RuleQuestion | undefined },
  library: Library,
): RuleQuestion | undefined {
  const { text, mentions } = read;
  // Codes with their amounts are a day.
  if (
    hasAmounts(mentions) ||
    !yielding.has(chosen.intent) ||
    text.split(' ').length > longest ||
    mentions.carc !== undefined
  )
    return undefined;
  const ofWords = library.find(text);
  const [alone] = ofWords;
  const isBare = pointsBack.test(text) && saysNothingItself(text);
  const topic = topicOf(previous, library);
  const joined =
    isFragment(text) && topic !== '' && mentions.services.length === 0
      ? ofFragment(text, topic, previous, library)
      : undefined;
  if (joined !== undefined) return questionOfCards({ kind: 'near', cards: [joined], behind: [] }, read);
  const named = lacksObject.test(text) && topic !== '' ? library.find(`${text} ${topic}`)[0] : undefined;
  if (named !== undefined && named.score >= ownEnough)
    return questionOfCards({ kind: 'near', cards: [named], behind: [] }, read);
  if (!isBare && own !== undefined && own.offered !== true && (alone?.score ?? 0) >= ownEnough)
    return undefined;
  const isTaken = opens.test(text);
  if (!isTaken && !pointsBack.test(text)) return undefined;
  // A card of the topic alone does not answer what its own words ask of something else.
  const isApart = !isBare && (alone?.shared ?? 0) >= plainly && (alone?.score ?? 0) >= enough;
  const both =
    topic === ''
      ? []
      : library
          .find(`${text} ${topic}`)
          .filter(({ id }) => !isApart || ofWords.some((card) => card.id === id && card.score >= offered));
  const [best] = isTaken && (alone?.score ?? 0) >= ofOneWord ? [alone] : both;
  if (best === undefined || best.score < enough) return undefined;
  return questionOfCards({ kind: 'near', cards: [best], behind: behindOf(best, both) }, read);
}

/** The card of its words and the topic together; the last one again only where that speaks of the word. */
function ofFragment(
  text: string,
  topic: string,
  previous: Question,
  library: Library,
): FoundCard | undefined {
  const joint = library.find(`${text} ${topic}`).filter(({ score }) => score >= offered);
  const isLast = ({ id }: FoundCard): boolean =>
    previous.intent === 'rule_question' && previous.cards.some((card) => card.id === id);
  const alone = library.find(text).filter(({ score }) => score >= offered);
  const other = joint.find((card) => !isLast(card) && alone.some(({ id }) => id === card.id));
  const [found] = joint;
  if (found === undefined || !isLast(found)) return other;
  const word = text.split(/[^a-z]+/i).findLast((each) => each.length > 3) ?? '';
  const card = library.card(found.id);
  const said = card?.answers.map((answer) => `${answer.text} ${answer.more ?? ''}`).join(' ') ?? '';
  return word !== '' && said.toLowerCase().includes(word.toLowerCase().replace(/s$/, '')) ? found : other;
}

/** "Can the pta write it": what, the last card says. */
const lacksObject =
  /\b(?:write|writes|do|does|sign|signs|give|gives|complete|finish|bill|bills|cosign) (?:it|that|this|one|them|those)\W*$/i;

/** "Progress note?", "students", "what about for techs": a noun, asked of what the last card was about. */
const isFragment = (text: string): boolean =>
  text
    .toLowerCase()
    .replace(/^(?:(?:and|ok|so|or|but|what about|how about|for|a|an|the),? ){0,5}/, '')
    .split(' ').length < 3;

/** Words that a card and the message have in common. */
const plainly = 3;

/** "How often is that due": what is asked stands before it. */
const saysNothingItself = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z']+/)
    .every((word) => word === '' || generic.has(word));
const generic: ReadonlySet<string> = new Set(words.generic);

const offered = 0.1;
const behindOf = (best: FoundCard, found: readonly FoundCard[]): readonly FoundCard[] =>
  found.filter(({ id, score }) => id !== best.id && score >= offered).slice(0, 2);

/** In words of the cards: what the last question was about. */
function topicOf(previous: Question, library: Library): string {
  switch (previous.intent) {
    case 'rule_question':
      return previous.cards.length === 1 || previous.offered === true
        ? (library.card(previous.cards[0]?.id ?? '')?.title ?? '')
        : '';
    case 'modifier_help':
      return (previous.entries ?? []).map((entry) => entryTopics.get(entry) ?? `modifier ${entry}`).join(' ');
    case 'denial_help':
      return previous.deadlines === undefined
        ? 'denied claim denial'
        : `deadline ${previous.deadlines.join(' ').replaceAll('-', ' ')}`;
    case 'ncci_check':
      return 'edit modifier 59 pair';
    case 'mue_check':
      return 'MUE units a day limit';
    case 'payer_help':
      return previous.payer ?? '';
    default: {
      const lines = 'services' in previous ? (previous.services ?? []) : [];
      const assisted = lines.some((line) => line.assistant === true || line.assistantMinutes !== undefined);
      return assisted || ('assistant' in previous && previous.assistant === true) ? ofAssistant : '';
    }
  }
}
