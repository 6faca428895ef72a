import { z } from 'zod';
import { canonicalTimeZone } from '../../kernel/local-time.js';

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');
const address = (...schemes: string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), {
    error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });
const whole = (min: number, max: number) =>
  z.coerce
    .number({ error: 'must be a whole number' })
    .int({ error: 'must be a whole number' })
    .min(min, { error: `must be at least ${min}` })
    .max(max, { error: `must be at most ${max}` });

/** Every variable that the program reads. `.env.example` explains each; a test keeps the two in step. */
export const configSchema = z.object({
  /** which parts this process runs */
  ROLE: z.enum(['all', 'api', 'worker'], { error: 'must be all, api or worker' }).default('all'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(0, 65_535).default(3000),
  /** the address that people use; links in mail begin with it */
  PUBLIC_URL: address('http', 'https').optional(),
  /** where the embedded database, kept mail and logs live */
  VAR_DIR: z.string().min(1).default('./var'),
  /** absent: the embedded PostgreSQL under VAR_DIR */
  DATABASE_URL: address('postgres', 'postgresql').optional(),
  DATABASE_POOL_SIZE: whole(2, 100).default(10),
  /** absent: BullMQ works on PostgreSQL */
  REDIS_URL: address('redis', 'rediss').optional(),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, { error: 'must be lower-case letters, digits, - or _' })
    .default('pobratym'),
  WORKER_CONCURRENCY: whole(1, 100).default(40),
  /** absent: mail is kept in the outbox and under VAR_DIR/mail */
  SMTP_URL: address('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().min(3).default('Pobratym <pobratym@localhost>'),
  NETWORK_NAME: z.string().min(1).max(100).default('Pobratym'),
  /** IANA name; report periods and deadlines without a zone of their own follow it */
  NETWORK_TIME_ZONE: z
    .string()
    .refine((value) => canonicalTimeZone(value) !== null, { error: 'must be an IANA time zone, e.g. Europe/Kyiv' })
    .default('Europe/Kyiv'),
  /** whether public holidays of Ukraine are days off again; during martial law they are not */
  HOLIDAYS_IN_UKRAINE: flag.default(false),
  /** loads the demonstration and lets demo people in without a password */
  DEMO: flag.optional(),
  /** the first administrator; receives a one-time link when nobody can sign in yet */
  ADMIN_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
  SESSION_IDLE_MINUTES: whole(5, 43_200).default(720),
  SESSION_LIFETIME_HOURS: whole(1, 8_760).default(336),
  /** whether the worker fills the catalogue of places of the world */
  PLACE_CATALOGUE: flag.default(true),
  /** GraphQL introspection, for development */
  INTROSPECTION: flag.default(false),
  /** whether the address of the caller is taken from X-Forwarded-For, behind a proxy of ours */
  TRUST_PROXY: flag.default(false),
  /** ended deliveries with their letters are removed after so many days; 0: never */
  DELIVERY_RETENTION_DAYS: whole(0, 36_500).default(400),
  /** who knows it may read the figures of /metrics; absent: nobody */
  METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug'], { error: 'must be error, warn, log or debug' }).default('log'),
});

type Values = z.infer<typeof configSchema>;

/** The settings of this process, checked and complete. */
export type Config = Readonly<
  Omit<Values, 'PUBLIC_URL' | 'DEMO'> & {
    /** without a trailing slash */
    PUBLIC_URL: string;
    DEMO: boolean;
  }
>;

export const CONFIG = Symbol('Config');
