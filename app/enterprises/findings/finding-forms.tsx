import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { FILE } from '../../acts/stored-file.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { Finding } from './read-finding.server.ts';

const LONGEST_TEXT = 5_000;
const LONGEST_NOTE = 2_000;

/** What was done, what keeps it from happening again, and the paper that proves it. */
export function CorrectForm({ finding }: { finding: Finding }) {
  const { t } = useTranslation('inspections');
  return (
    <ActForm
      name="correct"
      label={t('correct.title')}
      version={finding.version}
      encType="multipart/form-data"
      button={<SubmitButton>{t('correct.submit')}</SubmitButton>}
    >
      <TextArea
        name="correction"
        label={t('correct.correction')}
        hint={t('correct.correctionHint')}
        defaultValue={finding.correction}
        maxLength={LONGEST_TEXT}
        rows={5}
        required
      />
      <TextArea
        name="prevention"
        label={t('correct.prevention')}
        hint={t('correct.preventionHint')}
        defaultValue={finding.prevention}
        maxLength={LONGEST_TEXT}
        rows={3}
        optional
      />
      <FileField label={t('correct.proof')} hint={t('correct.proofHint')} />
      <TextInput name={`${FILE}.title`} label={t('correct.proofName')} maxLength={200} optional />
      {finding.can.withoutProof && (
        <TextArea
          name="whyNoProof"
          label={t('correct.whyNoProof')}
          hint={t('correct.whyNoProofHint')}
          maxLength={LONGEST_NOTE}
          rows={2}
          optional
        />
      )}
    </ActForm>
  );
}

/** Is it put right? By somebody else than who says so. */
export function RecheckForm({ finding }: { finding: Finding }) {
  const { t } = useTranslation('inspections');
  const { today } = useActing();
  return (
    <ActForm
      name="recheck"
      label={t('recheck.title')}
      version={finding.version}
      button={<SubmitButton>{t('recheck.submit')}</SubmitButton>}
    >
      <RadioGroup
        name="decision"
        label={t('recheck.decision')}
        options={(['accept', 'refuse'] as const).map((value) => ({ value, label: t(`recheck.${value}`) }))}
        inline
        required
      />
      <TextInput
        name="recheckedOn"
        type="date"
        label={t('recheck.on')}
        defaultValue={today}
        min={finding.correctedOn ?? undefined}
        max={today}
        width="short"
        required
      />
      <TextArea name="note" label={t('recheck.note')} hint={t('recheck.noteHint')} maxLength={LONGEST_NOTE} rows={3} />
      {!finding.isLate && (
        <TextInput
          name="dueOn"
          type="date"
          label={t('recheck.dueOn')}
          hint={t('recheck.dueOnHint')}
          width="short"
          optional
        />
      )}
    </ActForm>
  );
}

/** More time, before the time is over. */
export function ExtendForm({ finding }: { finding: Finding }) {
  const { t } = useTranslation('inspections');
  return (
    <ActForm
      name="extend"
      label={t('extend.title')}
      version={finding.version}
      button={<SubmitButton>{t('extend.submit')}</SubmitButton>}
    >
      <TextInput name="dueOn" type="date" label={t('extend.dueOn')} width="short" required />
      <TextArea name="reason" label={t('extend.reason')} maxLength={LONGEST_NOTE} rows={3} required />
    </ActForm>
  );
}
