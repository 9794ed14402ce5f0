/** The form of a payer's rules as a person opens it, and what a team keeps of payers. */
import type { PayerProfile } from '../../../../src/core/payers/profile.ts';
import { slackKey, type TeamKey } from '../../../../src/core/team/team-key.ts';
import { commandPayload, pressPayload, stamp } from '../../../fakes/slack/payloads.ts';
import { buttonOf, type Bot } from './open-bot.ts';

export interface PayerView {
  readonly callback_id: string;
  readonly blocks: readonly { readonly block_id?: string; readonly element?: object }[];
}

export const team = slackKey({ team: 'T1' }) as TeamKey;
export const opensForm = "Add a payer's rules";

/** What the command's button opens. */
export async function openForm(bot: Bot, typed: string, user = 'U1'): Promise<PayerView> {
  const asked = await bot.command(commandPayload(typed, bot.slack.responseUrl(), { user }));
  const pressed = { ts: stamp(bot.now()), ephemeral: true, responseUrl: bot.slack.responseUrl(), user };
  await bot.interact(pressPayload(buttonOf(JSON.parse(asked.body), opensForm), pressed));
  const [said] = await bot.slack.heard('views.open');
  return (said as { view: PayerView }).view;
}

export async function keptPayers(bot: Bot): Promise<readonly PayerProfile[]> {
  const read = await bot.state.payers.of(team);
  return read.kind === 'read' ? read.value : [];
}
