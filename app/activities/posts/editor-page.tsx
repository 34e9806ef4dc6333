import { useTranslation } from 'react-i18next';
import { POST_KINDS } from '../../../server/activities/kinds.ts';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { newPostPath, postEditPath, postPath, postsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { BodyField } from './body-field.tsx';
import { CodeFields } from './code-fields.tsx';
import { PostBody } from './post-body.tsx';
import { PostFacts } from './post-facts.tsx';
import type { PostEditorPage as Page } from './read-post.server.ts';

const STALE = 409;

/** A post is written, gone on with, or corrected. */
export function PostEditorPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('posts');
  const { zone, post, mayWrite, acting } = page;
  const isCorrection = post?.can.correct ?? false;
  const here = post ? postEditPath(zone, post.id) : newPostPath(zone);
  const title = t(isCorrection ? 'correctTitle' : post ? 'editTitle' : 'new');
  return (
    <ActingProvider {...acting} failure={failure} here={here}>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t('title'), href: postsPath(zone) },
          ...(post ? [{ label: post.title, href: postPath(zone, post.id) }] : []),
        ]}
        lead={
          <>
            {t(isCorrection ? 'form.correctLead' : 'form.lead')} <RuleIds ids={['Z10', 'Z13']} />
          </>
        }
      />
      {post && failure?.status === STALE && <Current post={post} />}
      {mayWrite ? (
        <ActForm
          name={isCorrection ? 'correct' : 'save'}
          label={title}
          version={post?.version}
          travels={post === null}
          cancelHref={post ? postPath(zone, post.id) : postsPath(zone)}
          button={<SubmitButton>{t(isCorrection ? 'form.saveCorrection' : 'form.save')}</SubmitButton>}
        >
          <Content page={page} isCorrection={isCorrection} />
        </ActForm>
      ) : (
        <Notice tone="warn">{t('form.mayNot')}</Notice>
      )}
    </ActingProvider>
  );
}

/** What somebody else has stored meanwhile, beside what was typed. */
function Current({ post }: { post: NonNullable<Page['post']> }) {
  const { t } = useTranslation('posts');
  return (
    <Section id="current" title={t('form.current')} className="mb-10">
      <p className="mb-2 font-medium">{post.title}</p>
      <PostFacts post={post} />
      <div className="mt-4">
        <PostBody html={post.html} />
      </div>
    </Section>
  );
}

function Content({ page, isCorrection }: { page: Page; isCorrection: boolean }) {
  const { t } = useTranslation(['posts', 'activities']);
  const { post, bodies, countries, acting } = page;
  const [only, ...others] = bodies;
  const ownBody = page.body ?? (others.length === 0 ? only?.value : undefined) ?? '';
  return (
    <>
      <Section title={t('posts:form.what')}>
        <div className="space-y-5">
          {!isCorrection && (
            <Select
              name="department"
              label={t('posts:field.body')}
              placeholder={ownBody === '' ? t('posts:form.choose') : undefined}
              options={bodies}
              defaultValue={ownBody}
              width="half"
              required
            />
          )}
          <Select
            name="kind"
            label={t('posts:field.kind')}
            placeholder={post ? undefined : t('posts:form.choose')}
            options={POST_KINDS.map((value) => ({ value, label: t(`activities:postKind.${value}`) }))}
            defaultValue={post?.kind ?? ''}
            width="half"
            required
          />
          <TextInput name="title" label={t('posts:field.title')} defaultValue={post?.title} maxLength={200} required />
          <BodyField defaultValue={post?.html ?? ''} />
        </div>
      </Section>
      <Section title={t('posts:form.source')} className="mt-10">
        <div className="space-y-5">
          <TextInput
            name="sourceName"
            label={t('posts:field.source')}
            hint={t('posts:form.sourceHint')}
            defaultValue={post?.sourceName}
            maxLength={200}
            required
          />
          <TextInput
            name="sourceUrl"
            type="url"
            label={t('posts:field.sourceUrl')}
            hint={t('posts:form.urlHint')}
            defaultValue={post?.sourceUrl}
            maxLength={1000}
            optional
          />
          <TextInput
            name="sourceOn"
            type="date"
            label={t('posts:field.sourceOn')}
            hint={t('posts:form.sourceOnHint')}
            defaultValue={post?.sourceOn}
            max={post?.postedOn ?? acting.today}
            width="short"
            required
          />
          <TextInput
            name="effectiveOn"
            type="date"
            label={t('posts:field.effectiveOn')}
            defaultValue={post?.effectiveOn ?? ''}
            width="short"
            optional
          />
        </div>
      </Section>
      <Section title={t('posts:form.audience')} className="mt-10">
        <div className="space-y-5">
          <CodeFields markets={post?.markets ?? []} hsCodes={post?.hsCodes ?? []} countries={countries} />
          <TextInput
            name="product"
            label={t('posts:field.product')}
            defaultValue={post?.product}
            maxLength={200}
            width="half"
            optional
          />
        </div>
      </Section>
      {isCorrection && (
        <Section title={t('posts:form.why')} className="mt-10">
          <TextArea
            name="reason"
            label={t('posts:form.reason')}
            hint={t('posts:form.reasonHint')}
            rows={3}
            maxLength={500}
            required
          />
        </Section>
      )}
    </>
  );
}
