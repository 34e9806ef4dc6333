import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextInput } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormFailure } from '../../../ui/form-failure.ts';
import { TypedNotice } from '../../../ui/kept-form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { FormActions, SubmitButton } from '../../../ui/submit-button.tsx';
import { useTypedDraft } from '../../../ui/use-typed-draft.ts';
import { type Act, applicationAddress, type Part } from '../address.ts';
import { PanelFields } from './panel-fields.tsx';

export interface OpenActProps {
  zone: string;
  application: string;
  enterprise: string;
  act: Act;
  /** Where the page goes back to. */
  part: Part | undefined;
  version: number;
  /** Today, to fill in the day of admission. */
  today: string;
  failure: FormFailure | null;
  idempotencyKey: string;
}

const CONFLICT = 409;

/** The one act whose form stands open. */
export function OpenAct(props: OpenActProps) {
  const { zone, application, act, part, version, failure, idempotencyKey } = props;
  const { t } = useTranslation('admission');
  const { draft, keep, discard } = useTypedDraft(`${application}/${act}`, version);
  return (
    <section
      id="act"
      aria-label={t(`act.${act}`)}
      className="border-accent bg-surface no-print mb-10 space-y-5 border border-t-2 p-4 sm:p-5"
      onInput={keep}
    >
      <h2 className="text-lg">{t(`act.${act}`)}</h2>
      <p className="text-ink-2 max-w-text">{t(`actIntro.${act}`)}</p>
      {failure?.status === CONFLICT && <Notice tone="warn" title={t('stored.moved')} />}
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        id={`act-${act}`}
        failure={failure}
        draft={draft}
        version={version}
        idempotencyKey={idempotencyKey}
        label={t(`act.${act}`)}
        className="space-y-5"
      >
        <input type="hidden" name="form" value={act} />
        <Fields {...props} />
        <FormActions>
          <SubmitButton look={act === 'refuse' || act === 'withdraw' ? 'danger' : 'primary'}>
            {t(`actSend.${act}`)}
          </SubmitButton>
          <Link to={applicationAddress(zone, application, { part })} preventScrollReset className="px-1 py-2">
            {t('cancel')}
          </Link>
        </FormActions>
      </Form>
    </section>
  );
}

function Fields({ act, enterprise, today }: OpenActProps): ReactNode {
  const { t } = useTranslation('admission');
  const reason = (
    <TextArea
      name="reason"
      label={t(act === 'admit' ? 'reason.admit' : 'reason.label')}
      hint={t(`reasonHint.${act === 'convene' ? 'return' : act}`)}
      rows={3}
      maxLength={2000}
      required={act !== 'withdraw'}
      optional={act === 'withdraw'}
    />
  );
  if (act === 'convene') {
    return (
      <>
        <input type="hidden" name="enterprise" value={enterprise} />
        <PanelFields />
      </>
    );
  }
  if (act !== 'admit') return reason;
  return (
    <>
      <TextInput
        name="on"
        type="date"
        label={t('admit.on')}
        hint={t('admit.onHint')}
        defaultValue={today}
        max={today}
        width="short"
      />
      {reason}
    </>
  );
}
