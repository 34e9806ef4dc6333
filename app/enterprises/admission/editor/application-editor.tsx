import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../../server/enterprises/admission/facts.ts';
import type { EvaluationAnswers } from '../../../../server/enterprises/evaluation/items.ts';
import { type ContentsEntry, WithContents } from '../../../ui/contents.tsx';
import { fieldId } from '../../../ui/error-summary.tsx';
import type { FormFailure } from '../../../ui/form-failure.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { type Act, applicationAddress, PARTS, type Part, type TypedPart } from '../address.ts';
import { ActLink } from '../application-head.tsx';
import { ApplicationDocument } from '../document/application-document.tsx';
import type { DraftRefused, Missing } from '../draft-answers.ts';
import { useWords } from '../words.ts';
import { DRAFT_FORM, DraftForm } from './draft-form.tsx';
import { FactSections, isTableName, sectionsOf } from './fact-sections.tsx';
import { missingIn } from './missing-list.tsx';
import { type Attachment, PapersPart } from './papers-part.tsx';
import { SECTIONS_OF_ITEMS, SelfAssessmentFields } from './self-assessment-fields.tsx';
import { SubmitPart } from './submit-part.tsx';

export interface ApplicationEditorProps {
  zone: string;
  application: {
    id: string;
    version: number;
    savedAt: string;
    facts: Facts;
    selfAssessment: EvaluationAnswers;
    attachments: readonly Attachment[];
    missing: readonly Missing[];
  };
  part: Part;
  check: boolean;
  acts: readonly Act[];
  open: Act | null;
  countries: readonly { code: string; name: string }[];
  endings: readonly string[];
  uploadLimitBytes: number;
  failure: FormFailure | null;
  idempotencyKey: string;
}

/** An application while it is filled in, step by step. */
export function ApplicationEditor(props: ApplicationEditorProps) {
  const { zone, application, part } = props;
  const { t } = useTranslation('admission');
  const { missing } = application;
  return (
    <>
      <Tabs
        label={t('part.label')}
        tabs={PARTS.map((each, index) => {
          const left = missingIn(missing, each);
          return {
            href: applicationAddress(zone, application.id, { part: each }),
            label: t(left > 0 ? 'part.stepMissing' : 'part.step', {
              number: index + 1,
              title: t(`part.${each}`),
              count: left,
            }),
            current: each === part,
          };
        })}
      />
      <PartOf {...props} />
    </>
  );
}

function PartOf(props: ApplicationEditorProps) {
  const { zone, application, part, failure, idempotencyKey } = props;
  const { t } = useTranslation('admission');
  const { facts, selfAssessment, attachments, missing } = application;
  const sent = failure?.values.form?.[0];
  switch (part) {
    case 'papers':
      return (
        <PapersPart
          {...props}
          application={application.id}
          attachments={attachments}
          missing={missing}
          failure={sent === 'attach' ? failure : null}
        />
      );
    case 'submit':
      return (
        <div className="space-y-12">
          <SubmitPart
            zone={zone}
            application={application.id}
            version={application.version}
            missing={missing}
            failure={sent === 'submit' ? failure : null}
            idempotencyKey={idempotencyKey}
          />
          <Withdraw {...props} />
          <details open={missing.length === 0} className="group">
            <summary className="hover:text-accent mb-6 flex items-baseline gap-2 font-medium">
              <span
                aria-hidden="true"
                className="text-ink-3 inline-block w-3 transition-transform group-open:rotate-90"
              >
                ›
              </span>
              {t('submit.preview')}
            </summary>
            <ApplicationDocument zone={zone} facts={facts} selfAssessment={selfAssessment} attachments={attachments} />
          </details>
        </div>
      );
    default:
      // Another part is another form.
      return <TypedPartForm key={part} {...props} part={part} failure={sent === 'save' ? failure : null} />;
  }
}

function Withdraw({ zone, application, acts, open }: ApplicationEditorProps) {
  if (!acts.includes('withdraw') || open === 'withdraw') return null;
  return (
    <p className="no-print">
      <ActLink zone={zone} application={application.id} act="withdraw" isMain={false} />
    </p>
  );
}

function TypedPartForm(props: ApplicationEditorProps & { part: TypedPart; failure: DraftRefused | null }) {
  const { zone, application, part, check, countries, failure, idempotencyKey } = props;
  const { t } = useTranslation('admission');
  const words = useWords();
  return (
    <WithContents entries={useEntries(part)}>
      <p className="text-ink-2 mb-6 max-w-text">{t(`partIntro.${part}`)}</p>
      <DraftForm
        zone={zone}
        application={application.id}
        part={part}
        next={PARTS[PARTS.indexOf(part) + 1] ?? 'submit'}
        version={application.version}
        savedAt={application.savedAt}
        missing={application.missing}
        check={check}
        failure={failure}
        idempotencyKey={idempotencyKey}
        label={words.forms[part].title}
      >
        {part === 'EF3' ? (
          <SelfAssessmentFields answers={application.selfAssessment} />
        ) : (
          <FactSections
            zone={zone}
            application={application.id}
            form={part}
            facts={application.facts}
            countries={countries}
          />
        )}
      </DraftForm>
    </WithContents>
  );
}

function useEntries(part: TypedPart): ContentsEntry[] {
  const { t } = useTranslation('admission');
  const words = useWords();
  if (part === 'EF3') {
    return SECTIONS_OF_ITEMS.map(([section], index) => ({
      id: `items-${section}`,
      title: t('items.section', { number: index + 1, title: words.evaluation.sections[section] }),
    }));
  }
  return sectionsOf(part).map((section) =>
    isTableName(section)
      ? { id: fieldId(DRAFT_FORM, section), title: words.tables[section].title }
      : { id: `section-${section}`, title: words.sections[section] },
  );
}
