import { useTranslation } from 'react-i18next';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Section } from '../../ui/section.tsx';
import { OpenAct } from './acts/open-act.tsx';
import type { Act, Done, Part } from './address.ts';
import { ApplicationHead } from './application-head.tsx';
import { ApplicationTimeline } from './application-timeline.tsx';
import { ApplicationDocument } from './document/application-document.tsx';
import { ApplicationEditor } from './editor/application-editor.tsx';
import type { readApplicationPage } from './read-application-page.server.ts';
import { CountriesProvider } from './use-writing.ts';
import { WordsProvider } from './words.ts';

type ApplicationPageProps = Awaited<ReturnType<typeof readApplicationPage>> & {
  title: string;
  zone: string;
  part: Part | null;
  act: Act | null;
  done: Done | null;
  check: boolean;
  failure: FormFailure | null;
  idempotencyKey: string;
  uploadLimitBytes: number;
};

/** One application: its way so far, what can be done now, and the forms, to be filled in or to be read. */
export function ApplicationPage(page: ApplicationPageProps) {
  const { t } = useTranslation('admission');
  const { application, acts, zone, failure, idempotencyKey } = page;
  const sent = failure?.values.form?.[0];
  const asked = acts.find((act) => act === sent) ?? page.act;
  const open = acts.find((act) => act === asked) ?? null;
  const part = page.part ?? (open ? 'submit' : 'EF1');
  return (
    <WordsProvider value={page.words}>
      <CountriesProvider value={page.countryNames}>
        <ApplicationHead {...page} open={open} isTyping={application.isEditable && part !== 'submit'} />
        {open && (
          <OpenAct
            key={open}
            zone={zone}
            application={application.id}
            enterprise={application.enterprise.id}
            act={open}
            part={application.isEditable ? 'submit' : undefined}
            version={application.version}
            today={page.today}
            failure={sent === open ? failure : null}
            idempotencyKey={idempotencyKey}
          />
        )}
        {application.isEditable ? (
          <ApplicationEditor {...page} part={part} open={open} />
        ) : (
          <div className="space-y-12">
            <Section title={t('timeline.title')}>
              <ApplicationTimeline zone={zone} application={application} evaluations={page.evaluations} />
            </Section>
            <ApplicationDocument zone={zone} {...application} />
          </div>
        )}
      </CountriesProvider>
    </WordsProvider>
  );
}
