import { useTranslation } from 'react-i18next';
import { addDays } from '../../../server/platform/calendar.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { CheckboxGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { dataOfHalfPath } from './data-paths.ts';
import type { DataPage } from './read-data-page.server.ts';

/** Q4: the office's form: who reports, and until when. */
export function ArrangeSection({ page }: { page: DataPage }) {
  const { t } = useTranslation('enterpriseReports');
  const { open } = useActing();
  if (!page.canArrange || open !== 'arrange') return null;
  const { zone, period, departments } = page;
  const { arrangement, departments: asked, proposedDueOn, to } = page.arrangement;
  return (
    <Section id="arrange" title={t('data.arrange.title')} intro={t('data.arrange.intro')} className="no-print">
      <ActForm
        name="arrange"
        label={t('data.arrange.title')}
        version={arrangement?.version}
        cancelHref={dataOfHalfPath(zone, period)}
        button={<SubmitButton>{t('data.arrange.submit')}</SubmitButton>}
      >
        <input type="hidden" name="period" value={period} />
        <CheckboxGroup
          name="departments"
          label={t('data.arrange.departments')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={asked.map(({ id }) => id)}
          required
        />
        <TextInput
          name="dataDueOn"
          type="date"
          label={t('data.arrange.dueOn')}
          hint={t('data.arrange.dueOnHint')}
          defaultValue={arrangement?.dataDueOn ?? proposedDueOn}
          min={addDays(to, 1)}
          width="short"
          required
        />
        <TextArea
          name="note"
          label={t('data.arrange.note')}
          hint={t('data.arrange.noteHint')}
          defaultValue={arrangement?.note}
          rows={3}
          maxLength={2_000}
          optional
        />
      </ActForm>
    </Section>
  );
}
