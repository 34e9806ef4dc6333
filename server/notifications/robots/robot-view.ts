import type { ZoneWebhook } from '../../generated/prisma/client.ts';
import { isLocale } from '../../platform/bilingual.ts';
import type { WebhookAnswer } from '../../platform/webhook.ts';
import { ROBOT_FAULTS, ROBOT_TOPICS } from '../kinds.ts';
import type { WebhookView } from './schema.ts';

const SHOWN_END = 4;

/** An address as far as it may be shown: it is the robot's key, and whoever has it can write into the group. */
function maskAddress(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return `${host}/…${url.slice(-SHOWN_END)}`;
}

/** What is kept of a message that was not taken: 'status 502'. */
export const faultOf = ({ outcome, detail }: WebhookAnswer): string =>
  outcome === 'taken' ? '' : [outcome, detail].filter(Boolean).join(' ');

function readFault(kept: string): WebhookView['lastError'] {
  const [first = '', ...rest] = kept.split(' ');
  const fault = ROBOT_FAULTS.find((known) => known === first);
  return fault ? { fault, detail: rest.join(' ') } : null;
}

export const viewOf = (robot: ZoneWebhook): WebhookView => ({
  id: robot.id,
  label: robot.label,
  address: maskAddress(robot.url),
  topics: ROBOT_TOPICS.filter((topic) => robot.topics.includes(topic)),
  locale: isLocale(robot.locale) ? robot.locale : 'zh-CN',
  createdBy: robot.createdByName,
  createdAt: robot.createdAt.toISOString(),
  lastSentAt: robot.lastSentAt?.toISOString() ?? null,
  lastError: readFault(robot.lastError),
  revokedAt: robot.revokedAt?.toISOString() ?? null,
});
