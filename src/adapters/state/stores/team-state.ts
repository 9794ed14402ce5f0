/** The stores together, as core asks for them. */
import type { TeamState } from '../../../core/team/team-state.ts';
import { recordStore } from '../records.ts';
import type { StateDb } from '../state-db.ts';
import { auditStore } from './audit.ts';
import { digestStore } from './digests.ts';
import { feedbackStore } from './feedback.ts';
import { installationStore } from './installations.ts';
import { keptAnswers } from './kept-answers.ts';
import { onceStore } from './once.ts';
import { recentStore } from './recent.ts';
import { reportStore } from './reports.ts';
import { settingsStore } from './settings.ts';
import { threadStore } from './threads.ts';

export const teamState = (db: StateDb): TeamState => ({
  settings: settingsStore(db),
  threads: threadStore(db),
  once: onceStore(db),
  installations: installationStore(db),
  digests: digestStore(db),
  reports: reportStore(db),
  recent: recentStore(db),
  feedback: feedbackStore(db),
  audit: auditStore(db),
  records: recordStore(db),
  keepAnswer: keptAnswers(db),
  ready: db.ready,
  close: db.close,
});
