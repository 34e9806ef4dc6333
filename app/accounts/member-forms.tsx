import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../ui/choice.tsx';
import { Select, TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';
import { type MemberChoices, type MemberRow, useMemberWords } from './member-choices.ts';

const CONFLICT = 409;

interface RoleFieldsProps {
  choices: MemberChoices;
  roleField: string;
  role?: string;
  department?: string | null;
}

/** Role and, for the roles that act for one, department. */
function RoleFields({ choices, roleField, role, department }: RoleFieldsProps) {
  const { t } = useTranslation('accounts');
  const { roleOptions, departmentOptions, rolesOfDepartments } = useMemberWords(choices);
  return (
    <>
      <Select
        name={roleField}
        label={t('field.role')}
        options={roleOptions}
        placeholder={role === undefined ? t('members.chooseRole') : undefined}
        defaultValue={role}
        width="half"
        required
      />
      <Select
        name="department"
        label={t('field.department')}
        hint={t('members.departmentHint', { roles: rolesOfDepartments.join(t('listSeparator')) })}
        options={departmentOptions}
        placeholder={t('members.noDepartment')}
        defaultValue={department ?? ''}
        width="half"
      />
    </>
  );
}

interface Sent {
  choices: MemberChoices;
  idempotencyKey: string;
}

/** Somebody who has an account, by the exact username; or somebody new. */
export function AddMemberSection({ choices, idempotencyKey, failure }: Sent & { failure: FormFailure | null }) {
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
        <RoleFields choices={choices} roleField="role" />
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

/** What can be done about one member: another role or department, a new password, an end. */
export function ManageMemberSection({ member, choices, idempotencyKey, failures }: ManageMemberProps) {
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
        <RoleFields choices={choices} roleField="newRole" role={member.role} department={member.department} />
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
  const { roleName, departmentName } = useMemberWords(choices);
  return (
    <div className="mb-4">
      <Notice tone="warn" title={t('members.storedTitle')}>
        {member.department
          ? t('members.storedWithDepartment', {
              role: roleName(member.role),
              department: departmentName(member.department),
            })
          : roleName(member.role)}
      </Notice>
    </div>
  );
}
