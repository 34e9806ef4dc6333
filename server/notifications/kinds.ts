import type { DeadlineKind } from '../deadlines/deadline.ts';

/** News that are no deadline of somebody's. */
export const NEWS_KINDS = [
  'post',
  'subscribed-post',
  'post-link',
  'training',
  'training-changed',
  'recheck',
  'meeting',
  'inspection-invited',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];
export type NotificationKind = DeadlineKind | NewsKind;

/** What a group's robot is told of. */
export const ROBOT_TOPICS = ['deadlines', 'posts'] as const;
export type RobotTopic = (typeof ROBOT_TOPICS)[number];

/** Why a robot's last message was not taken. */
export const ROBOT_FAULTS = ['host', 'redirect', 'timeout', 'unreachable', 'status', 'unreadable', 'refused'] as const;
export type RobotFault = (typeof ROBOT_FAULTS)[number];
