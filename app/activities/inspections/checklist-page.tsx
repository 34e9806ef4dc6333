import { useTranslation } from 'react-i18next';
import { CHECK_RESULTS, CHECK_SECTIONS, type CheckSection } from '../../../server/enterprises/checks/items.ts';
import { inspectionPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import { Days } from './inspections-page.tsx';
import type { ChecklistPage as Page } from './read-inspection.server.ts';

/** EF7: the form to fill in on the spot, with the own questions of the round; one for each visit. */
export function ChecklistPage({ page }: { page: Page }) {
  const { t } = useTranslation(['inspections', 'common']);
  const { zone, title, inspection, words, body, departments } = page;
  const separator = t('common:listSeparator');
  const isAlive = useIsAlive();
  const [results, line] = [CHECK_RESULTS.map((result) => words.results[result]), '\u2003'.repeat(8)];
  const rows = [
    ...(Object.keys(CHECK_SECTIONS) as CheckSection[]).map((section) => ({
      title: words.sections[section],
      questions: CHECK_SECTIONS[section].map((item) => ({ id: item as string, text: words.items[item] })),
    })),
    ...(inspection.checklist.length > 0
      ? [{ title: t('inspections:plan.checklist'), questions: inspection.checklist.map(numbered) }]
      : []),
  ];
  return (
    <article className="max-w-4xl">
      <PageHeader
        title={title}
        breadcrumb={[{ label: inspection.title, href: inspectionPath(zone, inspection.id) }]}
        actions={
          isAlive && (
            <Button look="primary" onClick={() => window.print()}>
              {t('inspections:checklist.print')}
            </Button>
          )
        }
      />
      <div className="no-print mb-6">
        <Notice>{t('inspections:checklist.hint')}</Notice>
      </div>
      <DefinitionList
        items={[
          { term: t('inspections:visit.enterprise'), value: line },
          { term: t('inspections:checklist.checkedOn'), value: line },
          { term: t('inspections:checklist.days'), value: <Days fromOn={inspection.fromOn} toOn={inspection.toOn} /> },
          { term: t('inspections:plan.body'), value: body },
          { term: t('inspections:plan.departments'), value: departments.join(separator) || line },
          { term: t('inspections:team.label'), value: inspection.team.map(({ name }) => name).join(separator) },
        ]}
      />
      {rows.map((part) => (
        <section key={part.title} className="mt-6">
          <h2 className="mb-1 text-base">{part.title}</h2>
          <ol className="border-rule-strong border-t">
            {part.questions.map(({ id, text }) => (
              <li key={id} className="border-rule-strong keep-together border-b py-2">
                <p>
                  <span className="figures me-2">{id}</span>
                  {text}
                </p>
                <p className="mt-1 flex flex-wrap gap-x-6">
                  {results.map((result) => (
                    <Box key={result}>{result}</Box>
                  ))}
                </p>
                <p className="text-ink-2 mt-1 pb-8 text-sm">{t('inspections:checklist.facts')}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <div className="keep-together mt-6 space-y-6">
        <p className="flex flex-wrap gap-x-6">
          {t('inspections:checklist.moveOut')}
          {(['no', 'yes'] as const).map((value) => (
            <Box key={value}>{words.yesNo[value]}</Box>
          ))}
        </p>
        <p className="pb-8">{t('inspections:checklist.inspectors')}</p>
        <p className="pb-8">{t('inspections:checklist.enterprise')}</p>
      </div>
    </article>
  );
}

const numbered = ({ text }: { text: string }, index: number) => ({ id: String(index + 1), text });

function Box({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="border-ink inline-block size-3.5 border" />
      {children}
    </span>
  );
}
