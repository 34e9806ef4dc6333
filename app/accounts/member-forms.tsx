import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../ui/choice.tsx';
import { Select, TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';
import { EnterpriseFields } from './enterprise-fields.tsx';
import { type MemberChoices, type MemberRow, useMemberWords } from './member-choices.ts';

const CONFLICT = 409;

interface RoleFieldsProps {
  zone: string;
  choices: MemberChoices;
  roleField: string;
  member?: MemberRow;
}

/** Role and, for the roles that act for one, department or enterprise. */
function RoleFields({ zone, choices, roleField, member }: RoleFieldsProps) {
  const { t } = useTranslation('accounts');
  const { roleName, roleOptions, departmentOptions, rolesOfDepartments } = useMemberWords(choices);
  return (
    <>
      <Select
        name={roleField}
        label={t('field.role')}
        options={roleOptions}
        placeholder={member ? undefined : t('members.chooseRole')}
        defaultValue={member?.role}
        width="half"
        required
      />
      <Select
        name="department"
        label={t('field.department')}
        hint={t('members.departmentHint', { roles: rolesOfDepartments.join(t('listSeparator')) })}
        options={departmentOptions}
        placeholder={t('members.noDepartment')}
        defaultValue={member?.department ?? ''}
        width="half"
      />
      <EnterpriseFields zone={zone} roleName={roleName('enterprise')} enterprise={member?.enterprise} />
    </>
  );
}

interface Sent {
  zone: string;
  choices: MemberChoices;
  idempotencyKey: string;
}

/** Somebody who has an account, by the exact username; or somebody new. */
export function AddMemberSection({ zone, choices, idempotencyKey, failure }: Sent & { failure: FormFailure | null }) {
  const { t } = useTranslation('accounts');
  return (
    <Section id="add" title={t('members.add')} intro={t('members.addIntro')}>
      <Form failure={failure} idempotencyKey={idempotencyKey}>
        <RadioGroup
          name="account"
          label={t('members.account')}
          defaultValue="existing"
          options={[
            { value: 'existing', label: t('members.existingAccount'), hint: t('members.existingAccountHint') },
            { value: 'new', label: t('members.newAccount'), hint: t('members.newAccountHint') },
          ]}
        />
        <TextInput
          name="username"
          label={t('field.username')}
          hint={t('field.usernameHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          width="half"
          required
        />
        <TextInput
          name="displayName"
          label={t('field.displayName')}
          hint={t('members.displayNameHint')}
          autoComplete="off"
          width="half"
        />
        <RoleFields zone={zone} choices={choices} roleField="role" />
        <FormActions>
          <SubmitButton name="intent" value="add">
            {t('members.add')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

export interface ManageMemberProps extends Sent {
  member: MemberRow;
  failures: { change: FormFailure | null; remove: FormFailure | null; resetPassword: FormFailure | null };
}

/** What can be done about one member: another role, department or enterprise, a new password, an end. */
export function ManageMemberSection({ zone, member, choices, idempotencyKey, failures }: ManageMemberProps) {
  const { t } = useTranslation('accounts');
  const { displayName, username } = member;
  const named = (
    <>
      <input type="hidden" name="userId" value={member.userId} />
      <input type="hidden" name="role" value={member.role} />
      <input type="hidden" name="memberName" value={displayName} />
    </>
  );
  return (
    <Section id="manage" title={t('members.manage', { name: displayName, username })}>
      {failures.change?.status === CONFLICT && <Stored member={member} choices={choices} />}
      <Form
        failure={failures.change}
        version={member.version}
        idempotencyKey={`${idempotencyKey}-change`}
        label={t('members.change')}
      >
        {named}
        <RoleFields zone={zone} choices={choices} roleField="newRole" member={member} />
        <FormActions>
          <SubmitButton name="intent" value="change">
            {t('members.change')}
          </SubmitButton>
        </FormActions>
      </Form>
      <Section title={t('members.resetPassword')} level={3} intro={t('members.resetPasswordIntro')} className="mt-8">
        <Form
          failure={failures.resetPassword}
          idempotencyKey={`${idempotencyKey}-reset`}
          label={t('members.resetPassword')}
        >
          {named}
          <SubmitButton look="secondary" name="intent" value="reset-password">
            {t('members.resetPassword')}
          </SubmitButton>
        </Form>
      </Section>
      <Section title={t('members.remove')} level={3} intro={t('members.removeIntro')} className="mt-8">
        <Form failure={failures.remove} idempotencyKey={`${idempotencyKey}-remove`} label={t('members.remove')}>
          {named}
          <SubmitButton look="danger" name="intent" value="remove">
            {t('members.removeNamed', { name: displayName })}
          </SubmitButton>
        </Form>
      </Section>
    </Section>
  );
}

/** After a conflict: what is stored now; what was chosen still stands in the form below. */
function Stored({ member, choices }: { member: MemberRow; choices: MemberChoices }) {
  const { t } = useTranslation('accounts');
  const { roleName, actsFor } = useMemberWords(choices);
  const of = actsFor(member);
  return (
    <div className="mb-4">
      <Notice tone="warn" title={t('members.storedTitle')}>
        {of === null ? roleName(member.role) : t('members.roleActingFor', { role: roleName(member.role), actsFor: of })}
      </Notice>
    </div>
  );
}
