import path from 'node:path';
import { z } from 'zod';
import { PROJECT_FOLDER } from './project-folder.ts';
import { StartError } from './start-error.ts';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must lie between ${min} and ${max}`);

const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1');

const url = (protocols: readonly string[]) =>
  z.string().refine(
    (value) => {
      const scheme = protocols.find((protocol) => value.startsWith(`${protocol}://`));
      return scheme !== undefined && URL.canParse(value);
    },
    `must be an address that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  );

const databaseUrl = url(['postgresql', 'postgres']);

/** Without line breaks and other signs that have a meaning in a mail's head. */
const SENDER = /^(?:([^<>"@,;:\\\p{Cc}]{1,100}) )?<?([^<>"\s@,;:\\\p{Cc}]+@[^<>"\s@,;:\\\p{Cc}]+)>?$/u;

/** 'name@host' or 'Name <name@host>'. */
const sender = z
  .string()
  .refine(
    (value) => z.email().safeParse(SENDER.exec(value)?.[2]).success,
    'is not an address such as a@b.cn or Name <a@b.cn>',
  )
  .transform((value): Sender => {
    const [, name = '', address = ''] = SENDER.exec(value) ?? [];
    return { name, address };
  });

const HOST_NAME = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/;

/** Host names behind commas. */
const hostNames = z
  .string()
  .transform((value) => value.split(',').map((host) => host.trim().toLowerCase()))
  .refine(
    (hosts) => hosts.every((host) => HOST_NAME.test(host)),
    'is not a list of host names such as a.example,b.example',
  );

function isTimeZone(zone: string): boolean {
  try {
    // Offsets such as +08:00 pass Intl too, but know nothing of a zone's history and read badly in settings.
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Every variable the product reads, and nothing else reads `process.env`. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: integer(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host name or address')
    .default('127.0.0.1'),
  PUBLIC_URL: url(['https', 'http']).optional(),
  TRUST_PROXY: integer(0, 10).default(0),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  APP_DATABASE_URL: databaseUrl.optional(),
  PG_POOL: integer(1, 200).default(10),
  DEMO: flag.default(true),
  DEMO_PASSWORD: z.string().min(1, 'must not be empty').max(200).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  TZ_ZONE: z.string().refine(isTimeZone, 'is not an IANA time zone such as Asia/Shanghai').default('Asia/Shanghai'),
  PASSWORD_MIN_LENGTH: integer(8, 128).default(12),
  PASSWORD_MIN_CLASSES: integer(1, 4).default(2),
  SESSION_IDLE_MINUTES: integer(5, 43_200).default(480),
  SESSION_ABSOLUTE_HOURS: integer(1, 8_760).default(168),
  MAX_UPLOAD_MB: integer(1, 1_024).default(20),
  ZONE_QUOTA_MB: integer(1, 10_000_000).default(5_000),
  SMTP_URL: url(['smtp', 'smtps']).optional(),
  MAIL_FROM: sender.optional(),
  WEBHOOK_HOSTS: hostNames.default(['qyapi.weixin.qq.com']),
});

type Environment = z.infer<typeof environment>;

/** Whom emails are from. */
export interface Sender {
  name: string;
  address: string;
}

export interface Config {
  mode: Environment['NODE_ENV'];
  host: string;
  port: number;
  /** Where the server can be reached from outside; unset when nobody said so. */
  publicUrl: string | undefined;
  /** Session cookies travel over https only. */
  secureCookies: boolean;
  /** How many proxies in front may set X-Forwarded-For. */
  trustProxy: number;
  /** Absolute (a relative DATA_DIR counts from the installation's folder). Holds the embedded database, evidence files and the audit's chain heads. */
  dataDir: string;
  /** The owner's connection, which migrates; undefined means the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** The app role's own connection (for instance through PgBouncer); undefined means derived from the owner's. */
  appDatabaseUrl: string | undefined;
  poolSize: number;
  demo: boolean;
  /** Undefined: make one up and print it once. */
  demoPassword: string | undefined;
  logLevel: Environment['LOG_LEVEL'];
  timeZone: string;
  passwordMinLength: number;
  /** How many of lower case, upper case, digits and other signs a password needs. */
  passwordMinClasses: number;
  sessionIdleMinutes: number;
  sessionAbsoluteHours: number;
  maxUploadBytes: number;
  zoneQuotaBytes: number;
  /** How emails are sent; null: none are. */
  mail: { smtpUrl: string; from: Sender } | null;
  /** Hosts that robots of group chats may stand on, by their exact names. */
  webhookHosts: readonly string[];
}

const MEGABYTE = 1024 * 1024;

/**
 * The settings of one process. Empty variables count as unset (that is how compose files and shells write "nothing").
 * @throws StartError naming every wrong variable at once
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new StartError(`wrong settings: ${parsed.error.issues.map(describeIssue).join('; ')}`);
  const values = parsed.data;
  if (values.APP_DATABASE_URL !== undefined && values.DATABASE_URL === undefined) {
    throw new StartError('wrong settings: APP_DATABASE_URL is set, so DATABASE_URL must be set too');
  }
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = values;
  if (smtpUrl !== undefined && from === undefined) {
    throw new StartError('wrong settings: SMTP_URL is set, so MAIL_FROM must be set too');
  }
  return {
    mode: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    secureCookies: values.PUBLIC_URL?.startsWith('https://') ?? false,
    trustProxy: values.TRUST_PROXY,
    dataDir: path.resolve(PROJECT_FOLDER, values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    appDatabaseUrl: values.APP_DATABASE_URL,
    poolSize: values.PG_POOL,
    demo: values.DEMO,
    demoPassword: values.DEMO_PASSWORD,
    logLevel: values.LOG_LEVEL,
    timeZone: values.TZ_ZONE,
    passwordMinLength: values.PASSWORD_MIN_LENGTH,
    passwordMinClasses: values.PASSWORD_MIN_CLASSES,
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    sessionAbsoluteHours: values.SESSION_ABSOLUTE_HOURS,
    maxUploadBytes: values.MAX_UPLOAD_MB * MEGABYTE,
    zoneQuotaBytes: values.ZONE_QUOTA_MB * MEGABYTE,
    mail: smtpUrl !== undefined && from !== undefined ? { smtpUrl, from } : null,
    webhookHosts: values.WEBHOOK_HOSTS,
  };
}

/** Names the variable and the fault, never the value: it may be a password. */
function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`;
}
