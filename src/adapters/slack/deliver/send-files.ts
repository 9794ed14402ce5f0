/**
 * Files as Slack's own, where they have no address to be opened at: an address for each, its content there, and all of
 * them shown at once. Under an answer all see, they stand in its thread; else they come in the direct messages.
 */
import type { Answer } from '../../../intents/answer.ts';
import type { AnswerFile, MakeFile } from '../../../intents/answering/answer-file.ts';
import { drawLine } from '../draw-answer.ts';
import type { Called } from './call.ts';
import { deliver, type Outlet, type Place } from './deliver.ts';
import { meaningOf } from './faults.ts';

interface Asking {
  readonly outlet: Outlet;
  readonly user: string;
}

export async function sendFiles(answer: Answer, place: Place, { outlet, user }: Asking): Promise<void> {
  const { makeFile } = outlet;
  const { files = [], filesBeside, reply } = answer;
  if (makeFile === undefined || filesBeside === true || reply.links !== undefined || files.length === 0)
    return;
  const fault = await send(files, makeFile, place, { outlet, user });
  if (fault === undefined) return;
  const alone: Place = place.kind === 'channel' ? { ...place, kind: 'person', user } : place;
  await deliver(drawLine(faultLine(fault)), alone, outlet, user);
}

/** The fault that kept them from being shown. */
async function send(
  files: readonly AnswerFile[],
  makeFile: MakeFile,
  ...[place, asking]: [Place, Asking]
): Promise<string | undefined> {
  const uploaded: { readonly id: string; readonly title: string }[] = [];
  for (const file of files) {
    const { outlet } = asking;
    const made = await makeFile(file);
    if (made.kind === 'busy') return 'busy';
    if (made.kind === 'gone') continue;
    const { content } = made;
    const given = await outlet.call('files.getUploadURLExternal', {
      filename: file.name,
      length: content.length,
    });
    if (given.kind === 'refused') return given.fault;
    const { upload_url: address, file_id: id } = given.result;
    if (typeof address !== 'string' || typeof id !== 'string') return 'no_upload_address';
    const taken = await outlet.upload(address, content);
    if (taken.kind === 'refused') return taken.fault;
    uploaded.push({ id, title: file.name });
  }
  if (uploaded.length === 0) return undefined;
  const shown = await show(uploaded, place, asking);
  return shown.kind === 'refused' ? shown.fault : undefined;
}

async function show(files: readonly object[], place: Place, { outlet, user }: Asking): Promise<Called> {
  if (place.kind === 'channel') {
    const thread = place.thread === undefined ? {} : { thread_ts: place.thread };
    return outlet.call('files.completeUploadExternal', { files, channel_id: place.channel, ...thread });
  }
  // Slack shows a file in a conversation it names, and names ours only with what is said in it.
  const opened = await outlet.call('chat.postMessage', {
    channel: user,
    text: 'Here are the files you asked for.',
  });
  if (opened.kind === 'refused') return opened;
  return outlet.call('files.completeUploadExternal', { files, channel_id: opened.result['channel'] });
}

const faultLine = (fault: string): string =>
  fault === 'busy'
    ? 'Too many files are being made just now: ask again in a minute.'
    : meaningOf(fault) === 'permission'
      ? 'I may not send files here yet: whoever manages apps can install Unitwise again and allow it to (files:write).'
      : 'Slack did not take the files just now: ask for them again in a few minutes.';
