/** The environment, read once; every fault is reported at the same time, in words that say what to do. */
import { resolve } from 'node:path';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { environment, variableNames, type Environment } from './environment.ts';
import { findUnread } from './misspelt-variables.ts';

export interface Config {
  /** Holds the reference database and, without a DATABASE_URL, the team state. */
  readonly home: string;
  readonly host: string;
  readonly port: number;
  readonly adminHost: string;
  /** Undefined: the one after `port`. */
  readonly adminPort: number | 'off' | undefined;
  /** Undefined: on where it can harm nobody (wiring/page-door.ts). */
  readonly playground: 'on' | 'off' | undefined;
  /** Stands in for the machine's date. */
  readonly today: ServiceDate | undefined;
  /** Where CMS's pages are asked for, without a closing slash. */
  readonly cms: { readonly url: string };
  readonly dataUpdate: DataUpdate;
  readonly shares: Shares;
  readonly logLevel: string;
  readonly databaseUrl: string | undefined;
  readonly stateKey: string | undefined;
  /** Where the server is reached from outside, without a closing slash. */
  readonly publicUrl: string | undefined;
  /** Undefined where no SLACK_ variable is set. */
  readonly slack: SlackSettings | undefined;
  readonly teams: TeamsSettings | undefined;
}

/** What a server does about newer tables by itself (wiring/update/watch-tables.ts). */
export interface DataUpdate {
  readonly mode: 'off' | 'notify' | 'auto';
  /** Milliseconds between two looks. */
  readonly every: number;
}

/** How much of an instance one asker may have. */
export interface Shares {
  readonly person: { readonly perSecond: number; readonly burst: number };
  readonly team: { readonly perSecond: number; readonly burst: number };
  readonly unsignedPerMinute: number;
  /** Of one token of another program. */
  readonly apiDaysPerMinute: number;
}

export interface SlackSettings {
  readonly botToken?: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly stateSecret?: string;
  readonly apiUrl?: string;
  readonly publicUrl?: string;
}

export interface TeamsSettings {
  readonly appId?: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly cloud?: 'public' | 'government';
  readonly allowedTenants: readonly string[];
  readonly serviceHosts?: readonly string[];
  readonly publicUrl?: string;
}

export type ConfigRead =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** A variable set to nothing counts as not set: that is how container files write it. */
export function readConfig(env: NodeJS.ProcessEnv): ConfigRead {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const read = environment.safeParse(given);
  const misspelt = findUnread(given, variableNames).flatMap(({ name, meant }) =>
    meant === undefined ? [] : [`${name} is not read: rename it to ${meant}, or unset it`],
  );
  if (read.success && misspelt.length === 0) return { kind: 'config', config: configOf(read.data) };
  const issues = (read.error?.issues ?? []).map(({ message }) => message);
  return { kind: 'faults', faults: [...new Set([...misspelt, ...issues])] };
}

function configOf(env: Environment): Config {
  const publicUrl = env.PUBLIC_URL?.replace(/\/{1,9}$/, '');
  return {
    home: resolve(env.UNITWISE_HOME),
    host: env.HOST,
    port: env.PORT,
    adminHost: env.ADMIN_HOST,
    adminPort: env.ADMIN_PORT,
    playground: env.PLAYGROUND,
    today: env.UNITWISE_TODAY,
    cms: { url: env.CMS_URL.replace(/\/{1,9}$/, '') },
    dataUpdate: { mode: env.DATA_UPDATE, every: env.DATA_UPDATE_HOURS * 3_600_000 },
    shares: {
      person: { perSecond: env.PERSON_PER_SECOND, burst: env.PERSON_BURST },
      team: { perSecond: env.TEAM_PER_SECOND, burst: env.TEAM_BURST },
      unsignedPerMinute: env.UNSIGNED_PER_MINUTE,
      apiDaysPerMinute: env.API_DAYS_PER_MINUTE,
    },
    logLevel: env.LOG_LEVEL,
    databaseUrl: env.DATABASE_URL,
    stateKey: env.STATE_KEY,
    publicUrl,
    slack: slackOf(env, publicUrl),
    teams: teamsOf(env, publicUrl),
  };
}

function slackOf(env: Environment, publicUrl: string | undefined): SlackSettings | undefined {
  const set = {
    botToken: env.SLACK_BOT_TOKEN,
    signingSecret: env.SLACK_SIGNING_SECRET,
    appToken: env.SLACK_APP_TOKEN,
    clientId: env.SLACK_CLIENT_ID,
    clientSecret: env.SLACK_CLIENT_SECRET,
    stateSecret: env.SLACK_STATE_SECRET,
  };
  if (Object.values(set).every((value) => value === undefined)) return undefined;
  return defined({ ...set, apiUrl: env.SLACK_API_URL, publicUrl });
}

function teamsOf(env: Environment, publicUrl: string | undefined): TeamsSettings | undefined {
  if (env.TEAMS_APP_ID === undefined && env.TEAMS_LOCAL !== 'on') return undefined;
  return {
    appType: env.TEAMS_APP_TYPE,
    cloud: env.TEAMS_CLOUD,
    allowedTenants: env.TEAMS_ALLOWED_TENANTS,
    ...defined({
      appId: env.TEAMS_APP_ID,
      appPassword: env.TEAMS_APP_PASSWORD,
      tenantId: env.TEAMS_TENANT_ID,
      serviceHosts: env.TEAMS_SERVICE_HOSTS,
      publicUrl,
    }),
  };
}

/** Without the keys that have no value. */
const defined = <T extends object>(given: T): { readonly [Key in keyof T]?: NonNullable<T[Key]> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
