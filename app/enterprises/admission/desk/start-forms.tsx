import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/form.tsx';
import type { FormFailure } from '../../../ui/form-failure.ts';
import { Section } from '../../../ui/section.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';

interface StartFormsProps {
  startable: readonly { id: string; name: string }[];
  failure: FormFailure | null;
  idempotencyKey: string;
}

/** Starts an application in the name of one's own enterprise. */
export function StartForms({ startable, failure, idempotencyKey }: StartFormsProps) {
  const { t } = useTranslation('admission');
  if (startable.length === 0) return null;
  return (
    <Section id="start" title={t('start.title')} intro={t('start.intro')} className="mb-10">
      <div className="space-y-4">
        {startable.map(({ id, name }) => (
          <Form
            key={id}
            id={`start-${id}`}
            failure={failure?.values.enterprise?.[0] === id ? failure : null}
            idempotencyKey={`${idempotencyKey}-${id}`}
            label={t('start.for', { name })}
          >
            <input type="hidden" name="enterprise" value={id} />
            <SubmitButton>{startable.length > 1 ? t('start.for', { name }) : t('start.send')}</SubmitButton>
          </Form>
        ))}
      </div>
    </Section>
  );
}
