/**
 * The assistant as one team meets it: asked with the team's settings and the thread's last question, and what the
 * answer changes is saved before the answer is shown. Without state it answers all the same, and says so.
 */
import { answerSerialised, answerText, readQuestion, type MessageQuestion } from './assistant.ts';
import { plain, sentence, type Reply } from '../core/reply/reply.ts';
import type { Playbook } from '../core/playbook/playbook.ts';
import type { Classifier, Clock, ReferenceData } from '../core/ports.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { addDays } from '../core/deadlines/calendar.ts';
import { expiringFacts } from '../core/payers/expiring.ts';
import { faultWords, type Saved } from '../core/team/outcome.ts';
import type { FeedbackReason } from '../core/team/feedback.ts';
import type { ShownAnswer } from '../core/team/recent-answer.ts';
import { settingChoices, type SettingChoices } from '../intents/settings/choices.ts';
import { settingsInForce, type SettingsInForce } from '../core/team/settings-in-force.ts';
import type { StoredSettings, TeamSettings } from '../core/team/team-settings.ts';
import type { TeamKey } from '../core/team/team-key.ts';
import type { TeamState } from '../core/team/team-state.ts';
import type { Answer } from '../intents/answer.ts';
import type { Defaults, TypedCircumstances } from '../intents/answering/asked.ts';
import { onlyReads } from '../intents/effect.ts';
import { parseThread, type ThreadSoFar } from '../intents/thread/thread-so-far.ts';
import { screenPayer } from '../intents/privacy/screen-field.ts';
import type { Surface } from '../intents/understand/read-message.ts';
import { dataVersionOf, keptAnswer, threadOf } from './kept-answer.ts';
import { performEffect } from './perform-effect.ts';
import { withItsFiles, type FileWays } from './with-its-files.ts';

/** Who asks and where, by the platform's own ids. Never what. */
export interface Asker {
  readonly team: TeamKey;
  readonly channel: string;
  /** Whose last question "and in Dallas?" speaks of; a command's is the person's own. */
  readonly thread?: string | undefined;
  readonly user: string;
  readonly surface: Surface;
  /** Whether the platform calls the person an admin of the team; a question is put only where it matters. */
  readonly admin: boolean | (() => Promise<boolean>);
  /** Where the person is told something alone, later; absent where there is no such place. */
  readonly alone?: string | undefined;
  /** Milliseconds the surface can wait for an answer to begin; a minute where absent. */
  readonly patience?: number | undefined;
}

export interface Judgement {
  readonly answerId: string;
  readonly intent: string;
  readonly helpful: boolean;
  readonly reason?: FeedbackReason;
}

export interface TeamAssistant {
  readonly answerText: (text: string, asker: Asker) => Promise<Answer>;
  /** A question that comes back from a button or a form. */
  readonly answerPressed: (question: string, asker: Asker) => Promise<Answer>;
  /** Looked at in passing (a search as it is typed, a card drawn again): nothing is remembered and nothing changed. */
  readonly preview: (asked: Previewed, asker: Asker) => Promise<Answer>;
  /** Whether the person's share and the team's reach for one more look, at App Home say; it is spent. */
  readonly mayLook: (asker: Pick<Asker, 'team' | 'user'>) => Promise<boolean>;
  /** What a message asks, before it is answered: nothing is remembered and nothing changed. */
  readonly read: (text: string, asker: Asker) => Promise<MessageQuestion>;
  /** Facts of the team's payers that have expired; for whoever may change them, and nobody else. */
  readonly expiredFacts: (asker: Asker) => Promise<readonly string[]>;
  readonly judge: (judgement: Judgement, asker: Asker) => Promise<Saved>;
  /** Newest first; empty where they cannot be read. */
  readonly recent: (asker: Asker, limit: number) => Promise<readonly ShownAnswer[]>;
  readonly settings: (asker: Pick<Asker, 'team' | 'channel'>) => Promise<SettingsInForce>;
  /** The settings that can be chosen instead of typed; pressed, each is a question. */
  readonly choicesOf: (settings: SettingsInForce) => readonly SettingChoices[];
}

export type Previewed = { readonly text: string } | { readonly question: string };

export interface TeamAssistantParts extends FileWays {
  readonly reference: ReferenceData;
  readonly playbook: Playbook;
  readonly clock: Clock;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly classifier: Classifier;
  readonly state: TeamState;
  /** Hears of a bug that no answer waits for. */
  readonly failed?: (bug: unknown) => void;
}

export function teamAssistant(parts: TeamAssistantParts): TeamAssistant {
  const { reference, playbook, clock, now, classifier, state, failed = raise } = parts;

  async function circumstances(asker: Asker, how: 'typed' | 'pressed' | 'previewed') {
    const read = await state.settings.of(asker.team, asker.channel);
    const stored = read.kind === 'read' ? read.value : (read.lastKnown ?? { team: {}, channel: {} });
    const settings = settingsInForce(withoutPersons(stored));
    const profiles = await state.payers.of(asker.team);
    const asked: TypedCircumstances = {
      ...{ reference, playbook, today: clock(), surface: asker.surface, classifier },
      defaults: defaultsOf(settings),
      ...(profiles.kind === 'read' ? { payers: profiles.value } : {}),
      team: {
        settings,
        mayChange: settings.values.whoMayChange !== 'admins' || (await isAdmin(asker)),
        // What is looked up as one types is sent to others.
        alone: how !== 'previewed' && ['slash', 'dm'].includes(asker.surface),
      },
      ...(how === 'typed' ? { previous: () => spokenOf(asker) } : {}),
    };
    return { read, asked };
  }

  async function around(
    asker: Asker,
    answer: (asked: TypedCircumstances) => Answer | Promise<Answer>,
    how: 'typed' | 'pressed' | 'previewed',
  ): Promise<Answer> {
    const { read, asked } = await circumstances(asker, how);
    const found = await answer(asked);
    const answered = await carryOut(how === 'previewed' ? unchanged(found) : found, asker);
    const told = withItsFiles(answered, asker, parts);
    const faulty = read.kind === 'unavailable' && read.reason !== 'absent' && answered.kind === 'answer';
    if (isKept(told) && how !== 'previewed') keep(told, asker, asked.defaults).catch(failed);
    return faulty
      ? { ...told, reply: withOldSettings(told.reply, read.lastKnown !== undefined, faultWords[read.reason]) }
      : told;
  }

  async function spokenOf(asker: Asker): Promise<ThreadSoFar | undefined> {
    const read = await state.threads.last(threadOf(asker), now());
    return read.kind === 'read' && read.value !== undefined ? parseThread(read.value) : undefined;
  }

  async function carryOut(answer: Answer, asker: Asker): Promise<Answer> {
    const { effect } = answer;
    if (effect === undefined) return answer;
    const performed = await performEffect(effect, answer.reply, asker, {
      ...{ state, today: clock(), now: now(), isAdmin: () => isAdmin(asker) },
    });
    if (performed.kind === 'done') {
      const { reply = answer.reply, picture } = performed;
      return { ...answer, reply, ...(picture === undefined ? {} : { picture }) };
    }
    const why = faultWords[performed.reason];
    const said = `Nothing was saved: ${why}. Try again later; your questions are answered as before.`;
    return { ...answer, kind: 'declined', reply: sentence(said) };
  }

  /** Nobody waits for it: a fault here costs the memory of the answer, never the answer. */
  const keep = (answer: Answer, asker: Asker, defaults: Defaults) =>
    state.keepAnswer(keptAnswer(answer, asker, { defaults, reference, at: now() }));

  return {
    answerText: (text, asker) => around(asker, (asked) => answerText(text, asked), 'typed'),
    answerPressed: (question, asker) =>
      around(asker, (asked) => answerSerialised(question, asked), 'pressed'),
    preview: (asked, asker) =>
      around(
        asker,
        (so) => ('text' in asked ? answerText(asked.text, so) : answerSerialised(asked.question, so)),
        'previewed',
      ),
    read: async (text, asker) => {
      const { asked } = await circumstances(asker, 'typed');
      return readQuestion(text, asked);
    },
    /** Nobody's share is counted here. */
    mayLook: () => Promise.resolve(true),
    judge: (judgement, { team, user }) =>
      state.feedback.give({ team, user, ...judgement, dataVersion: dataVersionOf(reference), at: now() }),
    recent: async ({ team, user }, limit) => {
      const read = await state.recent.of({ team, user, limit });
      return read.kind === 'read' ? read.value : [];
    },
    expiredFacts: async (asker) => {
      const profiles = await state.payers.of(asker.team);
      const today = clock();
      const expired =
        profiles.kind === 'read' ? expiringFacts(profiles.value, { today, soon: dayBefore(today) }) : [];
      if (expired.length === 0) return [];
      const { asked } = await circumstances(asker, 'pressed');
      return asked.team?.mayChange === true ? expired : [];
    },
    choicesOf: (settings) => settingChoices(settings, reference.places),
    settings: async ({ team, channel }) => {
      const read = await state.settings.of(team, channel);
      const stored = read.kind === 'read' ? read.value : (read.lastKnown ?? { team: {}, channel: {} });
      return settingsInForce(withoutPersons(stored));
    },
  };
}

/** A question asked back leaves what was understood so far, for a typed answer to complete. */
const isKept = ({ kind, question }: Answer): boolean =>
  kind === 'answer' || (kind === 'question' && question !== null);

function raise(bug: unknown): never {
  throw bug;
}

const dayBefore = (day: ServiceDate): ServiceDate => addDays(day, -1) ?? day;

const isAdmin = ({ admin }: Asker): boolean | Promise<boolean> =>
  typeof admin === 'boolean' ? admin : admin();

/** An answer that would change something says so instead. */
function unchanged(answer: Answer): Answer {
  const { effect, ...rest } = answer;
  return effect === undefined || onlyReads(effect)
    ? answer
    : {
        ...rest,
        kind: 'declined',
        reply: sentence('Send that as a message: nothing is changed from here.'),
      };
}

/** A payer kept before payers were screened may be a person: it is neither used nor shown. */
function withoutPersons({ team, channel }: StoredSettings): StoredSettings {
  const mayBePerson = ([key, value]: readonly [string, unknown]): boolean =>
    key === 'payer' && screenPayer(String(value)).length > 0;
  const plain = (settings: TeamSettings): TeamSettings =>
    Object.fromEntries(Object.entries(settings).filter((setting) => !mayBePerson(setting)));
  return { team: plain(team), channel: plain(channel) };
}

export function defaultsOf({ values }: SettingsInForce): Defaults {
  const { locality, payer, unitRule, discipline, qualifyingParticipant } = values;
  return {
    ...(locality === undefined ? {} : { locality: locality.key }),
    ...(payer === undefined ? {} : { payer }),
    ...(unitRule === undefined ? {} : { rule: unitRule }),
    ...(discipline === undefined ? {} : { discipline }),
    ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
  };
}

/** Said first: the figures may be another place's. */
function withOldSettings(reply: Reply, known: boolean, why: string): Reply {
  const how = known ? 'with the last ones known' : 'without them';
  const line = [plain(`Your team's settings could not be read (${why}): answered ${how}.`)];
  return { ...reply, blocks: [{ kind: 'notice', severity: 'warning', line }, ...reply.blocks] };
}
