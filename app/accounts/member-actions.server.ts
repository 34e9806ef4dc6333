import { data } from '@remix-run/node';
import type { LoadContext, ZoneRole } from '../load-context.ts';
import { orFormFailure } from '../refusal.server.ts';
import { isFormFailure } from '../ui/form-failure.ts';
import { enterpriseGiven } from './enterprise-given.server.ts';
import { choiceOf, textOf } from './form-values.ts';

/** What was done, for the notice on top of the page. */
export type MemberDone =
  | { ok: true; kind: 'added'; name: string; isNewAccount: boolean; temporaryPassword: string | null }
  | { ok: true; kind: 'password-reset'; name: string; temporaryPassword: string | null }
  | { ok: true; kind: 'changed' | 'removed'; name: string };

/** What the forms of the members page do, by the button that was pressed. */
export async function actOnMembers(context: LoadContext, zone: string, form: FormData) {
  const result = await orFormFailure(context.locale, form, () => perform(context, zone, form));
  return isFormFailure(result) ? data(result, { status: result.status }) : result;
}

// The server's schema refuses what is no role; the browser offers only these.
const roleOf = (form: FormData, field: string) => textOf(form, field) as ZoneRole;

async function perform(context: LoadContext, zone: string, form: FormData): Promise<MemberDone | null> {
  const { accounts } = context.apiWith(textOf(form, 'idempotencyKey'));
  const name = textOf(form, 'memberName');
  const userId = textOf(form, 'userId');
  const department = choiceOf(form, 'department');
  switch (textOf(form, 'intent')) {
    case 'add': {
      const isNewAccount = textOf(form, 'account') === 'new';
      const role = roleOf(form, 'role');
      const { member, temporaryPassword } = await accounts.addMember({
        zone,
        username: textOf(form, 'username'),
        role,
        department,
        enterprise: await enterpriseGiven(context, zone, role, form),
        ...(isNewAccount && { newAccount: { displayName: textOf(form, 'displayName') } }),
      });
      return { ok: true, kind: 'added', name: member.displayName, isNewAccount, temporaryPassword };
    }
    case 'change': {
      const newRole = roleOf(form, 'newRole');
      await accounts.changeMember({
        zone,
        userId,
        role: roleOf(form, 'role'),
        newRole,
        department,
        enterprise: await enterpriseGiven(context, zone, newRole, form),
        version: textOf(form, 'version'),
      });
      return { ok: true, kind: 'changed', name };
    }
    case 'remove':
      await accounts.removeMember({ zone, userId, role: roleOf(form, 'role') });
      return { ok: true, kind: 'removed', name };
    case 'reset-password': {
      const { temporaryPassword } = await accounts.resetMemberPassword({ zone, userId });
      return { ok: true, kind: 'password-reset', name, temporaryPassword };
    }
    default:
      return null;
  }
}
