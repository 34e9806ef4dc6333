import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { Acting } from './act-form.tsx';
import { DoneNotice } from './done-notice.tsx';

vi.mock('react-i18next', () => ({ useTranslation: () => ({ t: (key: string) => key }) }));

const HERE = '/zones/a/enterprises/b';
const KEPT = `typed:${HERE}/add`;

afterEach(() => sessionStorage.clear());

async function show(done: string | null) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <Acting.Provider value={{ open: null, failure: null, idempotencyKey: '', cancelHref: HERE, keptUnder: HERE }}>
        <DoneNotice done={done} />
      </Acting.Provider>,
    ),
  );
  const { textContent } = place;
  await act(async () => root.unmount());
  return textContent;
}

it('a certificate that was added is no draft any more', async () => {
  sessionStorage.setItem(KEPT, '{}');
  expect(await show('certificateAdded:add')).toBe('archive.done.certificateAdded');
  expect(sessionStorage.getItem(KEPT)).toBeNull();
});

it('what another form holds stays', async () => {
  sessionStorage.setItem(KEPT, '{}');
  await show('factsUpdated:facts');
  await show(null);
  expect(sessionStorage.getItem(KEPT)).toBe('{}');
});
