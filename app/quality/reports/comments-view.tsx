import { useTranslation } from 'react-i18next';
import { COMMENT_ANSWERS, COMMENT_SECTIONS } from '../../../server/quality/reports/comment-words.ts';
import { COMMENT_LENGTH } from '../../../server/quality/reports/lengths.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { LinkButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { Report, ReportPage } from './read-report-page.server.ts';
import { reportViewPath } from './report-views.ts';

type Comment = Report['comments'][number];

/** Q8: what was said about the report, what became of it, and a form to say more. */
export function CommentsView({ page }: { page: ReportPage }) {
  const { t } = useTranslation('qualityReports');
  const { report } = page;
  return (
    <div className="space-y-12">
      {report.can.commentFor.length > 0 && <CommentForm page={page} />}
      <Section title={t('comments.list')}>
        {report.comments.length === 0 ? (
          <EmptyState title={t('comments.none')}>{t('comments.noneText')}</EmptyState>
        ) : (
          <ul className="border-rule border-t">
            {report.comments.map((comment) => (
              <CommentItem key={comment.id} comment={comment} page={page} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function CommentForm({ page: { report, section } }: { page: ReportPage }) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  const locale = useLocale();
  const departments = report.can.commentFor.filter((each) => each !== null);
  return (
    <Section id="comment" title={t('comments.add')} actions={<RuleIds ids={['Q8']} />}>
      <ActForm
        name="comment"
        label={t('comments.add')}
        cancelHref={null}
        button={<SubmitButton>{t('comments.submit')}</SubmitButton>}
      >
        <Select
          name="section"
          label={t('comments.section')}
          defaultValue={section ?? undefined}
          options={COMMENT_SECTIONS.map((value) => ({ value, label: t(`quality:section.${value}`) }))}
          width="half"
        />
        {departments.length > 1 && (
          <Select
            name="department"
            label={t('comments.department')}
            options={departments.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            width="half"
          />
        )}
        <TextArea name="text" label={t('comments.text')} rows={4} maxLength={COMMENT_LENGTH} required />
      </ActForm>
    </Section>
  );
}

function CommentItem({ comment, page }: { comment: Comment; page: ReportPage }) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  const locale = useLocale();
  const { open } = useActing();
  const { zone, report } = page;
  const isOpen = open === `answer:${comment.id}` && report.can.answer;
  const href = reportViewPath(zone, report.id, 'comments', { open: `answer:${comment.id}` });
  return (
    <li id={`comment-${comment.id}`} className="border-rule space-y-2 border-b py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <Badge>{t(`quality:section.${comment.section}`)}</Badge>
        <span className="font-medium">{comment.department?.name[locale]}</span>
        <span>{comment.by}</span>
        <Instant at={comment.at} className="text-ink-3" />
      </p>
      <p className="max-w-text whitespace-pre-line break-words">{comment.text}</p>
      <Answer comment={comment} />
      {isOpen && <AnswerForm comment={comment} cancelHref={reportViewPath(zone, report.id, 'comments')} />}
      {report.can.answer && !isOpen && (
        <LinkButton to={`${href}#comment-${comment.id}`} preventScrollReset size="small" className="no-print">
          {t(comment.answer ? 'comments.answerAgain' : 'comments.answer')}
        </LinkButton>
      )}
    </li>
  );
}

const LOOKS = {
  adopted: { tone: 'good', glyph: 'check' },
  partly: { tone: 'warn', glyph: 'half' },
  declined: { tone: 'idle', glyph: 'slashed' },
} as const;

function Answer({ comment: { answer } }: { comment: Comment }) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  if (!answer) {
    return (
      <Mark tone="info" glyph="ring">
        {t('comments.open')}
      </Mark>
    );
  }
  return (
    <div className="border-rule-strong border-s-2 ps-3">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <Mark {...LOOKS[answer.answer]}>{t(`quality:answer.${answer.answer}`)}</Mark>
        <span>{t('comments.answered', { by: answer.by })}</span>
        <Instant at={answer.at} className="text-ink-3" />
      </p>
      {answer.note && <p className="max-w-text text-sm whitespace-pre-line break-words">{answer.note}</p>}
    </div>
  );
}

function AnswerForm({ comment, cancelHref }: { comment: Comment; cancelHref: string }) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  return (
    <ActForm
      name={`answer:${comment.id}`}
      label={t('comments.answer')}
      version={comment.version}
      cancelHref={cancelHref}
      button={<SubmitButton>{t('comments.answerSubmit')}</SubmitButton>}
    >
      <RadioGroup
        name="answer"
        label={t('comments.decision')}
        defaultValue={comment.answer?.answer}
        options={COMMENT_ANSWERS.map((value) => ({ value, label: t(`quality:answer.${value}`) }))}
        inline
        required
      />
      <TextArea
        name="note"
        label={t('comments.note')}
        hint={t('comments.noteHint')}
        defaultValue={comment.answer?.note}
        rows={3}
        maxLength={COMMENT_LENGTH}
      />
    </ActForm>
  );
}
