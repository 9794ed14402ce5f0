/** A button pressed, a form sent. */
import { menuAction } from '../answer-actions.ts';
import type { ButtonPressed, PressedIn, ViewSubmitted } from './incoming.ts';
import { pressedBody, submittedBody, type PressedBody } from './shapes.ts';
import { given, workspaceOfPerson } from './workspace.ts';

export function readPressed(body: object): ButtonPressed | undefined {
  const read = pressedBody.safeParse(body);
  if (!read.success) return undefined;
  const { user, actions, trigger_id: trigger, response_url: responseUrl } = read.data;
  const [action] = actions;
  if (action === undefined) return undefined;
  return {
    kind: 'pressed',
    workspace: workspaceOfPerson(read.data),
    user: user.id,
    ...pressedAction(action),
    in: pressedIn(read.data),
    trigger,
    ...given('responseUrl', responseUrl),
  };
}

/** In a menu the option is the action, and the question stands in the menu's own name. */
function pressedAction({
  action_id: action,
  value,
  selected_option: chosen,
}: PressedBody['actions'][number]): Pick<ButtonPressed, 'action' | 'value'> {
  return action.startsWith(menuAction)
    ? { action: chosen?.value ?? '', value: action.slice(menuAction.length) }
    : { action, value: value ?? chosen?.value ?? '' };
}

/** A click that names neither message nor view comes from where nothing can be written: a window is opened for it. */
function pressedIn({ container, channel, message, view }: PressedBody): PressedIn {
  if (view !== undefined && view.type !== 'home') return { kind: 'modal', view: view.id };
  const where = container?.channel_id ?? channel?.id;
  const ts = container?.message_ts ?? message?.ts;
  if (view !== undefined || where === '' || where === undefined || ts === undefined) return { kind: 'home' };
  return {
    kind: 'message',
    channel: where,
    ts,
    ...given('thread', container?.thread_ts ?? message?.thread_ts),
    ephemeral: container?.is_ephemeral === true || message?.subtype === 'ephemeral',
  };
}

export function readSubmitted(body: object): ViewSubmitted | undefined {
  const read = submittedBody.safeParse(body);
  if (!read.success) return undefined;
  const { view, user } = read.data;
  const fields = Object.entries(view.state?.values ?? {}).flatMap(([block, inputs]) => {
    const [input] = Object.values(inputs);
    const several = input?.selected_options?.map((each) => each.value).join(' ');
    const value = input?.value ?? input?.selected_date ?? input?.selected_option?.value ?? several ?? '';
    return value.trim() === '' ? [] : [[block, value.trim()] as const];
  });
  return {
    kind: 'submitted',
    workspace: workspaceOfPerson(read.data),
    user: user.id,
    callback: view.callback_id,
    metadata: view.private_metadata,
    fields: Object.fromEntries(fields),
  };
}
