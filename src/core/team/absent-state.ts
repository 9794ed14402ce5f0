/** State where there is none: everything answers `unavailable`, and billing answers go on with the defaults. */
import type { StateFault, Unavailable } from './outcome.ts';
import type { TeamState } from './team-state.ts';

/** `sentence`: why there is none and what to do, for whoever runs the server. */
export function absentState(sentence: string, reason: StateFault = 'absent'): TeamState {
  const not = (): Promise<Unavailable> => Promise.resolve({ kind: 'unavailable', reason });
  return {
    settings: { of: async () => ({ ...(await not()), lastKnown: undefined }), change: not },
    threads: { remember: not, last: not },
    once: { onceOnly: not },
    pending: { keep: not, hold: not, drop: not, release: not, takeOver: not },
    installations: {
      ...{ save: not, find: not, installedAt: not, remove: not },
      ...{ saveConversation: not, findConversation: not, dropConversation: not },
    },
    digests: {
      ...{ subscribe: not, end: not, of: not, all: not },
      ...{ markTold: not, record: not, deliveries: not },
    },
    homes: { settle: not, of: not, all: not, markTold: not, stop: not, end: not },
    reports: { add: not, withdraw: not, own: not, publish: not, published: not },
    payers: { of: not, save: not, remove: not },
    recent: { add: not, of: not, ofTeam: not, given: not, restate: not },
    feedback: { give: not, posted: not, postedAs: not, kinds: not, worst: not },
    audit: { add: not, of: not, changesOf: not },
    tokens: { add: not, list: not, revoke: not, find: not },
    tableLooks: { record: not, last: not, request: not, requested: not },
    records: { exportTeam: not, deleteTeam: not, sweep: not, teams: not, reseal: not },
    keepAnswer: not,
    ready: () => Promise.resolve({ kind: 'not-ready', sentence }),
    close: () => Promise.resolve(),
  };
}
