/** The stores together, as core asks for them. */
import type { TeamState } from '../../../core/team/team-state.ts';
import { recordStore } from '../records.ts';
import type { StateDb } from '../state-db.ts';
import { auditStore } from './audit.ts';
import { digestStore } from './digests.ts';
import { feedbackStore } from './feedback.ts';
import { homeStore } from './homes.ts';
import { installationStore } from './installations.ts';
import { keptAnswers } from './kept-answers.ts';
import { keptSettings } from './settings-kept.ts';
import { onceStore } from './once.ts';
import { payerStore } from './payers.ts';
import { pendingStore } from './pending.ts';
import { recentStore } from './recent.ts';
import { reportStore } from './reports.ts';
import { settingsStore } from './settings.ts';
import { tableLookStore } from './table-looks.ts';
import { threadStore } from './threads.ts';
import { tokenStore } from './tokens.ts';

/** `settingsKeptFor`: milliseconds for which settings are not read again. */
export function teamState(db: StateDb, settingsKeptFor = 0): TeamState {
  const settings = keptSettings(settingsStore(db), settingsKeptFor, () => performance.now());
  const { keep, settled } = keptAnswers(db);
  /** Reads of what answers leave behind see every answer given before: of one team where one is asked about. */
  const after =
    <Asked extends readonly unknown[], T>(
      read: (...asked: Asked) => Promise<T>,
      teamOf: (...asked: Asked) => string | undefined = () => undefined,
    ) =>
    async (...asked: Asked): Promise<T> => {
      await settled(teamOf(...asked));
      return read(...asked);
    };
  const [threads, recent, audit, records] = [
    threadStore(db),
    recentStore(db),
    auditStore(db),
    recordStore(db),
  ];
  return {
    settings,
    threads: { ...threads, last: after(threads.last, teamOf) },
    once: onceStore(db),
    pending: pendingStore(db),
    installations: installationStore(db),
    digests: digestStore(db),
    homes: homeStore(db),
    reports: reportStore(db),
    payers: payerStore(db),
    recent: { ...recent, of: after(recent.of, teamOf), ofTeam: after(recent.ofTeam, teamOf) },
    feedback: feedbackStore(db),
    audit: { ...audit, of: after(audit.of, (team) => team) },
    tokens: tokenStore(db),
    tableLooks: tableLookStore(db),
    records: {
      ...records,
      exportTeam: after(records.exportTeam),
      deleteTeam: after(async (...whose) => {
        const deleted = await records.deleteTeam(...whose);
        settings.forget();
        return deleted;
      }),
      sweep: after(records.sweep),
      teams: after(records.teams),
    },
    keepAnswer: keep,
    ready: db.ready,
    close: after(db.close),
  };
}

const teamOf = ({ team }: { readonly team: string }): string => team;
