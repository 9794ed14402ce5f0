/** The team's defaults: shown, or some of them changed. Values are as typed; they are settled when answered. */
import * as z from 'zod';
import { settingKeys } from '../../core/team/team-settings.ts';
import { payerConfirmed } from '../question-parts.ts';

const change = z.strictObject({
  key: z.enum(settingKeys as [string, ...string[]]),
  /** Null takes the setting away. */
  value: z.string().min(1).max(80).nullable(),
});

export const settingsQuestion = z.strictObject({
  intent: z.literal('settings'),
  /** This channel alone; the whole team where absent. */
  channel: z.literal(true).optional(),
  changes: z.array(change).max(8).optional(),
  payerConfirmed,
  /** The tables CMS published and that are not loaded: an admin wants them. */
  loadTables: z.literal(true).optional(),
});

export type SettingsQuestion = z.infer<typeof settingsQuestion>;
