/** What payers and states say in public, over data/payers; test/data checks every file against the profile's shape. */
import commercial from '../../../data/payers/commercial.json' with { type: 'json' };
import programs from '../../../data/payers/programs.json' with { type: 'json' };
import states from '../../../data/payers/states.json' with { type: 'json' };
import type { PayerProfile } from '../../core/payers/profile.ts';

export const payerPolicies = [
  ...commercial.profiles,
  ...programs.profiles,
  ...states.profiles,
] as unknown as readonly PayerProfile[];
