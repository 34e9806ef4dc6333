import { describe, expect, it } from 'vitest';
import { isFormFailure, typedValues } from './form-failure.ts';

const form = (entries: [string, string | File][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe('typedValues', () => {
  it('keeps everything typed, ticked boxes of one name together', () =>
    expect(
      typedValues(
        form([
          ['title', 'Minutes'],
          ['scope', '1'],
          ['scope', '3'],
        ]),
      ),
    ).toEqual({ title: ['Minutes'], scope: ['1', '3'] }));

  it.each(['password', 'newPassword', 'clientSecret', 'token'])('never sends back %s', (name) =>
    expect(typedValues(form([[name, 'hidden']]))).toEqual({}),
  );

  it('never sends back files', () => expect(typedValues(form([['file', new File(['x'], 'x.pdf')]]))).toEqual({}));
});

describe('isFormFailure', () => {
  it('knows a failure from an answer and from nothing', () => {
    expect(isFormFailure({ ok: false, status: 422, message: '', fields: {}, values: {} })).toBe(true);
    expect(isFormFailure({ ok: true })).toBe(false);
    expect(isFormFailure(undefined)).toBe(false);
  });
});
