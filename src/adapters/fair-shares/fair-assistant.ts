/**
 * Fair shares: whatever chat platform or page asks, one person and one team get so many answers a second, and a
 * person has one message in flight. Lines of a longer burst wait their turn, in order; a line that would wait longer
 * than a minute is not taken, which its writer is told once. Long messages spend more. Counted in each instance.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { plain, sentence, type Reply } from '../../core/reply/reply.ts';
import type { Answer } from '../../intents/answer.ts';
import { bare } from '../../intents/answering/ask-back.ts';
import type { Clock } from '../../core/ports.ts';
import type { Asker, TeamAssistant } from '../../app/team-assistant.ts';
import { openLines } from './lines.ts';
import { openShare, type Rate } from './share.ts';

export interface FairParts {
  readonly person: Rate;
  readonly team: Rate;
  readonly clock: Clock;
  /** Milliseconds of a clock that never goes back. */
  readonly steady: () => number;
  /** For metrics. */
  readonly limited: (seen: Limited) => void;
}

export interface Limited {
  readonly share: 'person' | 'team';
  readonly outcome: 'queued' | 'refused';
}

/** Milliseconds. */
const longestWait = 60_000;
/** Before a refusal is said: whoever sends the next line on the answer to the last takes no time from others. */
const refusalDelay = 1_000;
/** Refusals held at once; further ones are said without delay, so that a flood holds no memory. */
const mostHeld = 1_000;
/** What a person is told of having waited. */
const worthTelling = 2_000;
/** A person is told once of a burst; another one after this is a burst of its own. */
const burstsApart = 5 * 60_000;
/** Long messages rest three times as long as they worked: they have a quarter of the processor at most. */
const rests = 3;
const longestRest = 100;
/** So many characters cost as much as one short message. */
const aMessage = 500;

export function fairAssistant(assistant: TeamAssistant, parts: FairParts): TeamAssistant {
  const { clock, steady, limited } = parts;
  const persons = openShare(parts.person, steady);
  const teams = openShare(parts.team, steady);
  const lines = openLines();
  const told = new LRUCache<string, true>({ max: 10_000, ttl: burstsApart });
  let longOnes: Promise<unknown> = Promise.resolve();
  let lastTook = 0;
  let held = 0;
  let refusals = 0;

  /** Spends at once and waits afterwards, so that lines are granted in the order they came; false: not granted. */
  function grant(share: Limited['share'], key: string, cost: number, patience: number): Promise<boolean> {
    const wait = (share === 'person' ? persons : teams).take(key, cost, patience);
    if (wait === 0) return Promise.resolve(true);
    limited({ share, outcome: wait === undefined ? 'refused' : 'queued' });
    return wait === undefined ? refuseSlowly() : pause(wait, true);
  }

  async function refuseSlowly(): Promise<false> {
    if (held >= mostHeld) return false;
    held += 1;
    // Apart from one another, or their next lines would all come at once.
    refusals += 1;
    await pause(refusalDelay + (refusals % 10) * 100);
    held -= 1;
    return false;
  }

  /** Long messages take turns, with a rest between two of them in which whatever else came in is answered. */
  function inTurn<T>(cost: number, work: () => Promise<T>): Promise<T> {
    if (cost <= 1) return work();
    const timed = async (): Promise<T> => {
      await nextTurn();
      const began = steady();
      try {
        return await work();
      } finally {
        lastTook = steady() - began;
      }
    };
    const done = longOnes.then(timed);
    longOnes = done.catch(() => undefined).then(() => pause(Math.min(longestRest, lastTook * rests)));
    return done;
  }

  const isFirst = (what: string, person: string): boolean => {
    const key = `${what} ${person}`;
    if (told.has(key)) return false;
    told.set(key, true);
    return true;
  };
  const refused = (): Answer => bare('declined', 'none', clock(), sentence(tooMany));
  const silent = (): Answer => bare('silent', 'none', clock(), sentence(''));

  /** Undefined where the person's or the team's share does not reach. */
  async function inLine(
    asker: Asker,
    cost: number,
    work: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const person = personOf(asker);
    const { team, surface, patience = longestWait } = asker;
    const came = steady();
    const place = lines.join(person);
    try {
      if (!(await grant('person', person, cost, patience))) return undefined;
      await place.first;
      if (!(await grant('team', team, cost, patience))) return undefined;
      const waited = steady() - came;
      const answer = await inTurn(cost, work);
      const says = answer.kind === 'answer' && surface !== 'channel' && waited > worthTelling;
      return says && isFirst('queued', person) ? { ...answer, reply: withWait(answer.reply) } : answer;
    } finally {
      place.leave();
    }
  }

  /** Never in the way of what is asked, and given up rather than waited for. */
  const mayLook = async (asker: Pick<Asker, 'team' | 'user'>, cost: number): Promise<boolean> =>
    (await grant('person', `${personOf(asker)} looking`, cost, worthTelling)) &&
    (await grant('team', asker.team, cost, worthTelling));

  return {
    ...assistant,
    answerText: async (text, asker) => {
      const answer = await inLine(asker, costOf(text), () => assistant.answerText(text, asker));
      if (answer !== undefined) return answer;
      const tells = asker.surface !== 'channel' && isFirst('refused', personOf(asker));
      return tells ? refused() : silent();
    },
    answerPressed: async (question, asker) =>
      (await inLine(asker, 1, () => assistant.answerPressed(question, asker))) ?? refused(),
    // Read while it waits in line, where it is to be kept.
    read: (text, asker) => inTurn(longCost, () => assistant.read(text, asker)),
    mayLook: (asker) => mayLook(asker, 1),
    /** Looked up while typing. */
    preview: async (asked, asker) => {
      const cost = 'text' in asked ? costOf(asked.text) : 1;
      return (await mayLook(asker, cost)) ? inTurn(cost, () => assistant.preview(asked, asker)) : refused();
    },
  };
}

const personOf = ({ team, user }: Pick<Asker, 'team' | 'user'>): string => `${team} ${user}`;
const longCost = 2;
const costOf = (text: string): number => Math.max(1, Math.ceil(text.length / aMessage));

const tooMany =
  'That is more at once than I can answer: I answer each person about one message a second. Send the rest in a minute.';

/** Said below the first answer that came late. */
const withWait = (reply: Reply): Reply => ({
  ...reply,
  blocks: [
    ...reply.blocks,
    {
      kind: 'notice',
      severity: 'info',
      line: [
        plain('You sent many messages at once: I answer about one a second, in order, and none is lost.'),
      ],
    },
  ],
});
