/**
 * The one way out to Slack for anything that is said: within Slack's limits, with text beside the blocks, silent to
 * everyone but whom it is for, and told of plainly where Slack refuses it.
 */
import type { Observer } from '../../observe.ts';
import type { SlackMessage } from '../block-kit.ts';
import { withinLimits } from '../within-limits.ts';
import type { Call, Called } from './call.ts';
import { lineFor, meaningOf } from './faults.ts';
import type { Respond } from './respond.ts';

export type Place =
  | { readonly kind: 'channel'; readonly channel: string; readonly thread?: string | undefined }
  /** Seen by one person, in a channel. */
  | {
      readonly kind: 'person';
      readonly channel: string;
      readonly user: string;
      readonly thread?: string | undefined;
    }
  /** The address that came with a command or click; ephemeral unless `inChannel`. */
  | {
      readonly kind: 'response';
      readonly address: string;
      readonly replace?: boolean;
      readonly inChannel?: boolean;
      readonly thread?: string | undefined;
    }
  | { readonly kind: 'edit'; readonly channel: string; readonly ts: string };

export type Delivered =
  { readonly kind: 'sent'; readonly ts?: string } | { readonly kind: 'refused'; readonly fault: string };

export interface Outlet {
  readonly call: Call;
  readonly respond: Respond;
  readonly observe: Observer;
  /** The installation is no longer good: the token is not to be used again. */
  readonly forget: () => Promise<void>;
}

export type Said = Pick<SlackMessage, 'text' | 'blocks'>;

/** `toTell`: who hears of it in one line where Slack does not let us post there, or not in time. */
export async function deliver(said: Said, place: Place, outlet: Outlet, toTell?: string): Promise<Delivered> {
  const fits = withinLimits(said.blocks);
  if (!fits) outlet.observe.platformFault({ platform: 'slack', fault: 'over_limits' });
  const sent = await firstTaken(fits ? formsOf(said) : [withoutBlocks(said)], place, outlet);
  if (sent.kind === 'done') {
    const { ts } = sent.result;
    return { kind: 'sent', ...(typeof ts === 'string' ? { ts } : {}) };
  }
  const meaning = meaningOf(sent.fault);
  if (meaning === 'gone') await outlet.forget();
  if (toTell !== undefined && told.has(meaning)) {
    await outlet.call('chat.postMessage', { channel: toTell, text: lineFor(sent.fault), ...quiet });
  }
  return sent;
}

const told: ReadonlySet<ReturnType<typeof meaningOf>> = new Set(['place', 'permission', 'late', 'unable']);

/** As drawn; without its picture, which Slack may not reach; as text alone. */
const formsOf = (said: Said): readonly Said[] => {
  const blocks = said.blocks.filter(({ type }) => type !== 'image');
  const bare = blocks.length === said.blocks.length ? [] : [{ ...said, blocks }];
  return [said, ...bare, withoutBlocks(said)];
};

async function firstTaken(forms: readonly Said[], place: Place, outlet: Outlet): Promise<Called> {
  let called: Called = { kind: 'refused', fault: 'invalid_blocks' };
  for (const form of forms) {
    called = await send(form, place, outlet);
    if (called.kind === 'done' || meaningOf(called.fault) !== 'blocks') break;
  }
  return called;
}

/** Slack keeps the old blocks of an edited message unless it is told there are none. */
export const withoutBlocks = ({ text }: Said): Said => ({ text, blocks: [] });

const quiet = { unfurl_links: false, unfurl_media: false };

function send({ text, blocks }: Said, place: Place, { call, respond }: Outlet): Promise<Called> {
  const said = { text, ...(blocks.length === 0 && place.kind !== 'edit' ? {} : { blocks }) };
  switch (place.kind) {
    case 'channel':
      return call('chat.postMessage', { ...said, channel: place.channel, ...inThread(place), ...quiet });
    case 'person':
      return call('chat.postEphemeral', {
        ...said,
        channel: place.channel,
        user: place.user,
        ...inThread(place),
      });
    case 'edit':
      return call('chat.update', { ...said, channel: place.channel, ts: place.ts });
    case 'response':
      return respond(place.address, {
        ...said,
        response_type: place.inChannel === true ? 'in_channel' : 'ephemeral',
        replace_original: place.replace === true,
        ...inThread(place),
        ...quiet,
      });
    default:
      return place satisfies never;
  }
}

const inThread = ({ thread }: { readonly thread?: string | undefined }): { readonly thread_ts?: string } =>
  thread === undefined ? {} : { thread_ts: thread };
