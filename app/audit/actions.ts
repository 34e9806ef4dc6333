/** What the filter offers, in the order of the work; an action that is missing here still shows in the trail. */
const ASSESSMENT_ACTIONS = [
  'submission.save',
  'submission.submit',
  'submission.withdraw',
  'submission.verify',
  'submission.return',
  'appeal.file',
  'appeal.decide',
  'inapplicability.propose',
  'inapplicability.approve',
  'inapplicability.reject',
  'inapplicability.end',
  'file.store',
  'plan.revise',
  'plan.carry',
  'plan.close',
  'plan.correct',
] as const;
const ENTERPRISE_ACTIONS = [
  'enterprise.register',
  'enterprise.updateFacts',
  'application.start',
  'application.save',
  'application.submit',
  'application.return',
  'application.refuse',
  'application.withdraw',
  'application.admit',
  'evaluation.convene',
  'evaluation.save',
  'evaluation.complete',
  'enterprise.suspend',
  'enterprise.remove',
  'enterprise.restore',
  'certificate.add',
  'certificate.end',
  'adjustment.approve',
] as const;
const ZONE_ACTIONS = [
  'member.add',
  'member.change',
  'member.remove',
  'member.reset-password',
  'department.rename',
  'department.merge',
  'department.split',
  'zone.import',
  'zone.update',
] as const;
const PLATFORM_ACTIONS = [
  'session.sign-in',
  'session.sign-in-failed',
  'session.sign-out',
  'session.sign-out-everywhere',
  'user.create',
  'user.change-password',
  'user.reset-password',
  'user.disable',
  'user.enable',
  'api-token.create',
  'api-token.revoke',
] as const;

/** A zone's chain and the platform's own hold different things. */
export const ACTIONS_OF = {
  zone: [...ASSESSMENT_ACTIONS, ...ENTERPRISE_ACTIONS, ...ZONE_ACTIONS],
  platform: PLATFORM_ACTIONS,
} as const satisfies Record<'zone' | 'platform', readonly string[]>;
export type Chain = keyof typeof ACTIONS_OF;
