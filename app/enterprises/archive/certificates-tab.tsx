import { useTranslation } from 'react-i18next';
import { enterprisePath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { schemeLabel, useWords } from '../admission/words.ts';
import { ActForm, useActing } from './act-form.tsx';
import { certificateChoices } from './certificate-schemes.ts';
import { type Certificate, CertificateTable } from './certificate-table.tsx';
import type { ArchivePage } from './read-archive.server.ts';

/** Which certificates does it hold, and until when? */
export function CertificatesTab({ page }: { page: ArchivePage }) {
  const { t } = useTranslation('enterprises');
  const words = useWords();
  const { open } = useActing();
  const { zone, enterprise, today, canUpdate } = page;
  const { certificates } = enterprise;
  const here = `${enterprisePath(zone, enterprise.id)}?tab=certificates`;
  const ended = certificates.find(({ id, endedOn }) => open === `end:${id}` && endedOn === null);
  return (
    <>
      {canUpdate && ended && (
        <Section
          id="form"
          title={t('certificate.endNamed', {
            name: schemeLabel(words, ended.kind, ended.scheme),
            number: ended.number,
          })}
        >
          <EndForm today={today} certificate={ended} />
        </Section>
      )}
      {canUpdate && open === 'add' && (
        <Section id="form" title={t('certificate.add')} intro={t('certificate.addIntro')}>
          <AddForm />
        </Section>
      )}
      <Section
        id="certificates"
        title={t('archive.tab.certificates')}
        intro={t('certificate.intro')}
        actions={
          canUpdate &&
          open !== 'add' && (
            <LinkButton size="small" to={`${here}&open=add#form`} preventScrollReset>
              {t('certificate.add')}
            </LinkButton>
          )
        }
      >
        <CertificateTable
          caption={t('archive.tab.certificates')}
          certificates={certificates}
          today={today}
          endHref={canUpdate ? ({ id }) => `${here}&open=end:${id}#form` : undefined}
          emptyHint={t(canUpdate ? 'certificate.noneHint' : 'certificate.noneHintReading')}
        />
      </Section>
    </>
  );
}

function AddForm() {
  const { t } = useTranslation('enterprises');
  const words = useWords();
  const { columns } = words.tables.certificates;
  return (
    <ActForm
      name="add"
      label={t('certificate.add')}
      buttons={<SubmitButton>{t('certificate.addSubmit')}</SubmitButton>}
    >
      <Select
        name="scheme"
        label={columns.scheme}
        placeholder={t('certificate.chooseScheme')}
        options={certificateChoices(words)}
        width="half"
        required
      />
      <TextInput name="number" label={columns.number} width="half" maxLength={100} required />
      <TextInput name="issuer" label={columns.issuer} maxLength={200} optional />
      <div className="grid max-w-field items-end gap-5 sm:grid-cols-2">
        <TextInput name="issuedOn" type="date" label={columns.issuedOn} optional />
        <TextInput
          name="expiresOn"
          type="date"
          label={columns.expiresOn}
          hint={t('certificate.expiresHint')}
          optional
        />
      </div>
      <TextArea name="scope" label={t('certificate.scope')} rows={2} maxLength={1000} optional />
    </ActForm>
  );
}

function EndForm({ today, certificate }: { today: string; certificate: Certificate }) {
  const { t } = useTranslation('enterprises');
  return (
    <ActForm
      name={`end:${certificate.id}`}
      version={certificate.version}
      label={t('certificate.end')}
      buttons={<SubmitButton>{t('certificate.endSubmit')}</SubmitButton>}
    >
      <TextInput
        name="endedOn"
        type="date"
        label={t('certificate.endedOn')}
        hint={t('certificate.endedOnHint')}
        defaultValue={today}
        width="half"
        required
      />
    </ActForm>
  );
}
