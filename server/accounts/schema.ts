import { z } from 'zod';
import { id, slug, text, version, zoneId } from '../platform/inputs.ts';
import { ENTERPRISE_POSTS, PLATFORM_ROLES, ROLES } from '../platform/permissions.ts';
import { PASSWORD_MAX_LENGTH } from './password-policy.ts';

/** Inputs and outputs of the accounts area. The same schemas check the forms and the API. */

/** Anything that might be a username: whether it is one, the answer to a sign-in doesn't tell. */
const usernameGiven = z.string().trim().toLowerCase().min(1).max(64);

/** Lower case, so that nobody's name differs from another's by a capital only. */
const newUsername = z
  .string()
  .trim()
  .toLowerCase()
  .refine((value) => /^[a-z0-9][a-z0-9._-]{1,63}$/.test(value), { params: { key: 'accounts.usernameFormat' } });

/** Passwords are taken as they are typed, spaces too; what a new one must be, the policy says. */
const passwordGiven = z
  .string()
  .min(1)
  .max(PASSWORD_MAX_LENGTH * 2);

const cursor = z.string().max(500).optional();
const limit = z.coerce.number().int().min(1).max(200).default(50);

export const nothing = z.object({});
export const done = z.object({ done: z.literal(true) });

// --- signing in, the own account ---

export const signInInput = z.object({ username: usernameGiven, password: passwordGiven });
export type SignInInput = z.infer<typeof signInInput>;

export const changePasswordInput = z.object({ currentPassword: passwordGiven, newPassword: passwordGiven });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const passwordPolicyOutput = z.object({ minLength: z.number().int(), minClasses: z.number().int() });

const post = z.enum(ENTERPRISE_POSTS);

const membershipOutput = z.object({
  zone: z.string(),
  role: z.enum(ROLES),
  department: z.string().nullable(),
  /** The id of the enterprise that the member acts for, and in which post. */
  enterprise: z.string().nullable(),
  post: post.nullable(),
});
export type MembershipOutput = z.infer<typeof membershipOutput>;

export const whoAmIOutput = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  platformRole: z.enum(PLATFORM_ROLES).nullable(),
  mustChangePassword: z.boolean(),
  memberships: z.array(membershipOutput),
});
export type WhoAmI = z.infer<typeof whoAmIOutput>;

export const ownEnterprisesOutput = z.object({
  enterprises: z.array(z.object({ zone: z.string(), id: z.string(), name: z.string(), post })),
});
export type OwnEnterprises = z.infer<typeof ownEnterprisesOutput>;

export const signOutEverywhereOutput = z.object({ ended: z.number().int() });

export const sessionsOutput = z.object({
  sessions: z.array(
    z.object({
      current: z.boolean(),
      createdAt: z.string(),
      /** When it ends if nobody uses it any more; use moves it, up to endsAt. */
      expiresAt: z.string(),
      endsAt: z.string(),
      address: z.string().nullable(),
      userAgent: z.string().nullable(),
    }),
  ),
});

// --- tokens of machine clients ---

export const TOKEN_MAX_DAYS = 366;

export const createTokenInput = z.object({
  name: text(100),
  zones: z.array(zoneId).min(1).max(100),
  canWrite: z.boolean().default(false),
  expiresInDays: z.coerce.number().int().min(1).max(TOKEN_MAX_DAYS).default(90),
});
export type CreateTokenInput = z.infer<typeof createTokenInput>;

export const tokenOutput = z.object({
  id: z.string(),
  name: z.string(),
  zones: z.array(z.string()),
  canWrite: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type TokenView = z.infer<typeof tokenOutput>;

export const tokensOutput = z.object({ tokens: z.array(tokenOutput) });
/** `secret` is shown once; a repeated request under the same Idempotency-Key gets null. */
export const createTokenOutput = z.object({ token: tokenOutput, secret: z.string().nullable() });
export const revokeTokenInput = z.object({ id });

// --- accounts, for the platform administrator ---

export const listUsersInput = z.object({ search: z.string().trim().max(100).default(''), cursor, limit });
export type ListUsersInput = z.infer<typeof listUsersInput>;

export const createUserInput = z.object({
  username: newUsername,
  displayName: text(100),
  platformRole: z.enum(PLATFORM_ROLES).nullable().default(null),
});
export type CreateUserInput = z.infer<typeof createUserInput>;

export const userInput = z.object({ username: usernameGiven });

export const userOutput = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  platformRole: z.enum(PLATFORM_ROLES).nullable(),
  disabledAt: z.string().nullable(),
  /** The password is a temporary one that its owner has not changed yet. */
  mustChangePassword: z.boolean(),
  demo: z.boolean(),
  createdAt: z.string(),
});
export type UserView = z.infer<typeof userOutput>;

export const usersOutput = z.object({
  items: z.array(userOutput.extend({ memberships: z.array(membershipOutput) })),
  nextCursor: z.string().nullable(),
});

/** `temporaryPassword` is shown once; a repeated request under the same Idempotency-Key gets null. */
export const userWithPasswordOutput = z.object({ user: userOutput, temporaryPassword: z.string().nullable() });

// --- members of a zone ---

const role = z.enum(ROLES);
const ofMember = z.object({ zone: zoneId, userId: id });

export const listMembersInput = z.object({ zone: zoneId, cursor, limit });
export type ListMembersInput = z.infer<typeof listMembersInput>;

export const memberOutput = z.object({
  userId: z.string(),
  username: z.string(),
  displayName: z.string(),
  role,
  department: z.string().nullable(),
  enterprise: z.object({ id: z.string(), name: z.string(), post }).nullable(),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  version: z.number().int(),
});
export type MemberView = z.infer<typeof memberOutput>;

export const membersOutput = z.object({ items: z.array(memberOutput), nextCursor: z.string().nullable() });

export const memberChoicesInput = z.object({ zone: zoneId });
/** Names in the caller's language; null where the zone has no name of its own for a role. */
export const memberChoicesOutput = z.object({
  roles: z.array(z.object({ role, name: z.string().nullable(), actsForDepartment: z.boolean() })),
  departments: z.array(z.object({ id: z.string(), name: z.string(), closed: z.boolean() })),
});

export const findEnterprisesInput = z.object({ zone: zoneId, search: text(200) });
export type FindEnterprisesInput = z.infer<typeof findEnterprisesInput>;

const enterpriseFound = z.object({ id: z.string(), uscc: z.string(), name: z.string() });
export type EnterpriseFound = z.infer<typeof enterpriseFound>;
export const findEnterprisesOutput = z.object({ enterprises: z.array(enterpriseFound) });

const enterpriseGiven = z.object({ id, post });
export type EnterpriseGiven = z.infer<typeof enterpriseGiven>;

export const addMemberInput = z.object({
  zone: zoneId,
  username: newUsername,
  role,
  department: slug.nullable().default(null),
  /** For the role 'enterprise', and only there: whose person it is. */
  enterprise: enterpriseGiven.nullable().default(null),
  /** Makes the account too; without it the username must be somebody's already. */
  newAccount: z.object({ displayName: text(100) }).optional(),
});
export type AddMemberInput = z.infer<typeof addMemberInput>;

export const addMemberOutput = z.object({ member: memberOutput, temporaryPassword: z.string().nullable() });

export const changeMemberInput = ofMember.extend({
  role,
  /** What the member is to be from now on; left out: as before. */
  newRole: role.optional(),
  department: slug.nullable().optional(),
  enterprise: enterpriseGiven.nullable().optional(),
  version,
});
export type ChangeMemberInput = z.infer<typeof changeMemberInput>;

export const removeMemberInput = ofMember.extend({ role });
export type RemoveMemberInput = z.infer<typeof removeMemberInput>;

export const resetMemberPasswordInput = ofMember;
export const resetMemberPasswordOutput = z.object({ temporaryPassword: z.string().nullable() });
