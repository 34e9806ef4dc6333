import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PublicState } from '../../../server/risk/collection/coarse-state.ts';
import { PUBLIC_REPORT_PATH } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Section } from '../../ui/section.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import type { ReceiptForm } from './read-report.server.ts';

export interface Progress {
  state: PublicState;
  receivedOn: string;
}

export const isProgress = (answer: unknown): answer is Progress =>
  typeof answer === 'object' && answer !== null && 'receivedOn' in answer && 'state' in answer;

interface ReceiptPageProps {
  page: ReceiptForm;
  failure: FormFailure | null;
  found: Progress | null;
}

/** R11: how far has my report come? */
export function ReceiptPage({ page: { title, zones, zone }, failure, found }: ReceiptPageProps) {
  const { t } = useTranslation('public');
  return (
    <>
      <PageHeader title={title} lead={t('receipt.lead')} />
      <div className="space-y-10">
        {found && <Found found={found} />}
        <Form failure={failure} label={title}>
          {zones.length > 1 ? (
            <Select
              name="zone"
              label={t('receipt.zone')}
              options={zones.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={zone ?? undefined}
            />
          ) : (
            <input type="hidden" name="zone" value={zone ?? ''} />
          )}
          <TextInput
            name="receipt"
            label={t('receipt.number')}
            hint={t('receipt.numberHint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            width="half"
            required
          />
          <FormActions>
            <SubmitButton>{t('receipt.submit')}</SubmitButton>
          </FormActions>
        </Form>
        <p>
          <Link to={PUBLIC_REPORT_PATH}>{t('receipt.report')}</Link>
        </p>
      </div>
    </>
  );
}

const LOOKS = {
  received: { tone: 'info', glyph: 'ring' },
  verifying: { tone: 'info', glyph: 'half' },
  handling: { tone: 'info', glyph: 'gauge' },
  concluded: { tone: 'good', glyph: 'check' },
} as const satisfies Record<PublicState, { tone: Tone; glyph: Glyph }>;

function Found({ found: { state, receivedOn } }: { found: Progress }) {
  const { t } = useTranslation('public');
  return (
    <div role="status">
      <Section title={t('receipt.result')}>
        <p className="text-lg">
          <Mark {...LOOKS[state]}>{t(`receipt.state.${state}`)}</Mark>
        </p>
        <p className="mt-1">{t(`receipt.stateHint.${state}`)}</p>
        <p className="text-ink-3 mt-1 text-sm">
          {t('report.receivedOn')} <CivilDate date={receivedOn} />
        </p>
      </Section>
    </div>
  );
}
