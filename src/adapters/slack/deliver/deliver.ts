/**
 * The one way out to Slack for anything that is said: within Slack's limits, with text beside the blocks, silent to
 * everyone but whom it is for, and told of plainly where Slack refuses it.
 */
import type { Observer } from '../../observe.ts';
import type { SlackMessage } from '../block-kit.ts';
import type { WorkspaceBlocks } from '../newer-blocks.ts';
import { isNewer, olderBlocks } from '../older-blocks.ts';
import { withinLimits } from '../within-limits.ts';
import type { Call, Called } from './call.ts';
import { lineFor, meaningOf } from './faults.ts';
import type { Respond, Upload } from './respond.ts';
import type { MakeFile } from '../../../intents/answering/answer-file.ts';

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
  readonly upload: Upload;
  /** Absent where files are opened at addresses of the server. */
  readonly makeFile?: MakeFile | undefined;
  readonly observe: Observer;
  readonly newer: WorkspaceBlocks;
  /** The installation is no longer good: the token is not to be used again. */
  readonly forget: () => Promise<void>;
}

export type Said = Pick<SlackMessage, 'text' | 'blocks'>;

/** `toTell`: who hears of it in one line where Slack does not let us post there, or not in time. */
export async function deliver(said: Said, place: Place, outlet: Outlet, toTell?: string): Promise<Delivered> {
  const fits = withinLimits(said.blocks);
  if (!fits) outlet.observe.platformFault({ platform: 'slack', fault: 'over_limits' });
  const sent = await firstTaken(fits ? formsOf(said, outlet) : [withoutBlocks(said)], place, outlet);
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

/** As drawn; without its picture, which Slack may not reach; in older blocks, the same two; as text alone. */
function formsOf(said: Said, { newer }: Outlet): readonly Said[] {
  const older = { ...said, blocks: olderBlocks(said.blocks) };
  const known = said.blocks.some(isNewer) ? newer.known() : 'refused';
  const drawn = {
    taken: [said, ...bareOf(said), older],
    unknown: [said, older, ...bareOf(older)],
    refused: [older, ...bareOf(older)],
  }[known];
  return [...drawn, withoutBlocks(said)];
}

function bareOf(said: Said): readonly Said[] {
  const blocks = said.blocks.filter(({ type }) => type !== 'image');
  return blocks.length === said.blocks.length ? [] : [{ ...said, blocks }];
}

/** A workspace that refuses the newer blocks and takes the older ones of the same message gets the older ones. */
async function firstTaken(forms: readonly Said[], place: Place, outlet: Outlet): Promise<Called> {
  let called: Called = { kind: 'refused', fault: 'invalid_blocks' };
  let refused = false;
  for (const { text, blocks } of forms) {
    const isOlder = refused;
    called = await send({ text, blocks }, place, outlet);
    const hasNewer = blocks.some(isNewer);
    if (called.kind === 'done' && (hasNewer || isOlder)) outlet.newer.tell(hasNewer);
    if (called.kind === 'done' || meaningOf(called.fault) !== 'blocks') break;
    refused = hasNewer;
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
