import { useTranslation } from 'react-i18next';
import { CONTRIBUTION_PARTS, LONGEST_CONTRIBUTION_PART } from '../../../server/quality/contributions/parts.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { ReasonField } from '../../enterprises/filings/reason-field.tsx';
import { StaleNotice } from '../../enterprises/filings/stale-notice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { failureOfForm } from '../../ui/kept-form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { dataOfHalfPath } from './data-paths.ts';
import type { DataPage, Part } from './read-data-page.server.ts';

const CONFLICT = 409;

/** A department's own words on a half-year; a correction begins with what was filed. */
export function PartForm({ page: { zone, period, own }, part }: { page: DataPage; part: Part }) {
  const { t } = useTranslation('enterpriseReports');
  const { failure } = useActing();
  const { id } = part.department;
  const [newest] = part.revisions;
  const here = dataOfHalfPath(zone, period, id);
  const name = `contribute:${id}`;
  const isOvertaken = failureOfForm(failure, name)?.status === CONFLICT;
  return (
    <>
      {isOvertaken && newest && <StaleNotice stored={{ ...newest, href: here }} />}
      <ActForm
        name={name}
        label={t('data.part.write')}
        version={newest?.revision}
        cancelHref={newest || id !== own ? here : null}
        button={<SubmitButton>{t('file')}</SubmitButton>}
      >
        <input type="hidden" name="period" value={period} />
        {CONTRIBUTION_PARTS.map((each) => (
          <TextArea
            key={each}
            name={`content.${each}`}
            label={t(`data.content.${each}`)}
            hint={t(`data.hint.${each}`)}
            defaultValue={newest?.content[each]}
            rows={each === 'supervision' ? 8 : 5}
            maxLength={LONGEST_CONTRIBUTION_PART}
            className="max-w-text"
            {...(each === 'supervision' ? { required: true } : { optional: true })}
          />
        ))}
        {newest && <ReasonField />}
      </ActForm>
    </>
  );
}
