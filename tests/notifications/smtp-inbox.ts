import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { openMailer } from '../../server/platform/mail.ts';
import { SELF_SIGNED } from './self-signed.ts';

export interface Received {
  from: string;
  to: string[];
  raw: string;
}

interface Manners {
  /** Addresses that the server knows nothing of. */
  unknown?: readonly string[];
  /** Offers TLS, with a certificate that nobody has signed. */
  offersTls?: boolean;
}

/** A mail server of this machine, and a mailer that uses it. */
export async function openSmtp({ unknown = [], offersTls = false }: Manners = {}) {
  const received: Received[] = [];
  const build = () =>
    new SMTPServer({
      ...SELF_SIGNED,
      authOptional: true,
      disabledCommands: offersTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onRcptTo({ address }, _session, callback) {
        const refusal = unknown.includes(address) ? new Error(`<${address}> is unknown here`) : null;
        callback(refusal && Object.assign(refusal, { responseCode: 550 }));
      },
      onData(stream, { envelope }, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push({
            from: envelope.mailFrom ? envelope.mailFrom.address : '',
            to: envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
          });
          callback();
        });
      },
    });
  let server = build();
  async function listen(at: number): Promise<number> {
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', () => resolve()));
    return (server.server.address() as AddressInfo).port;
  }
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const port = await listen(0);
  const mailer = openMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: { name: 'Qualizone', address: 'zone@example.cn' },
  });
  return {
    received,
    mailer,
    stop,
    /** On the same port again. */
    async start() {
      server = build();
      await listen(port);
    },
    async close() {
      mailer.close();
      await stop();
    },
  };
}

/** A mail's parts in words: its head's lines unfolded, its bodies decoded. */
export function readMail(raw: string) {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '';
  return {
    header: (name: string) => decodeWords(header(name)),
    lines: unfolded.split('\r\n'),
    body: decodeBodies(rest.join('\r\n\r\n')),
  };
}

const decodeWords = (value: string): string =>
  value
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_whole, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

function decodeBodies(text: string): string {
  const parts = text.split(/\r\n--[^\r\n]+/);
  return parts
    .map((part) => {
      const at = part.indexOf('\r\n\r\n');
      const [head, body] = at < 0 ? ['', part] : [part.slice(0, at), part.slice(at + 4)];
      if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
      return /quoted-printable/i.test(head) ? quotedPrintable(body) : body;
    })
    .join('\n');
}
