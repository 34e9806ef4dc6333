import https from 'node:https';

/** Sends JSON to the robots of group chats, and to nothing else. */
export interface WebhookPost {
  /** Hosts that an address may name, by their exact names. */
  hosts: readonly string[];
  /** Never throws: what went wrong is part of the answer. */
  send(url: string, body: object): Promise<WebhookAnswer>;
}

/** 'taken', or why not; `detail` is the robot's own word, in one line, or a status. */
export interface WebhookAnswer {
  outcome: 'taken' | 'host' | 'redirect' | 'timeout' | 'unreachable' | 'status' | 'unreadable' | 'refused';
  detail: string;
}

const WHOLE_MS = 5_000;
const MOST_BYTES = 4_096;
const MOST_DETAIL = 200;

/**
 * May a message go to this address? Its host stands on the list to the letter, it is https on the usual port, and it
 * carries no name or password: an address typed by a person reaches no other machine of the house (SSRF).
 */
export function isWebhookUrl(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  return protocol === 'https:' && port === '' && username === '' && password === '' && hosts.includes(hostname);
}

/** @param agent for tests: leads to a server of theirs. Otherwise certificates are verified as everywhere. */
export const openWebhookPost = (hosts: readonly string[], agent?: https.Agent): WebhookPost => ({
  hosts,
  async send(url, body) {
    if (!isWebhookUrl(url, hosts)) return { outcome: 'host', detail: '' };
    try {
      return answerOf(await post(url, JSON.stringify(body), agent));
    } catch (error) {
      const isLate = error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name);
      return isLate
        ? { outcome: 'timeout', detail: String(WHOLE_MS / 1000) }
        : { outcome: 'unreachable', detail: inOneLine((error as { code?: string }).code ?? '') };
    }
  },
});

interface Raw {
  status: number;
  text: string;
}

/** node:https follows no redirect by itself, and so none is followed. */
function post(url: string, body: string, agent: https.Agent | undefined): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = https.request(
      url,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(WHOLE_MS),
        ...(agent && { agent }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        const finish = () => {
          const text = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
          resolve({ status: response.statusCode ?? 0, text });
        };
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.length;
          if (bytes < MOST_BYTES) return;
          finish();
          request.destroy();
        });
        response.on('end', finish);
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** WeCom and what speaks like it answers 200 whatever happens, and says in `errcode` whether it took the message. */
function answerOf({ status, text }: Raw): WebhookAnswer {
  if (status >= 300 && status < 400) return { outcome: 'redirect', detail: String(status) };
  if (status !== 200) return { outcome: 'status', detail: String(status) };
  const { errcode, errmsg } = parsed(text);
  if (typeof errcode !== 'number') return { outcome: 'unreadable', detail: '' };
  return errcode === 0
    ? { outcome: 'taken', detail: '' }
    : { outcome: 'refused', detail: inOneLine(`${errcode} ${typeof errmsg === 'string' ? errmsg : ''}`) };
}

function parsed(text: string): { errcode?: unknown; errmsg?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** It comes from outside. */
const inOneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_DETAIL);
