import { describe, expect, it } from 'vitest';
import type { ProductError } from '../../server/platform/errors.ts';
import type { LoadContext } from '../load-context.ts';
import { enterpriseGiven } from './enterprise-given.server.ts';

const KNOWN = [
  { id: 'one', uscc: '91440400MA4UABCD1X', name: '珠海甲厂' },
  { id: 'two', uscc: '91440400MA4UABCD2X', name: '珠海乙厂' },
  { id: 'namesake', uscc: '91440400MA4UABCD3X', name: '珠海乙厂' },
];

const findEnterprises = async ({ search }: { search: string }) => ({
  enterprises: KNOWN.filter(({ name, uscc }) => name.includes(search) || uscc.startsWith(search.toUpperCase())),
});
const context = { locale: 'zh-CN', api: { accounts: { findEnterprises } } } as unknown as LoadContext;

const given = (fields: Record<string, string>, role = 'enterprise') => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ post: 'legal-person', ...fields })) form.set(name, value);
  return enterpriseGiven(context, 'a', role, form);
};
const refused = async (fields: Record<string, string>) =>
  given(fields).then(
    () => null,
    ({ details }: ProductError) => Object.entries(details.fields ?? {}).map(([name, { key }]) => `${name} ${key}`),
  );

describe('the enterprise in a form', () => {
  it('is found by its whole name or its credit code, in whatever case', async () => {
    expect(await given({ enterprise: ' 珠海甲厂 ' })).toEqual({ id: 'one', post: 'legal-person' });
    expect(await given({ enterprise: '91440400ma4uabcd2x' })).toEqual({ id: 'two', post: 'legal-person' });
  });

  it('is none when the field is empty, whatever the post', async () =>
    expect(await given({ enterprise: ' ' })).toBeNull());

  it('is never guessed: part of a name, even of one only, is refused, and so is a name of two', async () => {
    expect(await refused({ enterprise: '甲厂' })).toEqual(['enterprise accounts.enterpriseAmbiguous']);
    expect(await refused({ enterprise: '珠海乙厂' })).toEqual(['enterprise accounts.enterpriseAmbiguous']);
    expect(await refused({ enterprise: '苏州' })).toEqual(['enterprise accounts.enterpriseNotFound']);
  });

  it('stays the same one when its name is left as it was, though another shares it', async () => {
    const before = { enterpriseNameBefore: '珠海乙厂', enterpriseIdBefore: 'namesake' };
    expect(await given({ enterprise: '珠海乙厂', ...before })).toEqual({ id: 'namesake', post: 'legal-person' });
    expect(await given({ enterprise: '珠海甲厂', ...before })).toEqual({ id: 'one', post: 'legal-person' });
  });

  it('needs a post', async () =>
    expect(await refused({ enterprise: '珠海甲厂', post: '' })).toEqual(['post accounts.postRequired']));

  it('beside another role goes on to be refused there, without a post too', async () =>
    expect(await given({ enterprise: '珠海甲厂', post: '' }, 'technical')).toMatchObject({ id: 'one' }));
});
