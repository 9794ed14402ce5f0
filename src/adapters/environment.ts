/** Every variable Unitwise reads, what it must look like, and which of them belong together. */
import { isIP } from 'node:net';
import * as z from 'zod';
import { parseServiceDate } from '../core/claim/service-date.ts';
import { isLoopbackName } from './from-here.ts';

const httpsAddress = z.string().regex(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/, {
  message:
    'PUBLIC_URL is the address the server is reached at from outside, such as https://billing.example.com',
});
const tenant = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A name of two parts at least, or all names under one; loopback, for a connector of one's own. */
const serviceHost = /^(?:\*\.)?(?:[\da-z-]+\.)+[\da-z-]+$|^localhost$/;

/** Real ones are longer; a shorter one was cut off when it was copied, or is a placeholder. */
const shortestSecret = 16;
const secret = (name: string) =>
  z
    .string()
    .min(shortestSecret, `${name} is shorter than ${shortestSecret} characters: copy the whole secret`)
    .optional();

const isHost = (text: string): boolean =>
  isIP(text) !== 0 || (/^[a-z0-9-]+(?:[.][a-z0-9-]+)*$/i.test(text) && /[a-z]/i.test(text));

const host = (name: string) =>
  z
    .string()
    .refine(isHost, `${name} must be an address of this machine without a port, such as 127.0.0.1 or 0.0.0.0`)
    .default('127.0.0.1');

const rate = (name: string, usual: number) =>
  z.coerce
    .number(`${name} is a number above 0, such as ${usual}`)
    .positive(`${name} is a number above 0, such as ${usual}`)
    .max(1_000_000, `${name} is at most 1000000`)
    .default(usual);

const variables = z.object({
  UNITWISE_ENV_FILE: z.string().optional(),
  UNITWISE_HOME: z.string().default('.unitwise'),
  HOST: host('HOST'),
  PORT: z.coerce
    .number('PORT must be a number, such as 3978')
    .int('PORT must be a whole number, such as 3978')
    .min(0, 'PORT is at least 0')
    .max(65_535, 'PORT is at most 65535')
    .default(3978),
  ADMIN_HOST: host('ADMIN_HOST'),
  ADMIN_PORT: z
    .string()
    .refine(
      (text) => text === 'off' || (/^\d{1,5}$/.test(text) && Number(text) <= 65_535),
      'ADMIN_PORT is a port, such as 3979, or "off"',
    )
    .transform((text) => (text === 'off' ? text : Number(text)))
    .optional(),
  PLAYGROUND: z.enum(['on', 'off'], 'PLAYGROUND is "on" or "off"').optional(),
  UNITWISE_TODAY: z
    .string()
    .refine((text) => parseServiceDate(text) !== undefined, 'UNITWISE_TODAY is a date, such as 2026-03-02')
    .transform(parseServiceDate)
    .optional(),
  CMS_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#]{1,200}\/{0,9}$/, 'CMS_URL is an address such as https://www.cms.gov')
    .default('https://www.cms.gov'),
  DATA_UPDATE: z
    .enum(['off', 'notify', 'auto'], 'DATA_UPDATE is "off", "notify" or "auto"')
    .default('notify'),
  DATA_UPDATE_HOURS: z.coerce
    .number('DATA_UPDATE_HOURS is a number of hours above 0, such as 24')
    .positive('DATA_UPDATE_HOURS is a number of hours above 0, such as 24')
    .max(720, 'DATA_UPDATE_HOURS is at most 720')
    .default(24),
  PERSON_PER_SECOND: rate('PERSON_PER_SECOND', 1),
  PERSON_BURST: rate('PERSON_BURST', 20),
  TEAM_PER_SECOND: rate('TEAM_PER_SECOND', 10),
  TEAM_BURST: rate('TEAM_BURST', 100),
  UNSIGNED_PER_MINUTE: rate('UNSIGNED_PER_MINUTE', 60),
  API_DAYS_PER_MINUTE: rate('API_DAYS_PER_MINUTE', 3_000),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL is debug, info, warn, error or silent')
    .default('info'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(?:ql)?:\/\/\S+$/,
      'DATABASE_URL is an address such as postgres://user:password@host:5432/unitwise',
    )
    .optional(),
  STATE_KEY: z.string().optional(),
  PUBLIC_URL: httpsAddress.optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'SLACK_BOT_TOKEN begins with xoxb-').optional(),
  SLACK_SIGNING_SECRET: secret('SLACK_SIGNING_SECRET'),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'SLACK_APP_TOKEN begins with xapp-').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: secret('SLACK_CLIENT_SECRET'),
  SLACK_STATE_SECRET: secret('SLACK_STATE_SECRET'),
  SLACK_API_URL: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'SLACK_API_URL is an address such as https://slack-gov.com/api/')
    .optional(),
  TEAMS_APP_ID: z
    .string()
    .regex(tenant, 'TEAMS_APP_ID is the application (client) id Azure shows')
    .optional(),
  TEAMS_APP_PASSWORD: secret('TEAMS_APP_PASSWORD'),
  TEAMS_TENANT_ID: z
    .string()
    .regex(tenant, 'TEAMS_TENANT_ID is the directory (tenant) id Azure shows')
    .optional(),
  TEAMS_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'], 'TEAMS_APP_TYPE is SingleTenant or UserAssignedMSI')
    .default('SingleTenant'),
  TEAMS_CLOUD: z
    .enum(
      ['public', 'government'],
      'TEAMS_CLOUD is public (worldwide and GCC) or government (GCC High and DoD), the cloud of the registration',
    )
    .default('public'),
  TEAMS_ALLOWED_TENANTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ''))
    .refine(
      (ids) => ids.every((id) => tenant.test(id)),
      'TEAMS_ALLOWED_TENANTS lists directory (tenant) ids, set apart by commas',
    ),
  TEAMS_SERVICE_HOSTS: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((each) => each !== ''),
    )
    .refine(
      (hosts) => hosts.every((host) => serviceHost.test(host)),
      'TEAMS_SERVICE_HOSTS lists hosts, such as smba.trafficmanager.net or *.botframework.com, set apart by commas',
    )
    .optional(),
  TEAMS_LOCAL: z.enum(['on', 'off'], 'TEAMS_LOCAL is "on" or "off"').default('off'),
});

export type Environment = z.infer<typeof variables>;

/** What one variable calls for in another; each sentence says what to do. */
const together: readonly ((env: Environment) => string | undefined | false)[] = [
  (env) =>
    env.PLAYGROUND === 'on' &&
    !reachesThisMachine(env.HOST) &&
    'PLAYGROUND=on needs HOST 127.0.0.1 or 0.0.0.0: the chat page answers the machine it runs on',
  (env) =>
    anySlack(env) &&
    env.SLACK_BOT_TOKEN === undefined &&
    env.SLACK_CLIENT_ID === undefined &&
    'Slack needs SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and its secrets to be installed in many',
  (env) =>
    anySlack(env) &&
    env.SLACK_APP_TOKEN === undefined &&
    env.SLACK_SIGNING_SECRET === undefined &&
    'Slack over HTTP needs SLACK_SIGNING_SECRET; set it, or SLACK_APP_TOKEN for Socket Mode',
  (env) =>
    env.SLACK_CLIENT_ID !== undefined &&
    env.SLACK_CLIENT_SECRET === undefined &&
    'SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET beside it',
  (env) =>
    env.SLACK_CLIENT_ID !== undefined &&
    env.SLACK_STATE_SECRET === undefined &&
    'SLACK_CLIENT_ID needs SLACK_STATE_SECRET: any long random text that stays the same',
  (env) =>
    env.SLACK_CLIENT_ID !== undefined &&
    env.STATE_KEY === undefined &&
    'Installing in many workspaces keeps tokens, which need STATE_KEY: openssl rand -base64 32',
  (env) =>
    env.TEAMS_APP_ID !== undefined &&
    env.TEAMS_APP_TYPE === 'SingleTenant' &&
    env.TEAMS_APP_PASSWORD === undefined &&
    'TEAMS_APP_ID needs TEAMS_APP_PASSWORD, a client secret of the app registration',
  (env) =>
    env.TEAMS_APP_ID !== undefined &&
    env.TEAMS_TENANT_ID === undefined &&
    'TEAMS_APP_ID needs TEAMS_TENANT_ID, the directory the bot is registered in',
];

/** Whether a browser of this machine can connect from a loopback address: on one, or on every address. */
const reachesThisMachine = (host: string): boolean =>
  isLoopbackName(host) || host === '0.0.0.0' || host === '::';

const anySlack = (env: Environment): boolean =>
  [env.SLACK_BOT_TOKEN, env.SLACK_SIGNING_SECRET, env.SLACK_APP_TOKEN, env.SLACK_CLIENT_ID].some(
    (value) => value !== undefined,
  );

export const environment = variables.superRefine((env, context) => {
  for (const rule of together) {
    const message = rule(env);
    if (typeof message === 'string') context.addIssue({ code: 'custom', message });
  }
});

/** Every name, for .env.example and the doctor. */
export const variableNames: readonly string[] = Object.keys(variables.shape);
