/** Each delivery to its surface. Only events are told apart as delivered before: everything else comes once. */
import type { OnceClaim } from '../../../core/team/once.ts';
import { names } from '../manifest.ts';
import type { Incoming } from '../receive/incoming.ts';
import { answerPressed } from './buttons.ts';
import { answerChannelMessage } from './channel-message.ts';
import { answerCommand } from './command.ts';
import { answerDirectMessage } from './direct-message.ts';
import { formSent, openForm } from './form.ts';
import { showHome } from './home.ts';
import { reasonGiven } from './judge.ts';
import { answerMention } from './mention.ts';
import { checkMessage } from './message-shortcut.ts';
import { payerSent } from './payer-form.ts';
import { placeGiven } from './place.ts';
import { reportSent } from './report-form.ts';
import type { Turn } from './turn.ts';

export async function answerIncoming(incoming: Incoming, turn: Turn, claim: OnceClaim): Promise<void> {
  switch (incoming.kind) {
    case 'command':
      return answerCommand(incoming, turn);
    case 'mention':
      return answerMention(incoming, turn, claim);
    case 'direct-message':
      return answerDirectMessage(incoming, turn, claim);
    case 'channel-message':
      return answerChannelMessage(incoming, turn, claim);
    case 'home-opened':
      return showHome(incoming, turn);
    case 'pressed':
      return answerPressed(incoming, turn);
    case 'message-shortcut':
      if (incoming.callback === names.messageShortcut) return checkMessage(incoming, turn);
      return unknown(turn);
    case 'form-shortcut':
      if (incoming.callback !== names.globalShortcut) return unknown(turn);
      await openForm(incoming.trigger, turn);
      return;
    case 'submitted':
      if (incoming.callback === names.form) return formSent(incoming, turn);
      if (incoming.callback === names.report) return reportSent(incoming, turn);
      if (incoming.callback === names.payer) return payerSent(incoming, turn);
      if (incoming.callback === names.reason) return reasonGiven(incoming, turn);
      if (incoming.callback === names.place) return placeGiven(incoming, turn);
      return unknown(turn);
    case 'uninstalled':
    case 'ignored':
      return turn.ack();
    default:
      return incoming satisfies never;
  }
}

function unknown(turn: Turn): Promise<void> {
  turn.observe.refused({ platform: 'slack', reason: 'unknown-callback' });
  return turn.ack();
}
