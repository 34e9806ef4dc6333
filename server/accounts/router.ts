import { operationsOf } from '../platform/rest-operation.ts';
import { accountProcedure, procedure, publicProcedure, router } from '../platform/trpc.ts';
import { addMember } from './add-member.ts';
import { changeMember } from './change-member.ts';
import { changePassword } from './change-password.ts';
import { createApiToken } from './create-api-token.ts';
import { createUser } from './create-user.ts';
import { disableUser, enableUser } from './disable-user.ts';
import { findEnterprises } from './find-enterprises.ts';
import { listApiTokens } from './list-api-tokens.ts';
import { listMemberChoices, listMembers } from './list-members.ts';
import { listSessions } from './list-sessions.ts';
import { listUsers } from './list-users.ts';
import { ownEnterprises } from './own-enterprises.ts';
import { removeMember } from './remove-member.ts';
import { resetMemberPassword } from './reset-member-password.ts';
import { resetPassword } from './reset-password.ts';
import { revokeApiToken } from './revoke-api-token.ts';
import {
  addMemberInput,
  addMemberOutput,
  changeMemberInput,
  changePasswordInput,
  createTokenInput,
  createTokenOutput,
  createUserInput,
  done,
  findEnterprisesInput,
  findEnterprisesOutput,
  listMembersInput,
  listUsersInput,
  memberChoicesInput,
  memberChoicesOutput,
  memberOutput,
  membersOutput,
  nothing,
  ownEnterprisesOutput,
  passwordPolicyOutput,
  removeMemberInput,
  resetMemberPasswordInput,
  resetMemberPasswordOutput,
  revokeTokenInput,
  sessionsOutput,
  signInInput,
  signOutEverywhereOutput,
  tokenOutput,
  tokensOutput,
  userInput,
  userOutput,
  usersOutput,
  userWithPasswordOutput,
  whoAmIOutput,
} from './schema.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { whoAmI } from './who-am-i.ts';

const operation = operationsOf('accounts');

export const accountsRouter = router({
  signIn: publicProcedure
    .meta(
      operationsOf('accounts', { protect: false })(
        'POST',
        '/session',
        'Sign in: sets the session cookie and tells who is signed in',
      ),
    )
    .input(signInInput)
    .output(whoAmIOutput)
    .mutation(async ({ ctx, input }) => {
      const { actor, sessionToken } = await signIn(ctx, input);
      ctx.cookie.set(sessionToken);
      return whoAmI(actor);
    }),

  signOut: accountProcedure
    .meta(operation('DELETE', '/session', 'Sign out of this session'))
    .input(nothing)
    .output(done)
    .mutation(async ({ ctx }) => {
      const answer = await signOut(ctx, ctx.sessionToken);
      ctx.cookie.clear();
      return answer;
    }),

  whoAmI: accountProcedure
    .meta(operation('GET', '/session', 'Who is signed in, with all memberships'))
    .input(nothing)
    .output(whoAmIOutput)
    .query(({ ctx }) => whoAmI(ctx.actor)),

  ownEnterprises: procedure
    .meta(operation('GET', '/account/enterprises', 'The enterprises for which the account acts'))
    .input(nothing)
    .output(ownEnterprisesOutput)
    .query(({ ctx }) => ownEnterprises(ctx)),

  signOutEverywhere: accountProcedure
    .meta(operation('POST', '/session/sign-out-everywhere', 'End all sessions of the account, this one too'))
    .input(nothing)
    .output(signOutEverywhereOutput)
    .mutation(async ({ ctx }) => {
      const answer = await signOutEverywhere(ctx);
      ctx.cookie.clear();
      return answer;
    }),

  passwordPolicy: accountProcedure
    .meta(operation('GET', '/account/password-policy', 'What a new password must be'))
    .input(nothing)
    .output(passwordPolicyOutput)
    .query(({ ctx }) => ctx.platform.accounts.passwords),

  changePassword: accountProcedure
    .meta(operation('POST', '/account/password', 'Change the own password; ends all other sessions'))
    .input(changePasswordInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const { sessionToken } = await changePassword(ctx, { address: ctx.address, userAgent: ctx.userAgent }, input);
      ctx.cookie.set(sessionToken);
      return { done: true as const };
    }),

  listSessions: accountProcedure
    .meta(operation('GET', '/account/sessions', 'Where the account is signed in'))
    .input(nothing)
    .output(sessionsOutput)
    .query(({ ctx }) => listSessions(ctx, ctx.sessionToken)),

  listTokens: procedure
    .meta(operation('GET', '/account/tokens', 'Bearer tokens of the account'))
    .input(nothing)
    .output(tokensOutput)
    .query(({ ctx }) => listApiTokens(ctx)),

  createToken: procedure
    .meta(operation('POST', '/account/tokens', 'Make a bearer token for a machine client; its secret is answered once'))
    .input(createTokenInput)
    .output(createTokenOutput)
    .mutation(({ ctx, input }) => createApiToken(ctx, input)),

  revokeToken: procedure
    .meta(operation('DELETE', '/account/tokens/{id}', 'Revoke a bearer token'))
    .input(revokeTokenInput)
    .output(tokenOutput)
    .mutation(({ ctx, input }) => revokeApiToken(ctx, input)),

  listUsers: procedure
    .meta(operation('GET', '/users', 'All accounts (platform administrator)'))
    .input(listUsersInput)
    .output(usersOutput)
    .query(({ ctx, input }) => listUsers(ctx, input)),

  createUser: procedure
    .meta(
      operation(
        'POST',
        '/users',
        'Create an account; its temporary password is answered once (platform administrator)',
      ),
    )
    .input(createUserInput)
    .output(userWithPasswordOutput)
    .mutation(({ ctx, input }) => createUser(ctx, input)),

  resetPassword: procedure
    .meta(operation('POST', '/users/{username}/reset-password', 'Give a temporary password (platform administrator)'))
    .input(userInput)
    .output(userWithPasswordOutput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),

  disableUser: procedure
    .meta(
      operation(
        'POST',
        '/users/{username}/disable',
        'Disable an account and end its sessions (platform administrator)',
      ),
    )
    .input(userInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => disableUser(ctx, input)),

  enableUser: procedure
    .meta(
      operation('POST', '/users/{username}/enable', 'Let a disabled account sign in again (platform administrator)'),
    )
    .input(userInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => enableUser(ctx, input)),

  listMembers: procedure
    .meta(operation('GET', '/zones/{zone}/members', 'Members of a zone, a row for each role'))
    .input(listMembersInput)
    .output(membersOutput)
    .query(({ ctx, input }) => listMembers(ctx, input)),

  memberChoices: procedure
    .meta(operation('GET', '/zones/{zone}/member-choices', 'Roles and departments that members can have in a zone'))
    .input(memberChoicesInput)
    .output(memberChoicesOutput)
    .query(async ({ ctx, input }) => {
      const { roles, departments } = await listMemberChoices(ctx, input);
      return {
        roles: roles.map((choice) => ({ ...choice, name: choice.name?.[ctx.locale] ?? null })),
        departments: departments.map((choice) => ({ ...choice, name: choice.name[ctx.locale] })),
      };
    }),

  findEnterprises: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/member-choices/enterprises',
        'Enterprises that a new member of a zone may act for',
      ),
    )
    .input(findEnterprisesInput)
    .output(findEnterprisesOutput)
    .query(({ ctx, input }) => findEnterprises(ctx, input)),

  addMember: procedure
    .meta(operation('POST', '/zones/{zone}/members', 'Add the owner of an account, existing or new, to a zone'))
    .input(addMemberInput)
    .output(addMemberOutput)
    .mutation(({ ctx, input }) => addMember(ctx, input)),

  changeMember: procedure
    .meta(
      operation('PATCH', '/zones/{zone}/members/{userId}/{role}', "Change a member's role, department or enterprise"),
    )
    .input(changeMemberInput)
    .output(memberOutput)
    .mutation(({ ctx, input }) => changeMember(ctx, input)),

  removeMember: procedure
    .meta(operation('DELETE', '/zones/{zone}/members/{userId}/{role}', 'Take a role in the zone away'))
    .input(removeMemberInput)
    .output(done)
    .mutation(({ ctx, input }) => removeMember(ctx, input)),

  resetMemberPassword: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/members/{userId}/reset-password',
        'Give a member of this zone alone a temporary password',
      ),
    )
    .input(resetMemberPasswordInput)
    .output(resetMemberPasswordOutput)
    .mutation(({ ctx, input }) => resetMemberPassword(ctx, input)),
});
