import { useTranslation } from 'react-i18next';
import { OBSERVATION_PAPERS, type ObservationPaper } from '../../../server/enterprises/incidents/observation.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { FILE } from '../../acts/stored-file.ts';
import { LinkButton } from '../../ui/button.tsx';
import { fieldId } from '../../ui/error-summary.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { AttachForm, Papers } from '../incidents/attachments.tsx';
import type { ObservationPage } from './read-observation.server.ts';
import { RELEASE_FORM } from './release-section.tsx';
import { takesOverallReport } from './term.ts';

/** E8: the papers that the enterprise files, with what is missing. */
export function PapersSection({ page }: { page: ObservationPage }) {
  const { t } = useTranslation('incidents');
  const { open, here } = useActing();
  const { observation } = page;
  const others = observation.files.filter(({ category }) => category === 'other');
  return (
    <Section
      id="papers"
      title={t('papers.title')}
      intro={
        <>
          {t('papers.intro')} <RuleIds ids={['E8']} />
        </>
      }
    >
      <div className="space-y-6">
        {OBSERVATION_PAPERS.map((paper) => (
          <PaperRow key={paper} paper={paper} page={page} />
        ))}
        {(others.length > 0 || observation.can.file) && (
          <Section level={3} id="paper-other" title={t('papers.other')}>
            <Papers files={others} canDetach={observation.can.file} />
            {observation.can.file &&
              (open === 'attach' ? (
                <AttachForm subject="observation" />
              ) : (
                <LinkButton
                  size="small"
                  to={`${here}?open=attach#paper-other`}
                  preventScrollReset
                  className="no-print mt-3"
                >
                  {t('attach.title')}
                </LinkButton>
              ))}
          </Section>
        )}
      </div>
    </Section>
  );
}

function PaperRow({ paper, page }: { paper: ObservationPaper; page: ObservationPage }) {
  const { t } = useTranslation('incidents');
  const { open, here, today } = useActing();
  const { observation } = page;
  const filed = observation.papers.filter(({ kind }) => kind === paper);
  const files = observation.files.filter(({ category }) => category === paper);
  const isTooEarly = paper === 'overall-report' && !takesOverallReport(observation.endsOn, today);
  const name = `paper:${paper}`;
  const mayFile = observation.can.file && !isTooEarly;
  return (
    <Section
      level={3}
      id={`paper-${paper}`}
      title={t(`category.${paper}`)}
      intro={filed.length === 0 ? t(`papers.hint.${paper}`) : undefined}
      actions={<PaperMark page={page} paper={paper} isFiled={filed.length > 0} isTooEarly={isTooEarly} />}
    >
      <div id={fieldId(RELEASE_FORM, `papers.${paper}`)} className="space-y-3">
        {filed.map(({ id, text, filedBy, filedOn }) => (
          <div key={id} className="border-rule-strong max-w-text border-s-2 ps-4">
            <p className="whitespace-pre-line">{text}</p>
            <p className="text-ink-3 text-sm">
              {filedBy} <CivilDate date={filedOn} />
            </p>
          </div>
        ))}
        <Papers files={files} canDetach={observation.can.file} />
        {mayFile && open === name && <PaperForm name={name} label={t(`category.${paper}`)} />}
        {mayFile && open !== name && (
          <LinkButton
            size="small"
            look={filed.length === 0 ? 'primary' : 'secondary'}
            to={`${here}?open=${encodeURIComponent(name)}#paper-${paper}`}
            preventScrollReset
            aria-label={t('papers.fileNamed', { paper: t(`category.${paper}`) })}
            className="no-print"
          >
            {t(filed.length === 0 ? 'papers.file' : 'papers.add')}
          </LinkButton>
        )}
      </div>
    </Section>
  );
}

interface PaperMarkProps {
  page: ObservationPage;
  paper: ObservationPaper;
  isFiled: boolean;
  isTooEarly: boolean;
}

function PaperMark({ page: { observation }, paper, isFiled, isTooEarly }: PaperMarkProps) {
  const { t } = useTranslation('incidents');
  if (isFiled) {
    return (
      <Mark tone="good" glyph="check">
        {t('papers.filed')}
      </Mark>
    );
  }
  if (observation.missing.includes(paper)) {
    return (
      <Mark tone="warn" glyph="flag">
        {t('papers.missing')}
      </Mark>
    );
  }
  return (
    <Mark tone="idle" glyph={isTooEarly ? 'clock' : 'dash'}>
      {isTooEarly ? (
        <>
          {t('papers.from')} <CivilDate date={observation.endsOn} />
        </>
      ) : (
        t('papers.notFiled')
      )}
    </Mark>
  );
}

function PaperForm({ name, label }: { name: string; label: string }) {
  const { t } = useTranslation('incidents');
  return (
    <ActForm
      name={name}
      label={label}
      encType="multipart/form-data"
      button={<SubmitButton>{t('papers.submit')}</SubmitButton>}
    >
      <TextArea name="text" label={t('papers.text')} hint={t('papers.textHint')} rows={6} maxLength={20000} required />
      <FileField label={t('attach.file')} optional />
      <TextInput name={`${FILE}.title`} label={t('attach.name')} hint={t('attach.nameHint')} maxLength={200} optional />
    </ActForm>
  );
}
