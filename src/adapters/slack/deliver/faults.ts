/** What Slack's refusals mean, and the one line that tells a person what to do about one. */
import { mapOf } from '../../../core/map-of.ts';
import { isUnable } from './try-again.ts';

type Meaning = 'gone' | 'blocks' | 'place' | 'permission' | 'late' | 'unable' | 'other';

const meanings = mapOf<Meaning>({
  ...{ token_revoked: 'gone', account_inactive: 'gone', app_uninstalled: 'gone', invalid_auth: 'gone' },
  ...{ not_authed: 'gone', token_expired: 'gone', team_access_not_granted: 'gone' },
  ...{ invalid_blocks: 'blocks', invalid_blocks_format: 'blocks', msg_too_long: 'blocks' },
  ...{ msg_blocks_too_long: 'blocks', invalid_attachments: 'blocks', invalid_arguments: 'blocks' },
  ...{ too_many_attachments: 'blocks' },
  ...{
    is_archived: 'place',
    channel_not_found: 'place',
    not_in_channel: 'place',
    user_not_in_channel: 'place',
  },
  ...{ restricted_action: 'place', restricted_action_read_only_channel: 'place', thread_not_found: 'place' },
  ...{ cannot_reply_to_message: 'place', restricted_action_thread_locked: 'place' },
  ...{
    unreachable: 'unable',
    expired_url: 'late',
    used_url: 'late',
    expired_trigger_id: 'late',
    trigger_expired: 'late',
  },
  ...{ missing_scope: 'permission', no_permission: 'permission', ekm_access_denied: 'permission' },
});

export const meaningOf = (fault: string): Meaning =>
  meanings.get(fault) ?? (isUnable(fault) ? 'unable' : 'other');

const lines = mapOf<string>({
  is_archived: 'I could not answer there: that channel is archived. Ask me here instead.',
  not_in_channel:
    'I could not answer there: I am not in that channel. Type /invite @Unitwise in it, or ask me here.',
  channel_not_found:
    'I could not answer there: Slack does not show me that channel. Invite me to it, or ask me here.',
  missing_scope:
    'I could not answer there: Slack refused me a permission. Whoever manages apps can install Unitwise again.',
});

const late = 'Slack did not take my answer to your last question in time: ask me again here.';

export const lineFor = (fault: string): string =>
  (['late', 'unable'].includes(meaningOf(fault)) ? late : undefined) ??
  lines.get(fault) ??
  (meaningOf(fault) === 'permission' ? lines.get('missing_scope') : undefined) ??
  'I could not answer there: Slack does not let me post in that place. Ask me here instead.';
