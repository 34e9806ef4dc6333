import { setTimeout as sleep } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import type { Config } from './config.ts';

export interface Mail {
  /** An address alone, without a name. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where its reader can have no more of them; for the button of mail programs. */
  unsubscribeUrl: string | null;
}

export interface Mailer {
  /**
   * 'refused': the server takes nothing for this address, now or later.
   * @throws MailNotSent when the server can't be reached, or wants nothing at this time
   */
  send(mail: Mail): Promise<'sent' | 'refused'>;
  close(): void;
}

/** Nothing was sent, and it may be tried again. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  constructor(
    reason: string,
    /** Only this address has to wait; others may be tried. */
    readonly isOfAddress: boolean,
  ) {
    super(reason);
  }
}

/** For each step of talking to the server; and for all of it, since a server may answer in drops. */
const STEP_MS = 10_000;
const WHOLE_MS = 20_000;

/**
 * Sends through one kept connection. The server's certificate is verified (with smtp:// as soon as the server offers
 * TLS), and a password never travels in the clear; whatever the address has behind a question mark changes none of that.
 */
export function openMailer({ smtpUrl, from }: NonNullable<Config['mail']>): Mailer {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const isSecure = protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: 1,
    // By itself it would send again what the server may have taken already.
    maxRequeues: 0,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: username !== '',
    tls: { rejectUnauthorized: true },
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send({ to, subject, text, html, unsubscribeUrl }) {
      const late = new AbortController();
      const sent = transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: inOneLine(subject),
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(unsubscribeUrl && { list: { unsubscribe: unsubscribeUrl } }),
      });
      try {
        await Promise.race([sent, tooLate(late.signal)]);
        return 'sent';
      } catch (error) {
        // A late answer is nobody's any more.
        sent.catch(() => undefined);
        const { isOfAddress, isForGood } = refusalOf(error);
        if (isForGood) return 'refused';
        // Servers name the address in what they answer, and it shall not get into any log.
        throw new MailNotSent(String((error as Error).message).replaceAll(to, '…'), isOfAddress);
      } finally {
        late.abort();
      }
    },
    close: () => transport.close(),
  };
}

const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

async function tooLate(signal: AbortSignal): Promise<never> {
  await sleep(WHOLE_MS, undefined, { signal });
  throw new Error(`no answer within ${WHOLE_MS / 1000} seconds`);
}

/** What is refused once it is known for whom the mail is: what can't be an address, and with a 5xx, for good. */
function refusalOf(error: unknown): { isOfAddress: boolean; isForGood: boolean } {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  if (code === 'EENVELOPE' && command === 'API') return { isOfAddress: true, isForGood: true };
  const isOfAddress = command === 'RCPT TO' || command === 'DATA';
  return { isOfAddress, isForGood: isOfAddress && typeof responseCode === 'number' && responseCode >= 500 };
}
