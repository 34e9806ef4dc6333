import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { serverI18n } from '../i18n/i18n.server.ts';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { Decimal, Missing } from './figures.tsx';
import { ScoreBar } from './score-bar.tsx';
import { STATUSES, StatusMark } from './status.tsx';

const html = (locale: Locale, element: React.ReactElement) =>
  renderToStaticMarkup(<I18nextProvider i18n={serverI18n(locale)}>{element}</I18nextProvider>);

const text = (markup: string) => markup.replace(/<[^>]+>/g, '');

describe.each(LOCALES)('states in %s', (locale) => {
  const shown = STATUSES.map((status) => html(locale, <StatusMark status={status} />));

  it('have a word each', () => expect(new Set(shown.map(text)).size).toBe(STATUSES.length));

  it('have a shape each, so that colour is never the only difference', () => {
    const shapes = shown.map((markup) => /<svg.*<\/svg>/.exec(markup)?.[0]);
    expect(new Set(shapes).size).toBe(STATUSES.length);
  });

  it('show zero, not assessed, not applicable and no data as four different things', () => {
    const four = [
      html(locale, <Decimal value="0" />),
      ...(['unassessed', 'inapplicable', 'noData'] as const).map((reason) => html(locale, <Missing reason={reason} />)),
    ];
    expect(new Set(four.map(text)).size).toBe(4);
    expect(text(four[0] ?? '')).toBe('0.00');
  });
});

describe('a score bar', () => {
  it('says its figures to those who do not see it', () =>
    expect(html('en', <ScoreBar verified="58.205" projected="71.4" coverage="0.82" label="Commerce" />)).toContain(
      'aria-label="Commerce, verified 58.21%, projected 71.40%, 82.00% assessed"',
    ));

  it('never draws outside of its box', () =>
    expect(html('en', <ScoreBar verified="-5" projected="140" />)).not.toMatch(/width:(?:-|1[1-9]\d%)/));
});
