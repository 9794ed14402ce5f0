/** The team's state, as the inside asks for it. Adapters implement it; nothing here throws for an expected fault. */
import type { TokenStore } from './api-token.ts';
import type { AuditEntry, AuditStore } from './audit-entry.ts';
import type { DigestStore } from './digest.ts';
import type { ReportStore } from './denial-report.ts';
import type { FeedbackStore } from './feedback.ts';
import type { HomeStore } from './homes.ts';
import type { InstallationStore } from './installation.ts';
import type { OnceStore } from './once.ts';
import type { Saved } from './outcome.ts';
import type { PayerStore } from './payer-store.ts';
import type { PendingStore } from './pending-question.ts';
import type { RecentAnswer, RecentStore } from './recent-answer.ts';
import type { RecordStore } from './records.ts';
import type { SettingsStore } from './team-settings.ts';
import type { TableLookStore } from './table-look.ts';
import type { ThreadQuestion, ThreadStore } from './thread-question.ts';

export interface TeamState {
  readonly settings: SettingsStore;
  readonly threads: ThreadStore;
  readonly once: OnceStore;
  readonly pending: PendingStore;
  readonly installations: InstallationStore;
  readonly digests: DigestStore;
  readonly homes: HomeStore;
  readonly reports: ReportStore;
  readonly payers: PayerStore;
  readonly recent: RecentStore;
  readonly feedback: FeedbackStore;
  readonly audit: AuditStore;
  /** Of no team. */
  readonly tokens: TokenStore;
  /** Of no team. */
  readonly tableLooks: TableLookStore;
  readonly records: RecordStore;
  /** What one answer leaves behind, in one transaction: cheaper than each alone, and all of it or none. */
  readonly keepAnswer: (kept: KeptAnswer) => Promise<Saved>;
  readonly ready: () => Promise<Readiness>;
  /** Lets running work end, then closes. Afterwards everything is `closed`. */
  readonly close: () => Promise<void>;
}

export interface KeptAnswer {
  readonly audit: AuditEntry;
  readonly recent?: RecentAnswer | undefined;
  readonly thread?: ThreadQuestion | undefined;
}

export type Readiness =
  | { readonly kind: 'ready'; readonly database: 'sqlite' | 'postgres'; readonly version: number }
  /** `sentence`: what is wrong and what to do, for whoever runs the server; no secret stands in it. */
  | { readonly kind: 'not-ready'; readonly sentence: string };
