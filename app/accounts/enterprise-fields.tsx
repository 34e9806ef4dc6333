import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTERPRISE_POSTS } from '../../server/platform/permissions.ts';
import type { Api } from '../load-context.ts';
import { enterpriseSuggestionsPath } from '../paths.ts';
import { Select, TextInput } from '../ui/field.tsx';
import type { MemberRow } from './member-choices.ts';

export interface EnterpriseFieldsProps {
  zone: string;
  /** What the zone calls the role that these fields are for. */
  roleName: string;
  enterprise?: MemberRow['enterprise'];
}

/** Which enterprise somebody acts for, typed because a zone has thousands of them, and in which post. */
export function EnterpriseFields({ zone, roleName, enterprise = null }: EnterpriseFieldsProps) {
  const { t } = useTranslation('accounts');
  const listId = useId();
  const { suggestions, suggest } = useSuggestions(zone);
  return (
    <>
      {/* Left as it is, the name stands for the very enterprise it came from, even if another one shares it. */}
      <input type="hidden" name="enterpriseIdBefore" value={enterprise?.id ?? ''} />
      <input type="hidden" name="enterpriseNameBefore" value={enterprise?.name ?? ''} />
      <TextInput
        name="enterprise"
        label={t('field.enterprise')}
        hint={t('members.enterpriseHint', { role: roleName })}
        defaultValue={enterprise?.name}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        list={listId}
        onInput={suggest}
      />
      <datalist id={listId}>
        {suggestions.map(({ id, name, uscc }) => (
          <option key={id} value={name}>
            {uscc}
          </option>
        ))}
      </datalist>
      <Select
        name="post"
        label={t('field.post')}
        hint={t('members.postHint')}
        options={ENTERPRISE_POSTS.map((post) => ({ value: post, label: t(`post.${post}`) }))}
        placeholder={t('members.noPost')}
        defaultValue={enterprise?.post ?? ''}
        width="half"
      />
    </>
  );
}

const PAUSE_MS = 250;

type Suggestions = Awaited<ReturnType<Api['accounts']['findEnterprises']>>['enterprises'];

/**
 * What fits the text typed so far, asked for when the typing pauses. Not through Remix: there a lost network would put
 * the error page in the place of the form.
 */
function useSuggestions(zone: string) {
  const [suggestions, setSuggestions] = useState<Suggestions>([]);
  const asked = useRef(new AbortController());
  useEffect(() => () => asked.current.abort(), []);

  const ask = async (typed: string, signal: AbortSignal) => {
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (signal.aborted) return;
    const answer = await fetch(enterpriseSuggestionsPath(zone, typed), { signal });
    if (answer.ok) setSuggestions((await answer.json()).enterprises);
  };

  const suggest = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    asked.current.abort();
    asked.current = new AbortController();
    const typed = currentTarget.value.trim();
    // Without suggestions the field still takes what is typed.
    if (typed.length > 1) ask(typed, asked.current.signal).catch(() => undefined);
  };
  return { suggestions, suggest };
}
