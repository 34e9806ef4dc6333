import { useTranslation } from 'react-i18next';
import { applicationPath, enterprisePath, HOME_PATH, measuresPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { useActing } from './act-form.tsx';
import type { EnterpriseAct } from './next-acts.ts';

interface NextActsProps {
  zone: string;
  enterprise: string;
  acts: readonly EnterpriseAct[];
  /** Of the application under way. */
  application: string | null;
}

/** The next allowed acts with what each is for. */
export function NextActs({ zone, enterprise, acts, application }: NextActsProps) {
  const { t } = useTranslation('enterprises');
  return (
    <ul className="space-y-4">
      {acts.map((act, index) => (
        <li key={act}>
          <ActButton {...{ zone, enterprise, act, application }} look={index === 0 ? 'primary' : 'secondary'} />
          <p className="text-ink-2 mt-1 text-sm">{t(`archive.actHint.${act}`)}</p>
        </li>
      ))}
    </ul>
  );
}

interface ActButtonProps extends Omit<NextActsProps, 'acts'> {
  act: EnterpriseAct;
  look: 'primary' | 'secondary';
}

function ActButton({ zone, enterprise, act, application, look }: ActButtonProps) {
  const { t } = useTranslation('enterprises');
  const { idempotencyKey } = useActing();
  const label = t(`archive.act.${act}`);
  if (act === 'apply') {
    return (
      <Form idempotencyKey={idempotencyKey} label={label}>
        <input type="hidden" name="form" value="apply" />
        <SubmitButton look={look}>{label}</SubmitButton>
      </Form>
    );
  }
  return (
    <LinkButton look={look} to={hrefOf(act, zone, enterprise, application)}>
      {label}
    </LinkButton>
  );
}

function hrefOf(act: Exclude<EnterpriseAct, 'apply'>, zone: string, enterprise: string, application: string | null) {
  if (act === 'seeOwed') return HOME_PATH;
  if (act === 'updateFacts') return `${enterprisePath(zone, enterprise)}?tab=facts&open=facts`;
  if (act === 'openApplication') return applicationPath(zone, application ?? '');
  if (act === 'decideMeasure') return `${measuresPath(zone)}#enterprise-${enterprise}`;
  return `${enterprisePath(zone, enterprise)}?open=${act}#form`;
}
