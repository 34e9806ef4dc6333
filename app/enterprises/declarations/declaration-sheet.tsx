import { useTranslation } from 'react-i18next';
import { SIGNING_POSTS } from '../../../server/enterprises/incidents/declaration.ts';
import {
  DECLARATION_FIELDS,
  type DeclarationField,
} from '../../../server/enterprises/incidents/declaration-content.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Instant, Money, Nothing } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import type { DeclarationPage } from './read-declaration-page.server.ts';

/** EF6 as it is read, signed and printed. */
export function DeclarationSheet({ page }: { page: DeclarationPage }) {
  const { t } = useTranslation('incidents');
  const { declaration, enterprise, labels, pledgeTexts, form } = page;
  return (
    <div className="form-sheet border-rule-strong max-w-[60rem] border-t-2 pt-4">
      <p className="text-ink-3 text-sm">{form.number}</p>
      <h2 className="text-lg">{form.title}</h2>
      <p className="mt-1 mb-5">{enterprise.name}</p>
      <DefinitionList
        items={DECLARATION_FIELDS.map((field) => ({
          term: labels[field],
          value: <Value field={field} page={page} />,
        }))}
      />
      <h3 className="mt-8 mb-2 text-base">{t('declaration.pledges')}</h3>
      <ol className="max-w-text space-y-1.5">
        {pledgeTexts.map((text, index) => (
          <li key={text} className="flex gap-3">
            <span className="w-16 shrink-0 sm:w-20">
              {declaration.pledges[index] ? (
                <Mark tone="good" glyph="check">
                  {t('declaration.pledged')}
                </Mark>
              ) : (
                <Mark tone="warn" glyph="flag">
                  {t('declaration.notPledged')}
                </Mark>
              )}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <h3 className="mt-8 mb-2 text-base">{t('signature.title')}</h3>
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {SIGNING_POSTS.map((post) => {
          const signature = declaration.signatures.find((each) => each.post === post);
          return (
            <div key={post} className="border-rule-strong keep-together border-b pb-2">
              <p className="text-ink-3 text-sm">{t(`post.${post}`)}</p>
              {signature ? (
                <p>
                  <span className="font-semibold">{signature.name}</span>{' '}
                  <Instant at={signature.signedAt} className="text-ink-3 text-sm" />
                </p>
              ) : (
                <p className="text-warn">{t('signature.missing')}</p>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Value({ field, page }: { field: DeclarationField; page: DeclarationPage }) {
  const { t } = useTranslation('incidents');
  const { content, missing, destination } = page.declaration;
  const value = content[field];
  if (value === '') {
    return missing.includes(field) ? (
      <Mark tone="warn" glyph="flag">
        {t('declaration.toFill')}
      </Mark>
    ) : (
      <Nothing />
    );
  }
  switch (field) {
    case 'valueUsd':
      return <Money value={value} unit="usd" />;
    case 'producedOn':
      return <CivilDate date={value} />;
    case 'destination':
      return destination?.name ?? value;
    default:
      return <span className="figures whitespace-pre-line">{value}</span>;
  }
}
