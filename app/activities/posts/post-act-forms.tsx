import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { PostPage as Page } from './read-post.server.ts';

/** The next things that this reader may do with the post; one form stands open at a time. */
export function PostActs({ page: { post } }: { page: Page }) {
  const { open } = useActing();
  const { can } = post;
  return (
    <div className="no-print space-y-4">
      {can.acknowledge && <Acknowledge post={post} />}
      {can.publish && <Publish post={post} />}
      {can.mendLink && open === 'mendLink' && <MendLink post={post} />}
      {can.reportDeadLink && open === 'reportLink' && <ReportLink />}
      {can.withdraw && open === 'withdraw' && <Withdraw post={post} />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {can.mendLink && open !== 'mendLink' && <Opener name="mendLink" />}
        {can.reportDeadLink && open !== 'reportLink' && <Opener name="reportLink" />}
        {can.withdraw && open !== 'withdraw' && <Opener name="withdraw" />}
      </div>
    </div>
  );
}

type Of = Pick<Page, 'post'>;

function Opener({ name }: { name: 'mendLink' | 'reportLink' | 'withdraw' }) {
  const { t } = useTranslation('posts');
  const { here } = useActing();
  return (
    <LinkButton to={`${here}?open=${name}`} size="small" preventScrollReset>
      {t(`act.${name}`)}
    </LinkButton>
  );
}

function Acknowledge({ post: { matters } }: Of) {
  const { t } = useTranslation(['posts', 'common']);
  const open = matters.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const names = open.map(({ enterprise }) => enterprise.name).join(t('common:listSeparator'));
  return (
    <Notice tone="info" title={t('posts:acknowledge.title', { names })}>
      <ActForm
        name="acknowledge"
        label={t('posts:act.acknowledge')}
        cancelHref={null}
        button={<SubmitButton>{t('posts:act.acknowledge')}</SubmitButton>}
      >
        <TextInput name="note" label={t('posts:acknowledge.note')} maxLength={500} optional />
      </ActForm>
    </Notice>
  );
}

/** Says how many enterprises hear of it before they do. */
function Publish({ post }: Of) {
  const { t } = useTranslation('posts');
  return (
    <Notice tone="info" title={t('publish.reaches', { count: post.reach ?? 0 })}>
      <p className="mb-2">{t(post.reach === 0 ? 'publish.nobody' : 'publish.hint')}</p>
      <ActForm
        name="publish"
        label={t('act.publish')}
        version={post.version}
        cancelHref={null}
        button={<SubmitButton>{t('act.publish')}</SubmitButton>}
      />
    </Notice>
  );
}

function Withdraw({ post }: Of) {
  const { t } = useTranslation('posts');
  return (
    <ActForm
      name="withdraw"
      label={t('act.withdraw')}
      version={post.version}
      button={<SubmitButton look="danger">{t('act.withdraw')}</SubmitButton>}
    >
      <TextArea
        name="reason"
        label={t('withdrawn.reason')}
        hint={t('withdrawn.hint')}
        rows={3}
        maxLength={500}
        required
      />
    </ActForm>
  );
}

function ReportLink() {
  const { t } = useTranslation('posts');
  return (
    <ActForm name="reportLink" label={t('act.reportLink')} button={<SubmitButton>{t('act.reportLink')}</SubmitButton>}>
      <TextInput name="note" label={t('link.note')} hint={t('link.noteHint')} maxLength={500} optional />
    </ActForm>
  );
}

function MendLink({ post }: Of) {
  const { t } = useTranslation('posts');
  return (
    <ActForm name="mendLink" label={t('act.mendLink')} button={<SubmitButton>{t('link.save')}</SubmitButton>}>
      <TextInput
        name="sourceUrl"
        type="url"
        label={t('link.newUrl')}
        hint={t('link.newUrlHint', { url: post.sourceUrl })}
        maxLength={1000}
        optional
      />
      <TextInput name="note" label={t('link.mendNote')} maxLength={500} optional />
    </ActForm>
  );
}
