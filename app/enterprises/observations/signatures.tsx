import { useTranslation } from 'react-i18next';
import { SIGNING_POSTS, type SigningPost } from '../../../server/enterprises/incidents/declaration.ts';
import { Instant } from '../../ui/figures.tsx';

interface Signature {
  post: SigningPost;
  name: string;
  signedAt: string;
}

/** Who has signed a declaration in which post and when, and whose signature is missing. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  const { t } = useTranslation('incidents');
  return (
    <ul className="text-sm">
      {SIGNING_POSTS.map((post) => {
        const signature = signatures.find((each) => each.post === post);
        return (
          <li key={post}>
            <span className="text-ink-3">{t(`post.${post}`)}</span>{' '}
            {signature ? (
              <>
                {signature.name} <Instant at={signature.signedAt} className="text-ink-3" />
              </>
            ) : (
              <span className="text-warn">{t('signature.missing')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
