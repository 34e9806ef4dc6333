import type { ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { openWebhookPost } from '../../server/platform/webhook.ts';
import { SELF_SIGNED } from './self-signed.ts';

export const ROBOT_HOST = 'qyapi.weixin.qq.com';
export const ROBOT_URL = `https://${ROBOT_HOST}/cgi-bin/webhook/send?key=0123-4567-89ab`;

type Answer = (response: ServerResponse) => void;

const answerWith =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** A server of this machine that stands for the robots' host, and a sender whose connections to that host end there. */
export async function openRobotHost() {
  const taken: { url: string; body: { msgtype: string; [kind: string]: unknown } }[] = [];
  let answer = answerWith({ errcode: 0, errmsg: 'ok' });
  const server = https.createServer(SELF_SIGNED, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      taken.push({ url: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;

  /** Whatever host is named, the connection ends here. */
  class Here extends https.Agent {
    constructor(readonly verifies: boolean) {
      super();
    }
    override createConnection(options: https.RequestOptions) {
      return tls.connect({
        host: '127.0.0.1',
        port,
        servername: String(options.host),
        rejectUnauthorized: this.verifies,
      });
    }
  }
  return {
    /** What reached the host; also what it then refused. */
    taken,
    webhooks: openWebhookPost([ROBOT_HOST], new Here(false)),
    verifying: openWebhookPost([ROBOT_HOST], new Here(true)),
    /** How it answers from now on. */
    answer(next: Answer) {
      answer = next;
    },
    answerWith(...next: Parameters<typeof answerWith>) {
      answer = answerWith(...next);
    },
    reset() {
      taken.length = 0;
      answer = answerWith({ errcode: 0, errmsg: 'ok' });
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
