import { z } from 'zod';
import { LOCALES } from '../../platform/bilingual.ts';
import { id, ofZone, text } from '../../platform/inputs.ts';
import { ROBOT_FAULTS, ROBOT_TOPICS } from '../kinds.ts';

export const addWebhookInput = ofZone.extend({
  /** Which group; tells the zone's robots apart. */
  label: text(80),
  url: z.string().trim().min(1).max(500),
  topics: z.array(z.enum(ROBOT_TOPICS)).min(1).max(ROBOT_TOPICS.length),
  locale: z.enum(LOCALES),
});
export const ofWebhook = ofZone.extend({ id });

export const webhookOutput = z.object({
  id: z.string(),
  label: z.string(),
  /** Its host and last signs only: the address is the robot's key. */
  address: z.string(),
  topics: z.array(z.enum(ROBOT_TOPICS)),
  locale: z.enum(LOCALES),
  createdBy: z.string(),
  createdAt: z.string(),
  lastSentAt: z.string().nullable(),
  /** Why the last message was not taken; null when it was, or there was none. */
  lastError: z.object({ fault: z.enum(ROBOT_FAULTS), detail: z.string() }).nullable(),
  revokedAt: z.string().nullable(),
});
export type WebhookView = z.infer<typeof webhookOutput>;

export const webhooksOutput = z.object({
  items: z.array(webhookOutput),
  /** Hosts that an address may name. */
  hosts: z.array(z.string()),
});
