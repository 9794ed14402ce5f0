/**
 * Conversations that every surface is to answer alike. In chats a message may lean on what was said before it; the
 * command line has no thread and no settings, so `whole` says there what the chat understands: that the two come to
 * one answer is part of what is tested.
 */

export interface Conversation {
  readonly name: string;
  /** command: `/cpt …`. direct: a message to the app. thread: mentions in one thread of a channel. */
  readonly where: 'command' | 'direct' | 'thread';
  readonly messages: readonly Message[];
  /** The working is too long for one message, and each platform counts in its own way: where it ends is not compared. */
  readonly cut?: string;
}

export type Message = (Typed | Pressed) & {
  readonly whole?: Whole;
};

interface Typed {
  readonly typed: string;
}

/** The button of the last answer with these words. */
interface Pressed {
  readonly pressed: string;
}

/** As the command line is asked; or why it has nothing to say here. */
export type Whole =
  | { readonly text: string; readonly locality?: string; readonly payer?: string }
  | { readonly omitted: string };

const noSettings = { omitted: 'the command line has no team, so no settings: it takes them as options' };

export const conversations: readonly Conversation[] = [
  { name: 'a claim check', where: 'command', messages: [{ typed: '97110 38min' }] },
  {
    name: 'a day of two codes at a place',
    where: 'command',
    messages: [{ typed: '97110 38min 97140 23min Dallas TX 2026-08-03' }],
  },
  {
    name: 'a day of eight codes',
    where: 'direct',
    messages: [
      {
        typed:
          '97110 38min 97140 23min 97530 15min 97112 15min 97116 10min 97150 x1 97035 8min 97535 15min Dallas TX',
      },
    ],
    cut: 'Slack takes 10,000 characters a message and Teams 28,000 bytes a card; both say that there is more',
  },
  {
    name: 'the other rule, by its button and by word',
    where: 'direct',
    messages: [
      { typed: '97110 38min 97140 15min 97530 8min' },
      { pressed: 'AMA instead', whole: { text: '97110 38min 97140 15min 97530 8min ama' } },
      { typed: 'make that CMS', whole: { text: '97110 38min 97140 15min 97530 8min cms' } },
    ],
  },
  {
    name: 'a place, more minutes and an assistant, in a thread',
    where: 'thread',
    messages: [
      { typed: '97110 38min' },
      { typed: 'and in Dallas TX?', whole: { text: '97110 38min Dallas TX' } },
      { typed: 'what about 53 minutes', whole: { text: '97110 53min Dallas TX' } },
      { typed: 'with a PTA', whole: { text: '97110 53min with a PTA Dallas TX' } },
    ],
  },
  {
    name: 'an NCCI pair',
    where: 'command',
    messages: [{ typed: 'ncci 97110 97150' }, { typed: 'ncci 97530 97116 2019-06-03' }],
  },
  { name: 'a day that holds a bundled pair', where: 'thread', messages: [{ typed: '97150 x1 97110 30min' }] },
  { name: 'a unit limit', where: 'direct', messages: [{ typed: 'mue 97110' }, { typed: '97110 x9' }] },
  {
    name: 'a fee, and what was paid instead',
    where: 'direct',
    messages: [{ typed: 'fee 97140 Dallas TX' }, { typed: '97110 38min paid $41.12' }],
  },
  { name: 'tips', where: 'command', messages: [{ typed: 'tips 97110' }, { typed: 'tips' }] },
  {
    name: 'a denial by its code, and one of its situations',
    where: 'direct',
    messages: [
      { typed: 'denial CO-97 97530 97150' },
      { typed: 'denial CO-97' },
      {
        pressed: 'Code is never paid on its own',
        whole: { omitted: 'nothing is pressed on a command line' },
      },
    ],
  },
  { name: 'a modifier', where: 'thread', messages: [{ typed: 'modifier KX' }, { typed: '59 or XU?' }] },
  {
    name: 'a code, then minutes of it',
    where: 'command',
    messages: [{ typed: 'code 97110' }, { typed: 'and 38 minutes?', whole: { text: '97110 38min' } }],
  },
  {
    name: 'a deadline',
    where: 'command',
    messages: [{ typed: 'deadline appeal 2026-09-01' }, { typed: 'deadlines' }],
  },
  {
    name: 'settings, then a question that uses them',
    where: 'thread',
    messages: [
      { typed: 'settings locality Dallas TX', whole: noSettings },
      { typed: '97110 38min', whole: { text: '97110 38min', locality: 'Dallas TX' } },
      { typed: 'fee 97140', whole: { text: 'fee 97140', locality: 'Dallas TX' } },
    ],
  },
  {
    name: 'a place that is two, chosen by its button',
    where: 'command',
    messages: [
      { typed: '97110 38min Portland' },
      { pressed: 'Southern Maine, ME (14112-03)', whole: { text: '97110 38min Portland ME' } },
    ],
  },
  {
    name: 'nothing billing is in, and what cannot be read',
    where: 'direct',
    messages: [{ typed: 'write me a poem' }, { typed: '99999 30min' }, { typed: '97110 -5min' }],
  },
  {
    name: 'something about a patient',
    where: 'thread',
    messages: [{ typed: '97110 38min for MRN 00482913' }, { typed: 'John Smith DOB 1/2/1950 97110 38min' }],
  },
];
