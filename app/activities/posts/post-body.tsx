import { useTranslation } from 'react-i18next';
import { scrollRegion } from '../../ui/scroll-region.ts';

const LOOK = [
  'max-w-text space-y-3 overflow-x-auto break-words',
  '[&_h3]:pt-2 [&_h3]:text-lg [&_h3]:font-semibold [&_h4]:pt-1 [&_h4]:font-semibold',
  '[&_ul]:list-disc [&_ul]:ps-6 [&_ol]:list-decimal [&_ol]:ps-6',
  '[&_blockquote]:border-rule-strong [&_blockquote]:text-ink-2 [&_blockquote]:border-s-4 [&_blockquote]:ps-4',
  '[&_td]:border-rule [&_th]:border-rule [&_td]:border [&_th]:border [&_td]:px-2 [&_th]:px-2 [&_td]:py-1 [&_th]:py-1',
  '[&_th]:text-start [&_caption]:text-start [&_caption]:text-sm',
].join(' ');

/** A post's text. `html` was sanitised when it was stored and again when it was read (sanitise-body.ts). */
export function PostBody({ html }: { html: string }) {
  const { t } = useTranslation('posts');
  return (
    <div
      className={LOOK}
      {...scrollRegion(t('field.text'))}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised HTML is what this component is for
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
