import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { Content } from './read-supervision.server.ts';
import { SummaryFigures } from './summary-figures.tsx';

/** R26: the figures of a period, chosen in the address, and the form by which the office issues them. */
export function SummaryView({ content }: { content: Content<'summary'> }) {
  const { t } = useTranslation('riskCases');
  const { summary, canIssue } = content;
  return (
    <>
      <PeriodForm content={content} />
      {summary && <SummaryFigures summary={summary} />}
      {summary && canIssue && (
        <Section id="issue" title={t('issue.title')} intro={t('issue.intro')} className="no-print">
          <ActForm
            name="issue"
            label={t('issue.title')}
            cancelHref={null}
            button={<SubmitButton>{t('issue.submit')}</SubmitButton>}
          >
            <input type="hidden" name="from" value={summary.from} />
            <input type="hidden" name="to" value={summary.to} />
            <TextArea
              name="remarks"
              label={t('issue.remarks')}
              hint={t('issue.remarksHint')}
              rows={6}
              maxLength={10_000}
              optional
            />
          </ActForm>
        </Section>
      )}
    </>
  );
}

/** Which period; sent by GET, so that the address says what the page shows. */
function PeriodForm({ content: { period, failure } }: { content: Content<'summary'> }) {
  const { t } = useTranslation('riskCases');
  const { today } = useActing();
  return (
    <Form
      // Fields take their value only when they are made.
      key={`${period.from}/${period.to}`}
      method="get"
      label={t('period.label')}
      failure={failure}
      className="no-print flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      <input type="hidden" name="view" value="summary" />
      <TextInput
        name="from"
        type="date"
        label={t('period.from')}
        defaultValue={period.from}
        max={today}
        width="short"
      />
      <TextInput name="to" type="date" label={t('period.to')} defaultValue={period.to} width="short" />
      <Button type="submit">{t('period.show')}</Button>
    </Form>
  );
}
