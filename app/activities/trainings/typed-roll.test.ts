import { describe, expect, it } from 'vitest';
import { asItWas, attendedName, changedRows, passedOf, RESULTS, resultOf, TICKED, tick, WAS } from './typed-roll.ts';

describe('the forms of a roll', () => {
  it('send on only whom somebody changed, so that a sign-in meanwhile stays as it is', () => {
    const form = new FormData();
    form.append(WAS, asItWas('a', 1, tick(false)));
    form.append(WAS, asItWas('b', 4, tick(true)));
    form.append(WAS, asItWas('c', 2, tick(true)));
    form.set(attendedName('a'), TICKED);
    form.set(attendedName('c'), TICKED);
    const changed = changedRows(form, (id) => String(form.get(attendedName(id)) ?? ''));
    expect(changed).toEqual([
      { participant: 'a', version: 1, value: '', typed: TICKED },
      { participant: 'b', version: 4, value: TICKED, typed: '' },
    ]);
  });

  it('leave out what the page never sent', () => {
    const form = new FormData();
    for (const sent of ['', 'null', '[1,2,3]', '{"a":1}', '[']) form.append(WAS, sent);
    expect(changedRows(form, () => TICKED)).toEqual([]);
  });

  it('tell the result of an examination from none at all', () =>
    expect(RESULTS.map((result) => resultOf(passedOf(result)))).toEqual(RESULTS));
});
