import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foreignTags } from '../../../server/activities/posts/body-tags.ts';
import { TextArea } from '../../ui/field.tsx';

/** The text of a post; says while one types which marks will not be kept. */
export function BodyField({ defaultValue }: { defaultValue: string }) {
  const { t } = useTranslation(['posts', 'common']);
  const [foreign, setForeign] = useState<string[]>(() => foreignTags(defaultValue));
  const look = ({ currentTarget }: FormEvent<HTMLTextAreaElement>) => setForeign(foreignTags(currentTarget.value));
  return (
    <div>
      <TextArea
        name="body"
        label={t('posts:field.text')}
        hint={t('posts:form.textHint')}
        defaultValue={defaultValue}
        rows={14}
        maxLength={60_000}
        onInput={look}
        className="max-w-text"
        required
      />
      <p role="status" className="text-warn mt-1 text-sm">
        {foreign.length > 0 && t('posts:form.willGo', { tags: foreign.join(t('common:listSeparator')) })}
      </p>
    </div>
  );
}
