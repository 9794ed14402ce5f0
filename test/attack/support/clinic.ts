/** Clinics in Slack: each request signed as Slack signs it, each answer looked for wherever it may come. */
import { botToken, type FakeSlack } from '../../fakes/slack/fake-slack.ts';
import {
  commandPayload,
  directPayload,
  mentionPayload,
  pressPayload,
  submitPayload,
  type Where,
} from '../../fakes/slack/payloads.ts';
import { form, inPayload, json, sendSigned, signingSecret, type Reply } from '../../fakes/slack/sign.ts';
import { comesTrue, type Program } from './program.ts';

export interface Person {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
}

let counted = 0;

/** Somebody of a team nobody has heard of: what others sent never counts against them. */
export function somebody(): Person {
  counted += 1;
  return { team: `T9${counted}`, user: `U9${counted}`, channel: `C9${counted}` };
}

/** Somebody else of the same team, in the same channel. */
export const colleagueOf = (person: Person): Person => ({ ...person, user: `U9${(counted += 1)}` });

export const slackEnv = (slack: FakeSlack): Record<string, string> => ({
  ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slack.apiUrl },
});

export interface Clinics {
  /** Everything said to whoever typed the command: in its acknowledgement, or at its address later. */
  readonly command: (text: string, who?: Person) => Promise<string>;
  readonly event: (payload: object, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly interact: (payload: object) => Promise<Reply>;
  readonly mention: (text: string, who?: Person) => Promise<Reply>;
  readonly direct: (text: string, who?: Person) => Promise<Reply>;
  readonly press: (button: Button, who: Person, responseUrl?: string) => Promise<Reply>;
  readonly submit: (view: View, fields: Fields, who: Person) => Promise<Reply>;
  readonly send: (body: string, type: string, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly now: () => number;
}

export interface Button {
  readonly action_id: string;
  readonly value?: string;
}
interface View {
  readonly callback_id: string;
  readonly private_metadata?: string;
}
type Fields = Readonly<Record<string, string | null>>;

/** Calls that came to one address, or to one method about a channel. */
export const saidAt = (slack: FakeSlack, pathEnd: string): readonly object[] =>
  slack.calls.filter(({ path }) => path.endsWith(pathEnd)).map(({ said }) => said);

export function clinics(program: Pick<Program, 'url'>, slack: FakeSlack, clock = 0): Clinics {
  const now = (): number => Date.now() + clock;
  const url = `${program.url}/slack/events`;
  const send = (body: string, type: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    sendSigned(url, body, type, { at: now(), headers });
  const event = (payload: object, headers = {}): Promise<Reply> =>
    send(JSON.stringify(payload), json, headers);
  const interact = (payload: object): Promise<Reply> => send(inPayload(payload), form);
  const of = ({ team, user, channel }: Person): Where => ({ team, user, channel });
  return {
    ...{ now, send, event, interact },
    command: async (text, who = somebody()) => {
      const responseUrl = slack.responseUrl();
      const body = new URLSearchParams(commandPayload(text, responseUrl, of(who))).toString();
      const { status, body: acknowledged } = await send(body, form);
      if (status !== 200) return `HTTP ${status}`;
      if (acknowledged.includes('"text"')) return acknowledged;
      const end = new URL(responseUrl).pathname;
      await comesTrue(() => saidAt(slack, end).length > 0);
      return (
        acknowledged +
        saidAt(slack, end)
          .map((said) => JSON.stringify(said))
          .join('\n')
      );
    },
    mention: (text, who = somebody()) => event(mentionPayload(text, { now: now(), ...of(who) })),
    direct: (text, who = somebody()) =>
      event(directPayload(text, { now: now(), ...of(who), channel: `D${who.channel}` })),
    press: (button, who, responseUrl = slack.responseUrl()) =>
      interact(
        pressPayload(button, {
          ...of(who),
          ts: `${Math.floor(now() / 1000)}.000100`,
          ephemeral: true,
          responseUrl,
        }),
      ),
    submit: (view, fields, who) => interact(submitPayload(view, fields, of(who))),
  };
}

/** What is posted into a channel. */
export const postedTo = (slack: FakeSlack, channel: string): readonly string[] =>
  slack.calls
    .filter(({ method, said }) => method.startsWith('chat.') && said['channel'] === channel)
    .map(({ said }) => JSON.stringify(said));

/** 38 minutes of 97110 are three units, whoever asks. */
export const question = '97110 38min';
export const isAnswer = (said: string): boolean => /97110 x3/.test(said);

interface Element extends Button {
  readonly type: string;
  readonly text?: { readonly text?: string };
}

/** Every button of a message, window or home, by what stands on it. */
export function buttonsOf(said: string): ReadonlyMap<string, Button> {
  const found = new Map<string, Button>();
  const look = (piece: unknown): void => {
    if (typeof piece !== 'object' || piece === null) return;
    const { type, text, action_id, value } = piece as Element;
    if (type === 'button' && text?.text !== undefined)
      found.set(text.text, { action_id, ...(value === undefined ? {} : { value }) });
    Object.values(piece).forEach(look);
  };
  for (const line of said.split('\n')) {
    try {
      look(JSON.parse(line));
    } catch {
      // An acknowledgement without words.
    }
  }
  return found;
}

export function buttonOf(said: string, words: string): Button {
  const button = buttonsOf(said).get(words);
  if (button === undefined) throw new Error(`no button ${words} in ${said.slice(0, 300)}`);
  return button;
}
