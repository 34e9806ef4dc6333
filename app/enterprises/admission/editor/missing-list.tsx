import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EVALUATION_ITEMS } from '../../../../server/enterprises/evaluation/items.ts';
import { fieldId } from '../../../ui/error-summary.tsx';
import { applicationAddress, type Part } from '../address.ts';
import type { Missing } from '../draft-answers.ts';
import { type AdmissionWords, factLabel, useWords, wordOf } from '../words.ts';
import { DRAFT_FORM } from './draft-form.tsx';
import { isTableName } from './fact-sections.tsx';

const PART_OF = { EF1: 'EF1', EF2: 'EF2', EF3: 'EF3', attachments: 'papers' } as const satisfies Record<
  Missing['form'],
  Part
>;
const FORMS = Object.keys(PART_OF) as Missing['form'][];

/** How many things are missing in a part. */
export const missingIn = (missing: readonly Missing[], part: Part): number =>
  missing.filter(({ form }) => PART_OF[form] === part).length;

interface MissingListProps {
  zone: string;
  application: string;
  missing: readonly Missing[];
}

/** E4: all that keeps the application from being handed in, each leading to its field. */
export function MissingList({ zone, application, missing }: MissingListProps) {
  const { t } = useTranslation('admission');
  const { t: toErrors } = useTranslation('errors');
  const words = useWords();
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      {FORMS.filter((form) => missing.some((each) => each.form === form)).map((form) => {
        const part = PART_OF[form];
        const here = missing.filter((each) => each.form === form);
        return (
          <section key={form} aria-label={t(`part.${part}`)}>
            <h3 className="border-rule-strong mb-1.5 border-b pb-1 text-base">
              {t('missing.of', { part: t(`part.${part}`), count: here.length })}
            </h3>
            <ul className={form === 'EF3' ? 'flex flex-wrap gap-x-4 gap-y-1' : 'space-y-0.5'}>
              {here.map(({ field, message }) => (
                <li key={field}>
                  <Link
                    to={applicationAddress(zone, application, {
                      part,
                      check: true,
                      at: form === 'attachments' ? `paper-${field}` : fieldId(DRAFT_FORM, field),
                    })}
                  >
                    {form === 'EF3' ? <ItemNumber item={field} /> : labelOf(field, words, t)}
                  </Link>
                  {message !== toErrors('field.required') && <span className="text-ink-3 ms-2 text-sm">{message}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The number is enough to see; its text is there for who can't. */
function ItemNumber({ item }: { item: string }) {
  const { evaluation } = useWords();
  return (
    <span className="figures" title={wordOf(evaluation.items, item)}>
      {item}
    </span>
  );
}

type Translate = ReturnType<typeof useTranslation<'admission'>>['t'];

function labelOf(field: string, words: AdmissionWords, t: Translate): string {
  const item = EVALUATION_ITEMS.find((each) => each === field);
  if (item) return t('items.item', { item, text: words.evaluation.items[item] });
  const [table = '', row, cell = ''] = field.split('.');
  if (isTableName(table)) {
    const { title, columns } = words.tables[table];
    if (row === undefined) return title;
    return t('missing.cell', { table: title, row: Number(row) + 1, column: wordOf(columns, cell) });
  }
  const { attachments } = words.choices;
  return wordOf(attachments, field) === field ? factLabel(words, field) : wordOf(attachments, field);
}
