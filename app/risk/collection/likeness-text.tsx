import { useTranslation } from 'react-i18next';
import type { Duplicate } from './merge-form.tsx';

/** R13: how much alike two risks are, and in what. */
export function useLikenessText(): (duplicate: Duplicate) => string {
  const { t } = useTranslation('risk');
  const { t: tCommon } = useTranslation();
  return ({ score, reasons }) =>
    t('collect.merge.because', {
      score,
      reasons: reasons.map(({ kind }) => t(`collect.likeness.${kind}`)).join(tCommon('listSeparator')),
    });
}
